import Foundation
import Orders
import TestSupport

/// The documentation's tables and diagrams that are made from the code.
///
/// In a page each stands between `<!-- table: NAME -->` and `<!-- /table -->`.
enum GeneratedTables {
    /// Every table by its name.
    static let all: [String: String] = [
        "bag": Transitions.markdown,
        "bag-diagram": bagDiagram,
        "order": order,
        "line": line,
        "payment": payment,
        "refund": refund,
        "refund-diagram": refundDiagram,
        "contract": contract,
        "conformance": Conformance.markdown,
        "limits": ConformanceTables.limits,
        "example-python": file("Tests/Examples/python/test_cancellation.py", "python"),
        "example-node": file("Tests/Examples/node/cancellation.test.mjs", "javascript"),
        "example-java": file("Tests/Examples/java/Cancellation.java", "java"),
        "example-swift": file("Tests/Examples/swift/Cancellation.swift", "swift"),
        "in-process-swift-testing": file(
            "Tests/InProcessTests/PartialCancellationTests.swift", "swift"),
        "in-process-xctest": file("Tests/InProcessTests/SlowShopXCTests.swift", "swift"),
    ]

    /// A file of the repository as a block of code.
    private static func file(_ path: String, _ language: String) -> String {
        let text = try? String(
            contentsOfFile: "\(Program.packagePath)/\(path)", encoding: .utf8)
        return "```\(language)\n\(text ?? "There is no such file.\n")```\n"
    }

    /// A page with every table in it made anew.
    static func renewed(_ text: String) -> String {
        text.replacing(/(<!-- table: ([a-z-]+) -->\n)(.|\n)*?(<!-- \/table -->)/) { match in
            "\(match.1)\n\(all[String(match.2)] ?? "There is no such table.\n")\n\(match.4)"
        }
    }

    private static var bagDiagram: String {
        let edges = Transitions.edges.map { edge in
            "    \(edge.from.rawValue) --> \(edge.to.rawValue): \(edge.event.rawValue)\n"
        }
        return "```mermaid\nstateDiagram-v2\n    [*] --> IN_PROGRESS\n"
            + edges.joined() + "```\n"
    }

    private static var order: String {
        let cases: [[SampleBag]] = [
            [.accepted, .accepted], [.accepted, .unpaidCanceled], [.accepted, .canceled],
            [.accepted, .partiallyRefunded], [.accepted, .refunded], [.accepted, .rejected],
            [.canceled, .partiallyRefunded], [.canceled, .canceled], [.canceled, .rejected],
            [.canceled, .refunded], [.refunded, .refunded], [.rejected, .rejected],
        ]
        let rows = cases.map { bags in
            let results = [OrderStatus.processing, .completed].map {
                ($0, OrderStatus.aggregate(base: $0, bags: bags.map(\.bag)))
            }
            let isKept = results.allSatisfy { $0.0 == $0.1 }
            return bags.map(\.rawValue) + [isKept ? "as before" : results[0].1.rawValue]
        }
        return markdown(["one bag", "the other", "order"], rows)
    }

    private static var line: String {
        let befores: [LineStatus] = [.processing, .shipped, .delivered, .returned, .canceled]
        let rows = befores.map { before in
            var cancelled = SampleBag.accepted.bag
            cancelled.lines[0].status = before
            cancelled.cancel(at: .start)
            let refunded = [1, 2].map { pieces in
                var bag = SampleBag.accepted.bag
                bag.lines[0].status = before
                bag.give(back: pieces)
                return bag.lines[0].status.rawValue
            }
            return [before.rawValue, cancelled.lines[0].status.rawValue] + refunded
        }
        return markdown(
            ["line", "bag cancelled", "one of two pieces refunded", "all pieces refunded"], rows)
    }

    private static var payment: String {
        let rows = CaptureStatus.allCases.filter { $0 != .refunded }.map { before in
            let bags: [SampleBag] = [.unpaidCanceled, .partiallyRefunded, .refunded]
            return [before.rawValue]
                + bags.map { bag in
                    var order = SampleBag.order([bag.bag])
                    order.payment.captureStatus = before
                    order.follow(bagsAt: .start)
                    let after = order.payment.captureStatus
                    return after == before ? "–" : after.rawValue
                }
        }
        return markdown(
            ["payment", "all bags given up", "some money went back", "all went back"], rows)
    }

    private static var refund: String {
        let yes = { (claim: Bool) in claim ? "yes" : "no" }
        return markdown(
            ["status", "amount is reserved or gone", "money went back"],
            RefundStatus.allCases.map {
                [$0.rawValue, yes($0.countsAgainstBag), yes($0.moneyWentBack)]
            })
    }

