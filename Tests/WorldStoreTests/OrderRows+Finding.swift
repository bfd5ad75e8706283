import Descriptions
import Orders
import Platform
import Testing
import WorldStore

extension OrderRows {
    /// Finds an order and saves it, as a command does in one transaction; `before` is what it is taken to
    /// have been, `changed` are the shops' views that are not what they were.
    @discardableResult
    func save(
        _ order: Order, replacing before: Order, _ changed: [ShopOrder] = [], of app: AppID
    ) throws -> [RefundRepresentation] {
        var found = try #require(try findWithShopOrders(order.id, in: WorldID(app)))
        found.order = before
        var views = found.shopOrders
        for view in changed {
            if let index = views.firstIndex(where: { $0.bagID == view.bagID }) {
                views[index] = view
            } else {
                views.append(view)
            }
        }
        return try save(order, views, replacing: found, of: app)
    }
}
