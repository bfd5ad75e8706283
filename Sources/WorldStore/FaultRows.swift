import Descriptions
import JSON
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
                parameters, phase, skip, times, calls, probability, expires_at, matched, fired
            FROM faults WHERE world = ? ORDER BY fault_id
            """)
        insertRule = try database.prepare(
            "INSERT INTO faults VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
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
        let scope = rule.scope
        var parameters = JSONWriter()
        parameters.write(rule.fault)
        let calls = rule.calls.map { $0.map(String.init).joined(separator: " ") }
        try insertRule.run(
            world, rule.id, rule.origin, rule.name, scope.operation, scope.merchantID,
            scope.orderID, scope.bagID, rule.fault.kind,
            String(decoding: parameters.bytes, as: UTF8.self), rule.phase, rule.skip, rule.times,
            calls, rule.probability, rule.expiresAt, rule.matched, rule.fired)
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
            fault: try fault(try row.string(8)), phase: try row.word(9), skip: try row.int(10),
            times: try row.optionalInt(11),
            calls: try row.optionalString(12).map { text in
                text.split(separator: " ").compactMap { Int($0) }
            },
            probability: try row.double(13), expiresAt: try row.optionalTime(14),
            matched: try row.int(15), fired: try row.int(16))
    }

    /// A fault is stored as people write it.
    private static func fault(_ text: String) throws -> Fault {
        try Fault(FieldReader(JSONValue.parse(text.utf8), known: Fault.fields))
    }
}
