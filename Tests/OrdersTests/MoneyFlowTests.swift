import Foundation
import Orders
import TestSupport
import Testing

/// What must hold of a bag whatever was refunded and cancelled.
private struct Invariants {
    let bag: Bag
    let comment: Comment

    func check() {
        let totals = bag.totals
        let counted = bag.countedRefunds.reduce(0) { $0 + $1.amount }
        #expect(counted <= totals.total, comment)
        #expect(bag.leftToRefund == totals.total - counted, comment)
        #expect(
            bag.lines.reduce(totals.shipping) { $0 + $1.value } == totals.total, comment)
        #expect(
            bag.countedRefunds.reduce(0) { $0 + ($1.shipping?.amount ?? 0) } <= totals.shipping,
            comment)
        #expect(bag.refunds.allSatisfy { $0.partsAmount <= $0.amount && $0.amount > 0 }, comment)
        for line in bag.lines {
            let parts = bag.countedRefunds.flatMap(\.lines).filter { $0.lineID == line.id }
            #expect(parts.reduce(0) { $0 + $1.quantity } <= line.quantity, comment)
            #expect(parts.reduce(0) { $0 + $1.tax } <= line.tax, comment)
            #expect(parts.allSatisfy { (0...$0.amount).contains($0.tax) }, comment)
        }
        checkStatus()
        checkReversals()
    }

    private func checkStatus() {
        let isAllReturned = bag.moneyReturned == bag.totals.total && bag.moneyReturned > 0
        if bag.status == .refunded { #expect(isAllReturned, comment) }
        guard bag.moneyReturned > 0 else { return }
        #expect(bag.financial == (isAllReturned ? .refunded : .partiallyRefunded), comment)
        if bag.status != .canceled {
            #expect(bag.status == (isAllReturned ? .refunded : .partiallyRefunded), comment)
        }
    }

    /// However the money went back, the payouts lose what one refund of it all would have taken.
    private func checkReversals() {
        var sum = Reversal(
            merchant: 0, developer: 0, merchantInPlatformCurrency: 0,
            developerInPlatformCurrency: 0)
        for refund in bag.refunds {
            guard let reversal = refund.reversal else {
                #expect(!refund.status.moneyWentBack, comment)
                continue
            }
            #expect(reversal.merchant + reversal.developer == refund.amount, comment)
            #expect(min(reversal.merchant, reversal.developer) >= 0, comment)
            #expect(
                min(reversal.merchantInPlatformCurrency, reversal.developerInPlatformCurrency)
                    >= 0, comment)
            sum.merchant += reversal.merchant
            sum.developer += reversal.developer
            sum.merchantInPlatformCurrency += reversal.merchantInPlatformCurrency
            sum.developerInPlatformCurrency += reversal.developerInPlatformCurrency
        }
        #expect(sum == Reversal(of: bag.moneyReturned, after: 0, in: bag), comment)
        let commission = Money.share(
            of: bag.totals.sub - bag.totals.discount, bag.commissionBasisPoints, outOf: 10_000)
        let merchant = Money.share(
            of: bag.totals.total - commission, bag.moneyReturned, outOf: bag.totals.total)
        #expect(sum.merchant == merchant, comment)
        #expect(
            sum.merchantInPlatformCurrency
                == Money.share(of: merchant, bag.exchangeRateMillionths, outOf: 1_000_000),
            comment)
    }
}

/// What the random bags are made from: always the same, or SEED of the environment to replay or to
/// look further.
private enum Seed {
    static let ofThisRun =
        ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 20_241_024
}

@Suite struct MoneyFlowTests {
    @Test func whateverIsRefundedAndCancelledTheMoneyAddsUp() {
        let seed = Seed.ofThisRun
        var random = RandomBag(seed: seed)
        for round in 0..<400 {
            var bag = random.bag()
            var pending: [RefundID] = []
            let comment: Comment = "seed \(seed), round \(round)"
            for _ in 0..<random.number(0...8) {
                step(&bag, &pending, &random, comment)
                Invariants(bag: bag, comment: comment).check()
            }
            for refund in pending { end(refund, of: &bag, &random) }
            Invariants(bag: bag, comment: comment).check()
            finish(bag, cancels: random.chance(50), comment)
        }
    }

    private func step(
        _ bag: inout Bag, _ pending: inout [RefundID], _ random: inout RandomBag,
        _ comment: Comment
    ) {
        if !pending.isEmpty, random.chance(30) {
            end(pending.remove(at: random.number(0...pending.count - 1)), of: &bag, &random)
            return
        }
        var plan: RefundPlan?
        if random.chance(8), Transitions.next(bag.status, .cancel) != nil {
            bag.cancel(at: .later)
            if bag.leftToRefund > 0 { plan = bag.planOfRest() }
        } else {
            plan = requested(of: bag, random.request(of: bag), comment)
        }
        guard let plan else { return }
        #expect((1...max(1, bag.leftToRefund)).contains(plan.amount), comment)
        let outcome = random.outcome()
        let refund = bag.give(plan, as: outcome, at: .later)
        if outcome == nil { pending.append(refund) }
    }

