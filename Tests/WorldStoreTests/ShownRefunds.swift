import Descriptions
import Orders
import Testing
import WorldStore

/// Expects that clients are shown an order's refunds as they are now.
func expectShown(_ order: Order, to app: AppID, by store: WorldStore) throws {
    let refunds = order.bags.flatMap(\.refunds).sorted { $0.id > $1.id }
    let list = RefundRepresentation.list(refunds.map { RefundRepresentation($0, app: app) })
    let shown = try store.refunds.shown(of: order.id, to: app)
    #expect(shown == (refunds.isEmpty ? nil : list))
}
