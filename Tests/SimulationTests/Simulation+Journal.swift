import Orders
import Platform
import Sandbox
import WorldStore

/// What the journal tells must be what the shops did.
extension Simulation {
    /// Remembers what the shops had given back when the journal began.
    func beginJournal() throws {
        shopBase = [:]
        for bag in try read().values.flatMap(\.bags) {
            shopBase[bag.id] = try shopRefunded(bag)
        }
    }

    /// The refunds that shops accepted, by the journal, are those that they made; of a bag whose
    /// shop's answer was lost they may have made more.
    func checkJournal() throws {
        var accepted: [BagID: Int] = [:]
        var lost: Set<BagID> = []
        for entry in sandbox.journal.entries(of: Self.app) {
            guard case .platformCall(let call, let result) = entry.subject else { continue }
            switch (call.request, result) {
            case (.refund(let amount, _, _, _), .accepted):
                accepted[call.bagID, default: 0] += amount
            case (_, .refused(let refusal))
            where refusal.message.contains("599") || refusal.message.contains("77 ms"):
                lost.insert(call.bagID)
            // The shop may have acted already, and its answer is on the way.
            case (_, .awaited): lost.insert(call.bagID)
            default: break
            }
        }
        for bag in try read().values.flatMap(\.bags) {
            let made = try shopRefunded(bag) - shopBase[bag.id, default: 0]
            let told = accepted[bag.id, default: 0]
            if told > made || (told < made && !lost.contains(bag.id)) {
                note("the journal tells of \(told) for bag \(bag.id), its shop made \(made)")
            }
        }
    }

    private func shopRefunded(_ bag: Bag) throws -> Int {
        try sandbox.store.shops.order(of: bag.id, in: bag.orderID, world: world)?.refunded ?? 0
    }
}
