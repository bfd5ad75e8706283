import Orders
import Platform

/// What must be true of a bag, said again in other words than the program's own.
///
/// The oracle looks at a bag and its shop from outside. It knows which refunds were only recorded
/// (their reason starts with ``recordedOnly``) and which failures hid an effect (their message
/// holds one of ``lostMarks``), because the simulation chooses both.
struct Oracle {
    static let recordedOnly = "recorded"
    /// HTTP status 599 and odd durations are used for lost answers, and for nothing else.
    static let lostMarks = ["answered 599", "within 77 ms"]

    static func isLost(_ message: String) -> Bool { lostMarks.contains { message.contains($0) } }

    /// Which statuses may follow which, within one step of the simulation.
    private static let successors: [BagStatus: Set<BagStatus>] = [
        .submitted: [.canceled, .partiallyRefunded, .refunded],
        .accepted: [.canceled, .partiallyRefunded, .refunded],
        .completed: [.canceled, .partiallyRefunded, .refunded],
        .partiallyRefunded: [.canceled, .refunded],
    ]

    /// What is wrong with a bag; empty where nothing is.
    static func problems(
        of bag: Bag, shop: ShopOrder, after before: Bag, isBusy: Bool, hasLostCancel: Bool
    ) -> [String] {
        var found = moneyProblems(of: bag)
        found += statusProblems(of: bag, after: before)
        found += historyProblems(of: bag, after: before)
        found += shopProblems(of: bag, shop, isBusy: isBusy)
        let processing = bag.refunds.filter { $0.status == .processing }
        if processing.count > (isBusy ? 1 : 0) { found.append("refunds in process: \(processing)") }
        let isExplained = bag.status == .canceled || isBusy || hasLostCancel
        if (shop.cancelledAt != nil) && !isExplained { found.append("only the shop cancelled") }
        if bag.status == .canceled && shop.cancelledAt == nil {
            found.append("shop did not cancel")
        }
        return found.map { "bag \(bag.id) (\(bag.status)): \($0)" }
    }

    private static func moneyProblems(of bag: Bag) -> [String] {
        var found: [String] = []
        let total = bag.totals.total
        let counted = bag.refunds.filter { $0.status != .failed && $0.status != .canceled }
        let sum = counted.reduce(0) { $0 + $1.amount }
        let returned = returned(of: bag)
        if sum > total { found.append("refunds of \(sum), total \(total)") }
        for refund in counted where refund.partsAmount > refund.amount {
            found.append("parts of refund \(refund.id) exceed it")
        }
        for line in bag.lines {
            let pieces = counted.flatMap(\.lines).filter { $0.lineID == line.id }
                .reduce(0) { $0 + $1.quantity }
            if pieces > line.quantity { found.append("\(pieces) of line \(line.id) refunded") }
        }
        let moved = bag.refunds.filter { $0.status == .completed }
        let split = moved.reduce(0) {
            $0 + ($1.reversal?.merchant ?? 0) + ($1.reversal?.developer ?? 0)
        }
        if split != returned { found.append("reversals of \(split), returned \(returned)") }
        if returned == total, total > 0, split > 0 {
            let merchant = moved.reduce(0) { $0 + ($1.reversal?.merchant ?? 0) }
            if merchant != bag.merchantPayout { found.append("merchant gave back \(merchant)") }
        }
        return found
    }

    /// The status follows from the one before and from the money, and so does the financial one.
    private static func statusProblems(of bag: Bag, after before: Bag) -> [String] {
        var found: [String] = []
        if bag.status != before.status,
            successors[before.status]?.contains(bag.status) != true
        {
            found.append("came from \(before.status)")
        }
        let returned = returned(of: bag)
        let isAll = returned > 0 && returned == bag.totals.total
        switch bag.status {
        case .refunded where !isAll, .partiallyRefunded where returned == 0 || isAll:
            found.append("returned \(returned) of \(bag.totals.total)")
        case .accepted, .submitted, .completed:
            if returned > 0 { found.append("returned \(returned)") }
        default: break
        }
        let expected: FinancialStatus? =
            isAll ? .refunded : returned > 0 ? .partiallyRefunded : nil
        if let expected, bag.financial != expected { found.append("is \(bag.financial)") }
        if expected == nil, bag.financial != before.financial, bag.financial != .voided {
            found.append("became \(bag.financial)")
        }
        return found
    }

    /// Refunds come and settle, and never change otherwise or go.
    private static func historyProblems(of bag: Bag, after before: Bag) -> [String] {
        var found: [String] = []
        if bag.refunds.count < before.refunds.count { found.append("lost a refund") }
        for (old, new) in zip(before.refunds, bag.refunds) {
            if old.id != new.id || old.amount != new.amount { found.append("changed \(old.id)") }
            if old.status != .processing && old.unresolved != new.unresolved {
                found.append("moved \(old.id) again")
            }
        }
        return found
    }

    /// The shop has given back exactly what it was asked for and took on, each once.
    private static func shopProblems(of bag: Bag, _ shop: ShopOrder, isBusy: Bool) -> [String] {
        var given = 0
        var mayBeMore = 0
        for refund in bag.refunds where refund.reason?.hasPrefix(recordedOnly) != true {
            let fits = given + refund.amount <= shop.captured
            switch refund.status {
            case .completed: given += refund.amount
            case .failed where refund.errors.contains { isLost($0.message) }:
                if fits { given += refund.amount }
            case .processing: mayBeMore = fits ? refund.amount : 0
            default: break
            }
        }
        let isRight = shop.refunded == given || shop.refunded == given + mayBeMore
        return isRight && shop.refunded <= shop.captured
            ? [] : ["the shop gave back \(shop.refunded), not \(given) or \(mayBeMore) more"]
    }

    static func returned(of bag: Bag) -> Int {
        bag.refunds.reduce(0) { $0 + ($1.status == .completed ? $1.amount : 0) }
    }

    /// What is wrong with an order's own status and its payment's.
    static func problems(of order: Order) -> [String] {
        let statuses = order.bags.map(\.status).filter { $0 != .rejected }
        let returned = order.bags.reduce(0) { $0 + Self.returned(of: $1) }
        let status: OrderStatus =
            statuses.allSatisfy { $0 == .canceled }
            ? .canceled
            : statuses.allSatisfy { $0 == .canceled || $0 == .refunded }
                ? .refunded : returned > 0 ? .partiallyRefunded : order.baseStatus
        let capture: CaptureStatus =
            returned == 0
            ? .captured : returned == order.payment.amount ? .refunded : .partiallyRefunded
        var found: [String] = []
        if order.status != status { found.append("order is \(order.status), not \(status)") }
        if order.payment.captureStatus != capture {
            found.append("payment is \(order.payment.captureStatus), not \(capture)")
        }
        return found
    }

    /// Whether a command on a bag that is not busy must be refused for its status.
    static func mustRefuse(_ event: BagEvent, _ bag: Bag) -> Bool {
        switch bag.status {
        case .accepted, .submitted, .completed, .partiallyRefunded: false
        case .canceled: event == .cancel || bag.totals.total == returned(of: bag)
        case .inProgress, .rejected, .refunded: true
        }
    }
}

extension Refund {
    /// The refund without what a later one that made it good has changed in it.
    var unresolved: Refund {
        var refund = self
        guard status == .failed else { return refund }
        refund.modifiedAt = createdAt
        for index in refund.errors.indices { refund.errors[index].resolvedAt = nil }
        return refund
    }
}
