import Orders
package import Platform
import SQLite

/// Fault rules ⇄ rows.
package struct FaultRows {
    private let selectAll: Statement
    private let insertRule: Statement
    private let updateCounts: Statement
    private let deleteRule: Statement
    private let deleteRules: Statement

    init(_ database: Database) throws {
        selectAll = try database.prepare(
            """
            SELECT fault_id, origin, name, operation, merchant_id, order_id, bag_id, kind,
                message, number, phase, skip, times, matched, fired
            FROM faults WHERE world = ? ORDER BY fault_id
            """)
        insertRule = try database.prepare(
            "INSERT INTO faults VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        updateCounts = try database.prepare(
            "UPDATE faults SET matched = ?, fired = ? WHERE world = ? AND fault_id = ?")
        deleteRule = try database.prepare(
            "DELETE FROM faults WHERE world = ? AND fault_id = ? AND origin = 'rule'")
        deleteRules = try database.prepare(
            "DELETE FROM faults WHERE world = ? AND origin = 'rule'")
    }

    /// Every rule of a world, seeded behaviour included, oldest first.
    package func all(in world: WorldID) throws -> [FaultRule] {
        try selectAll.all(world) { row in try Self.rule(row) }
    }

    /// Writes a new rule.
    package func insert(_ rule: FaultRule, in world: WorldID) throws {
        let (message, number) = rule.fault.columns
        let scope = rule.scope
        try insertRule.run(
            world, rule.id, rule.origin, rule.name, scope.operation, scope.merchantID,
            scope.orderID, scope.bagID, rule.fault.kind, message, number, rule.phase, rule.skip,
            rule.times, rule.matched, rule.fired)
    }

    /// Writes how many calls a rule matched and hit.
    package func saveCounts(of rule: FaultRule, in world: WorldID) throws {
        try updateCounts.run(rule.matched, rule.fired, world, rule.id)
    }

    /// Removes a rule; seeded behaviour belongs to its shop and stays.
    package func delete(_ id: Int64, in world: WorldID) throws {
        try deleteRule.run(world, id)
    }

    /// Removes every rule but seeded behaviour.
    package func deleteAll(in world: WorldID) throws { try deleteRules.run(world) }

    private static func rule(_ row: borrowing Row) throws -> FaultRule {
        FaultRule(
            id: try row.int64(0), origin: try row.word(1), name: try row.optionalString(2),
            scope: FaultScope(
                operation: try row.optionalWord(3), merchantID: try row.optionalID(4),
                orderID: try row.optionalID(5), bagID: try row.optionalID(6)),
            fault: try Fault(
                kind: try row.string(7), message: try row.optionalString(8),
                number: try row.int(9)),
            phase: try row.word(10), skip: try row.int(11), times: try row.optionalInt(12),
            matched: try row.int(13), fired: try row.int(14))
    }
}

extension Fault {
    /// The fault's parameters as columns: a message where the kind has one, and its number (an
    /// error code, an HTTP status or a duration in ms).
    fileprivate var columns: (message: String?, number: Int) {
        switch self {
        case .reject(let refusal): (refusal.message, refusal.code)
        case .unavailable(let status): (nil, status)
        case .timeout(let afterMs): (nil, afterMs)
        case .slow(let latencyMs): (nil, latencyMs)
        }
    }

    fileprivate init(kind: String, message: String?, number: Int) throws {
        switch (kind, message) {
        case ("reject", let message?):
            self = .reject(PlatformRefusal(message: message, code: number))
        case ("unavailable", _): self = .unavailable(status: number)
        case ("timeout", _): self = .timeout(afterMs: number)
        case ("slow", _): self = .slow(latencyMs: number)
        default: throw SQLiteError(.mismatch, "no fault is of kind \(kind)")
        }
    }
}
