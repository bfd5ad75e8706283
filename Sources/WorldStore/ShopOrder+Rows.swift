import Orders
import Platform
import SQLite

/// What a shop believes of a bag stands in the bag's row: nearly every command reads and writes the
/// two together, though neither follows from the other.
extension ShopOrder {
    /// The columns, for a SELECT.
    static let columns =
        "shop_external_id, shop_captured, shop_refunded, shop_cancelled_at, shop_lines"
    /// How many those are.
    static let columnCount = 5
    /// The columns, for an UPDATE.
    static let assignments = """
        shop_external_id = ?, shop_captured = ?, shop_refunded = ?, shop_cancelled_at = ?,
            shop_lines = ?
        """
    /// A bag's row.
    static let key = "world = ? AND order_id = ? AND bag_id = ?"

    /// Reads ``columns``, of which the first is `start`; nil where the bag has never reached its
    /// shop.
    init?(
        _ row: borrowing Row, from start: Int, of bag: BagID, _ order: OrderID,
        _ merchant: MerchantID
    ) throws {
        guard let externalID = try row.optionalString(start) else { return nil }
        self.init(
            merchantID: merchant, externalID: externalID, orderID: order, bagID: bag,
            captured: try row.int(start + 1), refunded: try row.int(start + 2),
            cancelledAt: try row.optionalTime(start + 3), lines: try row.nested(start + 4))
    }
}
