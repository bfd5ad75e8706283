import Orders
import Platform
import Testing
import WorldStore

/// What is written is what is read.
///
/// Each argument is a seed; a failing one replays by itself.
@Suite struct RoundTripTests {
    private static let seeds = Array(UInt64(1)...40)
    private let world = WorldID(rawValue: 10_000)

    @Test(arguments: seeds) func orderIsReadAsItWasWritten(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        let orders = (0..<3).map { _ in random.order() }
        for order in orders { try store.orders.insert(order, in: world) }
        for order in orders {
            #expect(try store.orders.find(order.id, in: world) == order)
            let calls = try store.orders.cancellations(of: order.id, in: world)
            #expect(calls == order.cancellations)
            let refunds = order.bags.flatMap(\.refunds)
            #expect(try store.refunds.all(of: order.id, in: world) == refunds)
            try expectShown(order, to: AppID(rawValue: world.rawValue), by: store)
            for bag in order.bags {
                #expect(try store.orders.order(of: bag.id, in: world) == order.id)
            }
            for refund in refunds {
                #expect(try store.orders.order(of: refund.id, in: world) == order.id)
            }
        }
    }

    @Test func whatIsNotThereIsNil() throws {
        let store = try WorldStore()
        let order = OrderID(rawValue: 1)
        #expect(try store.orders.find(order, in: world) == nil)
        #expect(try !store.orders.has(order, in: world))
        #expect(try store.refunds.shown(of: order, to: AppID(rawValue: world.rawValue)) == nil)
        #expect(try store.orders.order(of: BagID(rawValue: 1), in: world) == nil)
        #expect(try store.orders.cancellations(of: order, in: world) == [])
        #expect(try store.shops.profile(MerchantID(rawValue: 1), in: world) == nil)
        #expect(try store.shops.order(of: BagID(rawValue: 1), in: order, world: world) == nil)
        #expect(try store.intents.next(in: world) == nil)
        #expect(try store.apps.find(AppID(rawValue: 1)) == nil)
    }

    @Test(arguments: seeds) func shopIsReadAsItWasWritten(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        let profile = random.profile()
        try store.shops.save(profile, in: world)
        #expect(try store.shops.profile(profile.merchantID, in: world) == profile)
        var order = random.order()
        order.bags = (0..<3).map { _ in random.bag(of: order.id) }.sorted { $0.id < $1.id }
        // The last bag has not reached its shop.
        let views = order.bags.dropLast().map { random.shopOrder(of: $0) }
        try store.orders.insert(order, views, in: world)
        for (bag, view) in zip(order.bags, views.map(Optional.some) + [nil]) {
            #expect(try store.shops.order(of: bag.id, in: order.id, world: world) == view)
        }
        let found = try #require(try store.orders.findWithShopOrders(order.id, in: world))
        #expect(found.order == order)
        #expect(found.shopOrders == views)
    }

    @Test(arguments: seeds) func faultIsReadAsItWasWritten(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        var rules = (0..<4).map { _ in random.rule() }
        for rule in rules { try store.faults.insert(rule, in: world) }
        #expect(try store.faults.all(in: world) == rules)
        rules[1].matched += 1
        rules[1].fired += 1
        try store.faults.saveCounts(of: rules[1], in: world)
        #expect(try store.faults.all(in: world) == rules)
        try store.faults.delete(rules[0].id, in: world)
        let withoutFirst = rules.filter { $0.id != rules[0].id || $0.origin == .seeded }
        #expect(try store.faults.all(in: world) == withoutFirst)
        try store.faults.deleteAll(in: world)
        #expect(try store.faults.all(in: world) == withoutFirst.filter { $0.origin == .seeded })
    }

    @Test(arguments: seeds) func intentsComeBackByTheirTime(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        let order = random.order()
        try store.orders.insert(order, in: world)
        var intents = order.bags.map { random.intent(on: $0) }
        for intent in intents { try store.intents.insert(intent, in: world) }
        #expect(
            try Set(store.intents.busyBags(of: order.id, in: world)) == Set(order.bags.map(\.id)))
        #expect(try store.intents.worlds() == (intents.isEmpty ? [] : [world]))
        intents.sort { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
        for intent in intents {
            #expect(try store.intents.next(in: world) == intent)
            if let call = intent.cancellationID {
                #expect(try store.intents.count(of: call, order: order.id, in: world) == 1)
            }
            try store.intents.delete(intent, in: world)
        }
        #expect(try store.intents.next(in: world) == nil)
    }

    @Test(arguments: seeds) func appIsReadAsItWasWritten(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        let apps = (0..<3).map { _ in random.app() }
        for app in apps { try store.apps.save(app) }
        #expect(try store.apps.all() == apps)
        #expect(try store.apps.count() == 3)
        var moved = apps[1]
        _ = moved.takeID()
        moved.clock.advance(ms: 5)
        moved.clock.mode = random.word()
        try store.apps.save(moved, replacing: apps[1])
        try store.apps.delete(apps[0].id)
        #expect(try store.apps.all() == [moved, apps[2]])
    }

    @Test func stockAndLettersAddUp() throws {
        var random = RandomWorld(seed: 7)
        let store = try WorldStore()
        let order = random.order()
        try store.orders.insert(order, in: world)
        let merchant = MerchantID(rawValue: 5)
        let piece = { PlatformCall.Pieces(variantID: $0, quantity: $1) }
        // Of a stock that was not set, nothing is recorded.
        try store.shops.restock(piece("v", 4), of: merchant, in: world)
        #expect(try store.shops.stock(of: merchant, in: world) == [:])
        try store.shops.setStock(piece("v", 100), of: merchant, in: world)
        for quantity in [2, 3] {
            for variant in ["v", "w"] {
                try store.shops.restock(piece(variant, quantity), of: merchant, in: world)
            }
        }
        #expect(try store.shops.stock(of: merchant, in: world) == ["v": 105])
        try store.shops.setStock(piece("v", 0), of: merchant, in: world)
        #expect(try store.shops.stock(of: merchant, in: world) == ["v": 0])
        let bag = random.bag(of: order.id)
        let view = random.shopOrder(of: bag)
        for topic in [PlatformOperation.refund, .cancel, .refund] {
            try store.shops.notify(topic, about: view, at: random.time(), in: world)
        }
        #expect(
            try store.shops.notifications(of: bag.id, in: order.id, world: world)
                == [.refund, .cancel, .refund])
    }
}
