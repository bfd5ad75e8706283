import Descriptions
import Orders
import Testing
import WorldStore

/// Expects that what is kept to be shown is what would be shown of an order's refunds now.
func expectShown(_ order: Order, of world: WorldID, in store: WorldStore) throws {
    let refunds = order.bags.flatMap(\.refunds).sorted { $0.id > $1.id }
    let shown = refunds.map(RefundRepresentation.init)
    #expect(try store.refunds.shown(of: order.id, in: world) == shown)
    for (refund, representation) in zip(refunds, shown) {
        let found = try store.refunds.shown(refund.id, of: order.id, in: world)
        #expect(found == representation)
    }
    for bag in order.bags {
        let ofBag = shown.filter { shown in bag.refunds.contains { $0.id == shown.id } }
        #expect(try store.refunds.shown(of: bag.id, in: order.id, world: world) == ofBag)
    }
}
