import Orders
import Platform
import TestSupport

/// Makes values of every type that the store holds, within what the schema lets in.
struct RandomWorld {
    var random: SplitMix64
    private var nextID: Int64 = 1
    /// Without it texts have none: SQLite's own JSON functions end a text at U+0000.
    private let hasNUL: Bool

    init(seed: UInt64, hasNUL: Bool = true) {
        random = SplitMix64(seed: seed)
        self.hasNUL = hasNUL
    }

    /// Ids rise, as the store gives children back in the order of their ids.
    mutating func id() -> Int64 {
        nextID += Int64.random(in: 1...1_000_000_000, using: &random)
        return nextID
    }

    mutating func time() -> Timestamp {
        Timestamp(milliseconds: .random(in: -4_000_000_000_000...4_000_000_000_000, using: &random))
    }

    mutating func amount(from least: Int = 0) -> Int {
        let small = Bool.random(using: &random)
        return .random(in: least...(small ? 9 : Money.largestAmount), using: &random)
    }

    /// Texts that upset careless code: quotes, NUL, other scripts, nothing at all.
    mutating func text() -> String {
        let parts = ["", "a", "'", "\"", "%", "\\", "\u{0}", "é", "日本", "👩‍👩‍👧", "\n", " ", "NULL"]
        let count = Int.random(in: 0...6, using: &random)
        let text = (0..<count).map { _ in pick(parts) }.joined()
        return hasNUL ? text : text.filter { $0 != "\u{0}" }
    }

    mutating func currency() -> String { pick(["USD", "EUR", "JPY", "¥€$"]) }

    mutating func bool() -> Bool { .random(using: &random) }

    mutating func pick<Element>(_ values: [Element]) -> Element {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func word<Word: CaseIterable>(_ type: Word.Type = Word.self) -> Word {
        pick(Array(Word.allCases))
    }

    mutating func maybe<Value>(_ make: (inout RandomWorld) -> Value) -> Value? {
        bool() ? make(&self) : nil
    }

    mutating func list<Value>(
        _ range: ClosedRange<Int>, _ make: (inout RandomWorld) -> Value
    ) -> [Value] {
        let count = Int.random(in: range, using: &random)
        return (0..<count).map { _ in make(&self) }
    }
}

/// What a merchant's platform is and believes, and what goes wrong there.
extension RandomWorld {
    mutating func profile() -> ShopProfile {
        ShopProfile(
            merchantID: MerchantID(rawValue: id()), name: text(), platform: word(),
            hasRefundIDs: bool(), notifiesCustomerOfRefunds: bool())
    }

    /// A shop's view of a bag, whatever Violet's says.
    mutating func shopOrder(of bag: Bag) -> ShopOrder {
        let captured = amount()
        return ShopOrder(
            merchantID: bag.merchantID, externalID: "\(id())" + text(), orderID: bag.orderID,
            bagID: bag.id, captured: captured,
            refunded: .random(in: 0...captured, using: &random), cancelledAt: maybe { $0.time() },
            lines: list(0...3) { random in
                let quantity = Int.random(in: 1...1000, using: &random.random)
                return ShopLine(
                    variantID: "\(random.id())", quantity: quantity,
                    fulfilled: .random(in: 0...quantity, using: &random.random),
                    restocked: .random(in: 0...quantity, using: &random.random),
                    refunded: .random(in: 0...quantity, using: &random.random))
            }
            .sorted { Array($0.variantID.utf8).lexicographicallyPrecedes(Array($1.variantID.utf8)) }
        )
    }

    mutating func refusal() -> PlatformRefusal {
        PlatformRefusal(message: text(), code: amount())
    }

    mutating func fault() -> Fault {
        switch Int.random(in: 0...6, using: &random) {
        case 0: .reject(refusal())
        case 1: .unavailable(status: .random(in: 500...599, using: &random))
        case 2: .timeout(afterMs: 1 + amount() % 1_000_000)
        case 3: .malformed
        case 4: .partial(refusing: [LineID(rawValue: 7), LineID(rawValue: 8)])
        case 5:
            .async(
                RefundSettlement(
                    afterMs: 5, outcome: .partiallyCompleted, refusedLines: [LineID(rawValue: 9)]))
        default: .slow(latencyMs: 1 + amount() % 1_000_000)
        }
    }

    mutating func rule() -> FaultRule {
        FaultRule(
            id: id(), origin: word(), name: maybe { $0.text() },
            scope: FaultScope(
                operation: maybe { $0.word() },
                merchantID: maybe { MerchantID(rawValue: $0.id()) },
                orderID: maybe { OrderID(rawValue: $0.id()) },
                bagID: maybe { BagID(rawValue: $0.id()) }),
            fault: fault(), phase: word(), skip: amount(), times: maybe { $0.amount(from: 1) },
            matched: amount(), fired: amount())
    }
}
