import Descriptions
import Orders
import Platform
import Testing
import WorldStore

extension OrderRows {
    /// Finds an order's rows and saves it, as a command does in one transaction.
    @discardableResult
    func save(
        _ order: Order, replacing before: Order, _ shopOrders: [ShopOrder] = [], of app: AppID
    ) throws -> [RefundRepresentation] {
        let found = try #require(try findWithShopOrders(order.id, in: WorldID(app)))
        return try save(order, replacing: before, shopOrders, at: found.rows, of: app)
    }
}
