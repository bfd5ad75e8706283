import Orders
import Platform
import SQLite
import Testing
import WorldStore

/// An order's image shows what its columns hold, and is not believed where it cannot be read.
@Suite struct OrderImageTests {
    private let app = AppID(rawValue: 1)
    private let world = WorldID(rawValue: 1)
    private let file: StoreFile

    init() throws { file = try StoreFile() }

    @Test(arguments: Array(UInt64(1)...20)) func showsWhatTheColumnsHold(seed: UInt64) throws {
        var random = RandomWorld(seed: seed)
        var order = random.order()
        let views = order.bags.map { random.shopOrder(of: $0) }
        try file.withStore { store in
            // The last bag has not reached its shop.
            try store.orders.insert(order, views.dropLast(), in: world)
            for _ in 0..<Int.random(in: 0...3, using: &random.random) {
                let before = order
                random.change(&order)
                try store.orders.save(order, replacing: before, of: app)
            }
        }
        let shown = try found(order.id)
        try file.withDatabase { try $0.execute("UPDATE orders SET image = NULL") }
        let held = try found(order.id)
        #expect(shown.order == held.order)
        #expect(shown.shopOrders == held.shopOrders)
        #expect(shown.order == order)
        #expect(shown.shopOrders == views.dropLast())
    }

    /// The same order with an image cut short or changed at each byte, under ids of their own.
    @Test func whatNobodyWroteIsAnErrorOrAnOrder() throws {
        var random = RandomWorld(seed: 5)
        let order = random.order()
        try file.withStore { try $0.orders.insert(order, in: world) }
        let size = try file.withDatabase { database in
            let size = try database.prepare("SELECT length(image) FROM orders")
                .first { row in try row.int64(0) }
            let columns = try database.texts("SELECT name FROM pragma_table_info('orders')")
            for (gap, image) in [
                (1, "substr(image, 1, i)"),
                (10_000, "CAST(substr(image, 1, i) || x'7F' || substr(image, i + 2) AS BLOB)"),
                (20_000, "CAST(substr(image, 1, i) || x'FF' || substr(image, i + 2) AS BLOB)"),
            ] {
                let other = ["order_id": "order_id + \(gap) + i", "name": "NULL", "image": image]
                let values = columns.map { other[$0] ?? $0 }.joined(separator: ", ")
                try database.execute(
                    """
                    WITH n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(size ?? 0) - 1)
                    INSERT INTO orders SELECT \(values) FROM orders, n WHERE order_id = \(order.id)
                    """)
            }
            return size
        }
        try file.withStore { store in
            for place in 0..<(try #require(size)) {
                let cut = OrderID(rawValue: order.id.rawValue + 1 + place)
                #expect(throws: SQLiteError.self) { try store.orders.find(cut, in: world) }
                for gap in [10_000, 20_000] as [Int64] {
                    let changed = OrderID(rawValue: order.id.rawValue + gap + place)
                    _ = try? store.orders.find(changed, in: world)
                }
            }
        }
    }

    @Test func oneOfAnotherFormatIsPassedOver() throws {
        var random = RandomWorld(seed: 6)
        var order = random.order()
        order.currency = "EUR"
        try file.withStore { try $0.orders.insert(order, in: world) }
        try file.withDatabase { try $0.execute("UPDATE orders SET currency = 'USD'") }
        #expect(try found(order.id).order.currency == "EUR")
        try file.withDatabase { try $0.execute("UPDATE orders SET image = x'7E00'") }
        #expect(try found(order.id).order.currency == "USD")
    }

    /// Words are kept by their places: another order of them is another format.
    @Test func formatOneHasTheseWords() {
        func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
            Word.allCases.map(\.rawValue).joined(separator: " ")
        }
        #expect(
            words(BagStatus.self)
                == "IN_PROGRESS SUBMITTED ACCEPTED COMPLETED PARTIALLY_REFUNDED REFUNDED "
                + "REJECTED CANCELED")
        #expect(
            words(OrderStatus.self)
                == "IN_PROGRESS PROCESSING COMPLETED CANCELED PARTIALLY_REFUNDED REFUNDED "
                + "REQUIRES_ACTION")
        #expect(
            words(FulfillmentStatus.self)
                == "PROCESSING SHIPPED PARTIALLY_SHIPPED DELIVERED COULD_NOT_DELIVER RETURNED")
        #expect(
            words(FinancialStatus.self)
                == "UNPAID AUTHORIZED PENDING PAID PARTIALLY_PAID REFUNDED PARTIALLY_REFUNDED "
                + "VOIDED DISPUTED_REFUNDED")
        #expect(words(DisputeStatus.self) == "UNDISPUTED IN_DISPUTE DISPUTE_WON DISPUTE_LOST")
        #expect(
            words(LineStatus.self)
                == "IN_PROGRESS PROCESSING SHIPPED PARTIALLY_SHIPPED DELIVERED "
                + "COULD_NOT_DELIVER RETURNED CANCELED REFUNDED ERROR PARTIALLY_RETURNED "
                + "PARTIALLY_REFUNDED")
        #expect(
            words(CaptureStatus.self)
                == "PROCESSING CAPTURED CANCELLED FAILED BYPASSED REQUIRES_ACTION "
                + "REQUIRES_PAYMENT_METHOD REQUIRES_AUTHORIZATION AUTHORIZED REFUNDED "
                + "PARTIALLY_REFUNDED NOT_REQUIRED")
    }

    private func found(_ id: OrderID) throws -> OrderRows.Found {
        try file.withStore { try #require(try $0.orders.findWithShopOrders(id, in: world)) }
    }
}
