import Orders
import Platform
import SQLite

/// An order with its bags and with what their shops believe of them, as one value in the order's row.
///
/// The columns say the same, for constraints, for SQL and for people; a command reads this in place of
/// fifty of them in two tables. ``OrderRows`` writes both at once. What has no image is read from its
/// columns (``OrderColumns``): orders that were copied or upgraded and not written since, and such with
/// an image of another ``format``.
///
/// Cancel calls and refunds are no part of it. Dates are relative to the order's own `created_at`, which
/// makes them short.
enum OrderImage {
    /// What an image begins with.
    ///
    /// Whoever changes which fields it has, their order, or the order of an enumeration's cases, counts
    /// it up.
    static let format: Int64 = 1

    /// Reads an image.
    ///
    /// - Parameters:
    ///   - bytes: The image.
    ///   - id: The order.
    ///   - createdAt: When it was made.
    ///   - row: Where its row lies.
    /// - Returns: What it shows; nil for an image of another format.
    /// - Throws: `mismatch` where it does not read as it was written.
    static func read(
        _ bytes: Span<UInt8>, of id: OrderID, madeAt createdAt: Timestamp, row: Int64
    ) throws(SQLiteError) -> OrderRows.Found? {
        try bytes.withUnsafeBufferPointer { bytes throws(SQLiteError) in
            var fields = ImageReader(bytes)
            guard try fields.int64() == format else { return nil }
            var found = OrderRows.Found(
                lacksRefunds: try fields.bool(),
                order: try Order(&fields, id, madeAt: createdAt), row: row)
            for index in 0..<(try fields.count()) {
                found.order.bags.append(try Bag(&fields, of: id, since: createdAt))
                guard try fields.bool() else { continue }
                found.shopOrders.append(
                    try ShopOrder(&fields, of: found.order.bags, at: index, since: createdAt))
            }
            guard fields.isAtEnd else { throw ImageReader.wrong }
            return found
        }
    }

    /// Writes an image.
    static func write(
        _ order: Order, _ shopOrders: [ShopOrder], to fields: inout ImageWriter
    ) {
        fields.clear()
        fields.put(format)
        fields.put(order.bags.contains { !$0.refunds.isEmpty })
        order.write(to: &fields)
        fields.put(order.bags.count)
        for index in order.bags.indices {
            let bag = order.bags[index].id
            order.bags[index].write(to: &fields, since: order.createdAt)
            let view = shopOrders.indices.first { shopOrders[$0].bagID == bag }
            fields.put(view != nil)
            if let view { shopOrders[view].write(to: &fields, since: order.createdAt) }
        }
    }
}
