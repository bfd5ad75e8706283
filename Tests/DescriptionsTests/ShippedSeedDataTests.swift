import Descriptions
import Foundation
import Orders
import Platform
import Testing

/// The folder that is delivered with the program, read from the repository.
private let shipped = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("seed-data")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".json") }.sorted()
    return try SeedData(
        try names.map { ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0)))) })
}

/// The orders that the documentation speaks of by their ids.
private let promised: [(order: Int64, bags: [Int64], merchants: [Int64])] = [
    (11_111, [22_222], [20_000]),
    (11_112, [22_231, 22_232, 22_233], [20_001, 20_002, 20_003]),
    (11_113, [22_241, 22_242], [20_004, 20_005]),
]

@Suite struct ShippedSeedDataTests {
    @Test func everyOrderAddsUpAndItsShopsAgree() throws {
        let data = try shipped.get()
        #expect(data.orders.count >= 10)
        for described in data.orders {
            checkAgreement(described, "order \(described.order.id)")
        }
    }

    @Test func everyBagStatusAndSeveralCurrenciesOccur() throws {
        let orders = try shipped.get().orders.map(\.order)
        let bags = orders.flatMap(\.bags)
        #expect(Set(bags.map(\.status)) == Set(BagStatus.allCases))
        #expect(Set(orders.map(\.currency)).count >= 3)
        #expect(Set(bags.map(\.fulfillment)).isSuperset(of: [.shipped, .partiallyShipped]))
        #expect(bags.contains { $0.financial == .authorized })
        #expect(bags.contains { $0.totals.taxesIncluded })
        #expect(bags.contains { $0.totals.duty > 0 })
        #expect(bags.contains { $0.totals.total == 0 })
    }

    @Test func idsNameOneThingEach() throws {
        let data = try shipped.get()
        let bags = data.orders.flatMap(\.order.bags)
        let lines = bags.flatMap(\.lines)
        let refunds = bags.flatMap(\.refunds)
        for ids in [
            data.orders.map(\.order.id.rawValue), bags.map(\.id.rawValue),
            lines.map(\.id.rawValue), refunds.map(\.id.rawValue), lines.map(\.skuID),
            refunds.flatMap(\.lines).map(\.id), bags.map(\.transactionID),
        ] {
            #expect(Set(ids).count == ids.count)
        }
        // Clients that send a sku id for a line id must be found out.
        #expect(Set(lines.map(\.id.rawValue)).isDisjoint(with: lines.map(\.skuID)))
    }

    @Test(arguments: promised.indices)
    func thePromisedOrdersArePaidAcceptedAndUnfulfilled(row: Int) throws {
        let (order, bags, merchants) = promised[row]
        let found = try shipped.get().orders.first { $0.order.id.rawValue == order }?.order
        let made = try #require(found)
        #expect(made.bags.map(\.id.rawValue) == bags)
        #expect(made.bags.map(\.merchantID.rawValue) == merchants)
        #expect(made.currency == "USD")
        #expect(made.payment.captureStatus == .captured)
        for bag in made.bags {
            #expect(bag.status == .accepted)
            #expect(bag.financial == .paid)
            #expect(bag.fulfillment == .processing)
            #expect(bag.lines.allSatisfy { $0.quantityFulfilled == 0 })
        }
    }

    @Test func theShopsOfTheWalkThroughBehaveButFor20002WhichRefusesToCancel() throws {
        let merchants = try shipped.get().merchants
            .filter { $0.profile.merchantID.rawValue < 20_010 }
        let misbehaving = merchants.filter { !$0.misbehaviour.isEmpty }
        #expect(misbehaving.map(\.profile.merchantID.rawValue) == [20_002])
        let rule = try #require(misbehaving.first?.misbehaviour.first)
        #expect(rule.scope.operation == .cancel)
        #expect(rule.times == nil)
        #expect(rule.skip == 0)
        #expect(rule.origin == .seeded)
    }

    @Test func theAppOfTheDocumentationIsThere() throws {
        let app = try #require(try shipped.get().apps.first { $0.id.rawValue == 10_000 })
        #expect(app.secret == "sandbox-secret")
        #expect(app.token == "sandbox-token")
    }

    @Test func bagsThatAreNotInUSDollarsHaveARate() throws {
        for bag in try shipped.get().orders.flatMap(\.order.bags) {
            #expect((bag.currency == "USD") == (bag.exchangeRateMillionths == 1_000_000))
        }
    }
}
