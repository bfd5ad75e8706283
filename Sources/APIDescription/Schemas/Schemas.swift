import JSON

/// Everything that has a name of its own, by that name.
enum Schemas {
    /// All of them; a document takes those that it needs.
    static let all: JSONObject = {
        let groups = [
            errors, refunds, refundRequests, cancellations, orders, bags, payments, searches, login,
            apps, faults, merchants, shopOrders, orderDescriptions, events, clocks, journal,
            snapshots, about,
        ]
        return JSONObject(members: groups.flatMap { $0 }.map { ($0.name, $0.schema.json) })
    }()

    /// Schemas with their names, of one subject.
    typealias Group = [(name: String, schema: Schema)]
}
