import Orders
import Platform
import SQLite
import Testing
import WorldStore

/// Saving writes what changed, all of it and nothing else.
@Suite struct SaveDifferenceTests {
    private static let seeds = Array(UInt64(1)...12)
    private let app = AppID(rawValue: 1)
    private let world = WorldID(rawValue: 1)

    @Test(arguments: seeds) func savedOrderIsTheNewOneAndOthersStay(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        let other = random.order()
        var order = random.order()
        for order in [other, order] { try store.orders.insert(order, in: world) }
        let twin = WorldID(rawValue: 2)
        try store.worlds.copy(from: world, to: twin, shiftingDatesBy: 0)
        let original = order
        for _ in 0..<8 {
            let before = order
            random.change(&order)
            try store.orders.save(order, replacing: before, of: app)
            #expect(try store.orders.find(order.id, in: world) == order)
            try expectShown(order, to: app, by: store)
        }
        #expect(try store.orders.find(other.id, in: world) == other)
        #expect(try store.orders.find(original.id, in: twin) == original)
    }

    @Test(arguments: seeds) func aCopyIsShownWithItsOwnAppAndDates(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        var order = random.order()
        try store.orders.insert(order, in: world)
        for _ in 0..<4 {
            let before = order
            random.change(&order)
            try store.orders.save(order, replacing: before, of: app)
        }
        let twin = AppID(rawValue: 2)
        try store.worlds.copy(from: world, to: WorldID(twin), shiftingDatesBy: 86_400_000)
        let copy = try #require(try store.orders.find(order.id, in: WorldID(twin)))
        try expectShown(copy, to: twin, by: store)
        try expectShown(order, to: app, by: store)
    }

    @Test(arguments: seeds) func onlyChangedRowsAreWritten(seed: UInt64) throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: seed)
        let before = random.order()
        var after = before
        random.change(&after)
        try file.withStore { try $0.orders.insert(before, in: world) }
        try file.withDatabase { try logWrites($0) }
        try file.withStore { try $0.orders.save(after, replacing: before, of: app) }
        let written = try file.withDatabase { try $0.texts("SELECT row FROM written") }
        #expect(Set(written).count == written.count)
        #expect(Set(written) == Set(differences(before, after)))
        try file.withDatabase { try $0.execute("DELETE FROM written") }
        try file.withStore { try $0.orders.save(after, replacing: after, of: app) }
        #expect(try file.withDatabase { try $0.texts("SELECT row FROM written") } == [])
    }

    @Test(arguments: seeds) func savedShopOrderIsTheNewOne(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        let store = try WorldStore()
        var order = random.order()
        order.bags = [random.bag(of: order.id), random.bag(of: order.id)]
        let views = order.bags.map { random.shopOrder(of: $0) }
        try store.orders.insert(order, [views[1]], in: world)
        var view = views[0]
        for _ in 0..<6 {
            let before = order
            if random.bool() { random.change(&order) }
            if random.bool() {
                view.refunded = .random(in: 0...view.captured, using: &random.random)
            }
            if random.bool() { view.cancelledAt = random.maybe { $0.time() } }
            for index in view.lines.indices where random.bool() {
                let quantity = view.lines[index].quantity
                view.lines[index].restocked = .random(in: 0...quantity, using: &random.random)
                view.lines[index].refunded = .random(in: 0...quantity, using: &random.random)
                view.lines[index].fulfilled = .random(in: 0...quantity, using: &random.random)
            }
            try store.orders.save(order, replacing: before, [view], of: app)
            #expect(try store.orders.find(order.id, in: world) == order)
            let found = try store.shops.order(of: view.bagID, in: order.id, world: world)
            #expect(found == view)
        }
        let other = try store.shops.order(of: views[1].bagID, in: order.id, world: world)
        #expect(other == views[1])
    }

    /// The rows that a change of an order touches, as the log spells them.
    private func differences(_ before: Order, _ after: Order) -> [String] {
        var rows: [String] = []
        if (before.status, before.modifiedAt) != (after.status, after.modifiedAt)
            || before.payment != after.payment || before.cancellations != after.cancellations
        {
            rows.append("orders \(after.id)")
        }
        for (old, new) in zip(before.bags, after.bags) where old != new {
            rows.append("bags \(new.id)")
            rows += zip(old.refunds, new.refunds).filter { $0 != $1 }.map { "refunds \($1.id)" }
            rows += new.refunds.dropFirst(old.refunds.count).map { "refunds \($0.id)" }
        }
        // The list of an order's refunds goes from the newest one that was to the newest one that is.
        if rows.contains(where: { $0.hasPrefix("refunds ") }) {
            for order in [before, after] {
                let newest = order.bags.flatMap(\.refunds).map(\.id).max()
                guard let newest, !rows.contains("refunds \(newest)") else { continue }
                rows.append("refunds \(newest)")
            }
        }
        return rows
    }

    private func logWrites(_ database: Database) throws {
        let keys = [
            "orders": "order_id", "bags": "bag_id", "refunds": "refund_id",
        ]
        try database.execute("CREATE TABLE written (row TEXT)")
        for (table, key) in keys {
            for (event, row) in [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")] {
                try database.execute(
                    """
                    CREATE TRIGGER \(table)_\(event) AFTER \(event) ON \(table)
                    BEGIN INSERT INTO written VALUES ('\(table) ' || \(row).\(key)); END
                    """)
            }
        }
    }
}

extension RandomWorld {
    /// Changes of an order what commands change of it.
    mutating func change(_ order: inout Order) {
        if bool() { (order.status, order.modifiedAt) = (word(), time()) }
        if bool() {
            order.payment.captureStatus = word()
            order.payment.modifiedAt = time()
        }
        for index in order.bags.indices where bool() { change(&order.bags[index]) }
        if let call = order.cancellations.last, bool() { change(call, of: &order) }
        if bool() { order.record(cancellation(of: order)) }
    }

    /// The outcome of a bag replaces an earlier word on it.
    private mutating func change(_ call: Cancellation, of order: inout Order) {
        var call = call
        for bag in order.bags where bool() {
            call.bags.removeAll { $0.bagID == bag.id }
            call.bags.append(bagCancellation(of: bag))
            call.bags.sort { $0.bagID < $1.bagID }
        }
        order.record(call)
    }

    private mutating func change(_ bag: inout Bag) {
        if bool() {
            (bag.status, bag.fulfillment, bag.financial) = (word(), word(), word())
            bag.modifiedAt = time()
        }
        for index in bag.lines.indices where bool() {
            bag.lines[index].status = word()
            bag.lines[index].quantityFulfilled = .random(
                in: 0...bag.lines[index].quantity, using: &random)
        }
        for index in bag.refunds.indices where bool() {
            bag.refunds[index].status = word()
            bag.refunds[index].externalID = maybe { $0.text() }
            bag.refunds[index].reversal = maybe { $0.reversal() }
            bag.refunds[index].errors += list(0...2) { $0.refundError() }
            bag.refunds[index].modifiedAt = time()
        }
        let (id, order) = (bag.id, bag.orderID)
        bag.refunds += list(0...1) { $0.refund(of: id, in: order) }
    }
}