    /// What a request that is possible comes to; its parts are its amount unless it names one.
    private func requested(
        of bag: Bag, _ request: RefundRequest, _ comment: Comment
    ) -> RefundPlan? {
        guard let plan = try? bag.plan(request, under: .reference, at: .later) else { return nil }
        let parts = plan.parts.reduce(plan.shipping?.amount ?? 0) { $0 + $1.amount }
        #expect(request.amount == nil ? parts == plan.amount : parts <= plan.amount, comment)
        #expect(request.amount.map { $0 == plan.amount } ?? true, comment)
        return plan
    }

    private func end(_ refund: RefundID, of bag: inout Bag, _ random: inout RandomBag) {
        let refused = bag.lines.map(\.id).filter { _ in random.chance(40) }
        let isPart = random.chance(30) && bag.reduce(refund: refund, refusing: refused)
        let outcome: RefundStatus =
            isPart ? .partiallyCompleted : random.chance(60) ? .completed : .failed
        bag.settle(refund: refund, as: outcome, externalID: nil, at: .later)
    }

    /// Gives back what is left, and then all of it must be back, to the last cent and piece.
    private func finish(_ unfinished: Bag, cancels: Bool, _ comment: Comment) {
        var bag = unfinished
        if cancels { bag.cancel(at: .later) }
        if bag.leftToRefund > 0 {
            let plan = bag.planOfRest()
            let parts = plan.parts.reduce(plan.shipping?.amount ?? 0) { $0 + $1.amount }
            #expect(parts == plan.amount, comment)
            bag.give(plan, at: .later)
            #expect(bag.lines.allSatisfy { bag.quantityLeft(of: $0) == 0 }, comment)
        }
        Invariants(bag: bag, comment: comment).check()
        #expect(bag.moneyReturned == bag.totals.total, comment)
        #expect(bag.totals.total == 0 || bag.financial == .refunded, comment)
    }

    @Test func pieceByPieceALineGivesBackItsValueAndItsTaxExactly() throws {
        let seed = Seed.ofThisRun
        var random = RandomBag(seed: seed)
        for round in 0..<200 {
            var bag = random.bag()
            let comment: Comment = "seed \(seed), round \(round)"
            let pieces = bag.lines.flatMap { Array(repeating: $0.id, count: $0.quantity) }
            for id in pieces.shuffled(using: &random.random) {
                let item = RefundRequest.Item(lineID: id, quantity: 1)
                // A piece that is worth nothing cannot be given back by itself.
                _ = try? bag.give(RefundRequest(items: [item]))
            }
            for line in bag.lines where bag.quantityLeft(of: line) == 0 {
                let parts = bag.refunds.flatMap(\.lines).filter { $0.lineID == line.id }
                #expect(parts.reduce(0) { $0 + $1.amount } == line.value, comment)
                #expect(parts.reduce(0) { $0 + $1.tax } == line.tax, comment)
            }
            Invariants(bag: bag, comment: comment).check()
        }
    }

    @Test func centByCentTheReversalsComeToThoseOfTheWhole() {
        let seed = Seed.ofThisRun
        var random = RandomBag(seed: seed)
        for round in 0..<20 {
            let articles = [Article(price: random.number(1...300), quantity: 1)]
            let bag = Bag.sample(
                articles: articles, commission: random.number(0...10_000),
                exchangeRate: random.number(1...2_000_000))
            var merchant = 0
            var developer = 0
            for before in 0..<bag.totals.total {
                let reversal = Reversal(of: 1, after: before, in: bag)
                #expect(min(reversal.merchant, reversal.developer) >= 0, "seed \(seed)")
                #expect(reversal.merchant + reversal.developer == 1, "seed \(seed)")
                merchant += reversal.merchantInPlatformCurrency
                developer += reversal.developerInPlatformCurrency
            }
            let whole = Reversal(of: bag.totals.total, after: 0, in: bag)
            #expect(merchant == whole.merchantInPlatformCurrency, "seed \(seed), round \(round)")
            #expect(developer == whole.developerInPlatformCurrency, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [
        (10_000, 1500, 1_000_000, 8500, 1500, 8500, 1500),
        (10_000, 0, 1_083_700, 10_000, 0, 10_837, 0),
        (10_000, 10_000, 732_100, 0, 10_000, 0, 7321),
        (333, 1750, 500_000, 275, 58, 138, 29),
    ])
    func theWholeOfABagIsReversedByItsCommissionAndRate(
        price: Int, commission: Int, rate: Int, merchant: Int, developer: Int,
        merchantConverted: Int, developerConverted: Int
    ) {
        let bag = Bag.sample(
            articles: [Article(price: price, quantity: 1)], commission: commission,
            exchangeRate: rate)
        #expect(
            Reversal(of: price, after: 0, in: bag)
                == Reversal(
                    merchant: merchant, developer: developer,
                    merchantInPlatformCurrency: merchantConverted,
                    developerInPlatformCurrency: developerConverted))
    }
}