    /// What a refund that has one status can be settled as, found by trying all.
    private static var refundDiagram: String {
        let beginnings = [
            ("PROCESSING", "taken on"), ("COMPLETED", "paid at once"),
            ("PARTIALLY_COMPLETED", "some lines refused"), ("FAILED", "refused"),
            ("EXTERNAL", "made outside"),
        ]
        var lines = beginnings.map { "    [*] --> \($0): \($1)\n" }
        let outcomes: [RefundStatus] = [.completed, .partiallyCompleted, .failed, .canceled]
        for before in RefundStatus.allCases {
            for outcome in outcomes where before != outcome {
                var bag = SampleBag.partiallyRefunded.bag
                bag.refunds[0].status = before
                bag.settle(
                    refund: bag.refunds[0].id, as: outcome, externalID: nil, at: .start)
                guard bag.refunds[0].status == outcome else { continue }
                lines.append("    \(before.rawValue) --> \(outcome.rawValue)\n")
            }
        }
        return "```mermaid\nstateDiagram-v2\n" + lines.joined() + "```\n"
    }

    private static var contract: String {
        markdown(
            ["switch", "values", "`reference`", "`openapi`"],
            Contract.switches.map { entry in
                [
                    "`\(entry.name)`", entry.values.map { "`\($0)`" }.joined(separator: ", "),
                    "`\(entry.read(.reference))`", "`\(entry.read(.openapi))`",
                ]
            })
    }

    private static func markdown(_ head: [String], _ rows: [[String]]) -> String {
        let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
        let rule = "|" + String(repeating: "---|", count: head.count) + "\n"
        return line(head) + rule + rows.map(line).joined()
    }
}

/// Bags of one line of two pieces for 100 cents, as examples for the tables.
private enum SampleBag: String {
    case accepted = "`ACCEPTED`"
    case rejected = "`REJECTED`"
    case unpaidCanceled = "`CANCELED`, nothing to give back"
    case canceled = "`CANCELED`, money given back"
    case partiallyRefunded = "`PARTIALLY_REFUNDED`"
    case refunded = "`REFUNDED`"

    var bag: Bag {
        let line = Line(
            id: LineID(rawValue: 1), skuID: 1, offerID: 1, name: "Article", externalID: "1",
            price: 50, quantity: 2, quantityFulfilled: 0, status: .processing, tax: 0,
            discount: 0, duty: 0)
        var bag = Bag(
            id: BagID(rawValue: 1), orderID: OrderID(rawValue: 1),
            merchantID: MerchantID(rawValue: 1), externalID: "1", status: .accepted,
            fulfillment: .processing, financial: self == .unpaidCanceled ? .authorized : .paid,
            totals: Totals(sub: 100), currency: "USD", exchangeRateMillionths: 1_000_000,
            commissionBasisPoints: 1000, transactionID: 1, remorsePeriodEndsAt: nil,
            createdAt: .start, modifiedAt: .start, submittedAt: .start, lines: [line],
            refunds: [])
        switch self {
        case .accepted: break
        case .rejected: bag.status = .rejected
        case .unpaidCanceled: bag.cancel(at: .start)
        case .canceled:
            bag.cancel(at: .start)
            bag.give(back: 2)
        case .partiallyRefunded: bag.give(back: 1)
        case .refunded: bag.give(back: 2)
        }
        return bag
    }

    static func order(_ bags: [Bag]) -> Order {
        Order(
            id: OrderID(rawValue: 1), status: .processing, baseStatus: .processing,
            currency: "USD", payment: payment, bags: bags, createdAt: .start, modifiedAt: .start,
            submittedAt: .start)
    }

    static let payment = PaymentTransaction(
        id: 1, gatewayID: "pi_1", amount: 100, captureStatus: .captured, createdAt: .start,
        modifiedAt: .start)
}

extension Bag {
    fileprivate mutating func give(back pieces: Int) {
        let item = RefundRequest.Item(lineID: lines[0].id, quantity: pieces, amount: nil)
        let request = RefundRequest(items: [item])
        guard let plan = try? plan(request, under: .reference, at: .start) else { return }
        let refund = add(plan, to: SampleBag.payment, reason: nil, at: .start) { 1 }
        settle(refund: refund, as: .completed, externalID: nil, at: .start)
    }
}

extension Timestamp {
    fileprivate static let start = Timestamp(milliseconds: 0)
}
