import Descriptions
import Orders
import Testing
import WorldStore

/// Expects that what is kept to be shown is what would be shown of an order's refunds now.
func expectShown(_ order: Order, of world: WorldID, in store: WorldStore) throws {
    let refunds = order.bags.flatMap(\.refunds).sorted { $0.id > $1.id }
    let shown = refunds.map(RefundRepresentation.init)
    #expect(try lent { try store.refunds.lendShown(of: order.id, in: world, to: $0) } == shown)
    for (refund, representation) in zip(refunds, shown) {
        let found = try store.refunds.shown(refund.id, of: order.id, in: world)
        #expect(found == representation)
    }
    for bag in order.bags {
        let ofBag = shown.filter { shown in bag.refunds.contains { $0.id == shown.heading.id } }
        let found = try lent {
            try store.refunds.lendShown(of: bag.id, in: order.id, world: world, to: $0)
        }
        #expect(found == ofBag)
    }
}

/// What is lent, copied.
func lent(
    _ lend: (RefundRows.Borrower) throws -> Void
) rethrows -> [RefundRepresentation] {
    var lent: [RefundRepresentation] = []
    try lend { heading, members in
        lent.append(RefundRepresentation(heading, members: Array(members)))
    }
    return lent
}
