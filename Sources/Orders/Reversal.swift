/// What a refund takes back from the payouts: the merchant's part and the developer's.
///
/// Each amount is the difference of two cumulated ones, so that the amounts of several refunds sum
/// to exactly what one refund of the whole would have taken back, and none is negative.
package struct Reversal: Sendable, Hashable {
    /// From the merchant's transfer, in cents of the bag's currency.
    package var merchant: Int
    /// From the developer's transfer, in cents of the bag's currency.
    package var developer: Int
    /// From the merchant's transfer, in cents of the platform's currency (USD).
    package var merchantInPlatformCurrency: Int
    /// From the developer's transfer, in cents of the platform's currency (USD).
    package var developerInPlatformCurrency: Int

    /// Creates one; amounts in cents.
    package init(
        merchant: Int, developer: Int, merchantInPlatformCurrency: Int,
        developerInPlatformCurrency: Int
    ) {
        self.merchant = merchant
        self.developer = developer
        self.merchantInPlatformCurrency = merchantInPlatformCurrency
        self.developerInPlatformCurrency = developerInPlatformCurrency
    }

    /// The reversal of giving back `amount` cents of a bag of which `before` cents went back before.
    package init(of amount: Int, after before: Int, in bag: Bag) {
        let start = Cumulated(bag, returned: before)
        let end = Cumulated(bag, returned: before + amount)
        self.init(
            merchant: end.merchant - start.merchant,
            developer: end.developer - start.developer,
            merchantInPlatformCurrency: end.merchantConverted - start.merchantConverted,
            developerInPlatformCurrency: end.developerConverted - start.developerConverted)
    }

    /// What has been taken back in all once `returned` cents of the bag are with the shopper.
    private struct Cumulated {
        let merchant: Int
        let developer: Int
        let merchantConverted: Int
        let developerConverted: Int

        init(_ bag: Bag, returned: Int) {
            merchant = Money.share(of: bag.merchantPayout, returned, outOf: bag.totals.total)
            developer = returned - merchant
            merchantConverted = bag.inPlatformCurrency(merchant)
            developerConverted = bag.inPlatformCurrency(developer)
        }
    }
}

extension Bag {
    /// The channel's commission, in cents: the rate on the sub total less the discount.
    package var commission: Int {
        Money.share(
            of: max(0, totals.sub - totals.discount), commissionBasisPoints, outOf: 10_000)
    }

    /// What the merchant is paid for the bag, in cents: its total less the commission.
    package var merchantPayout: Int { totals.total - commission }

    /// An amount of the bag's currency in the platform's, in cents, rounded half to even.
    package func inPlatformCurrency(_ amount: Int) -> Int {
        Money.share(of: amount, exchangeRateMillionths, outOf: 1_000_000)
    }
}
