import Orders
import TestSupport

/// Random bags, and random things that can be asked of them; the same for the same seed.
struct RandomBag {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func bag() -> Bag {
        let articles = (0..<number(1...5)).map { _ in
            Article(price: number(0...(chance(30) ? 3 : 9999)), quantity: number(1...7))
        }
        let sub = articles.reduce(0) { $0 + $1.price * $1.quantity }
        let statuses: [BagStatus] = [.accepted, .submitted, .completed]
        return .sample(
            status: statuses[number(0...2)], articles: articles,
            shipping: chance(60) ? number(0...2000) : 0, tax: chance(70) ? number(0...3000) : 0,
            discount: chance(50) ? number(0...(chance(10) ? sub : sub / 3)) : 0,
            duty: chance(30) ? number(0...700) : 0, taxesIncluded: chance(30),
            commission: chance(20) ? [0, 10_000][number(0...1)] : number(0...10_000),
            exchangeRate: chance(30) ? 1_000_000 : number(1...3_000_000))
    }

    /// A request that may or may not be possible.
    mutating func request(of bag: Bag) -> RefundRequest {
        var request = RefundRequest()
        if chance(35) {
            request.amount = number(0...max(1, bag.leftToRefund / (chance(70) ? 3 : 1)))
        }
        if chance(30) {
            request.shipping = .init(amount: chance(60) ? number(0...bag.totals.shipping) : nil)
        }
        guard chance(75) else { return request }
        request.items = bag.lines.shuffled(using: &random).prefix(number(0...bag.lines.count)).map {
            line in
            RefundRequest.Item(
                lineID: line.id,
                quantity: chance(80) ? number(0...line.quantity) : nil,
                amount: chance(30) ? number(0...max(1, line.value)) : nil)
        }
        return request
    }

    /// How a refund ends; nil where it goes on being processed.
    mutating func outcome() -> RefundStatus? {
        switch number(0...9) {
        case 0...4: .completed
        case 5: .external
        case 6: .failed
        case 7: .canceled
        default: nil
        }
    }
}
