import Descriptions
import JSON
import Orders
package import Platform
import SQLite

/// Fault rules ⇄ rows.
package final class FaultRows {
    private static let common = """
        fault_id, origin, name, parameters, phase, skip, times, calls, probability, expires_at,
        matched, fired
        """

    private let selectPlatform: Statement
    private let selectAPI: Statement
    private let insertRule: Statement
    private let updateCounts: Statement
    private let deleteRule: Statement
    private let deleteRules: Statement
    private let platform = RowCache<[FaultRule]>(limit: 2048)
    private let api = RowCache<[APIFaultRule]>(limit: 16_384)
    /// The rules about platform calls that were read last.
    private var lastRead: [FaultRule] = []

    init(_ database: Database) throws {
        selectPlatform = try database.statement(
            """
            SELECT \(Self.common), operation, merchant_id, order_id, bag_id
            FROM faults WHERE world = ? AND target = 'platform' ORDER BY fault_id
            """)
        selectAPI = try database.statement(
            """
            SELECT \(Self.common), operation, method, path
            FROM faults WHERE world = ? AND target = 'api' ORDER BY fault_id
            """)
        insertRule = try database.statement(
            """
            INSERT INTO faults (world, target, operation, merchant_id, order_id, bag_id, method,
                path, kind, \(Self.common))
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            """)
        updateCounts = try database.statement(
            "UPDATE faults SET matched = ?, fired = ? WHERE world = ? AND fault_id = ?")
        deleteRule = try database.statement(
            "DELETE FROM faults WHERE world = ? AND fault_id = ? AND origin = 'rule'")
        deleteRules = try database.statement(
            "DELETE FROM faults WHERE world = ? AND origin = 'rule'")
    }

    /// Every rule of a world about platform calls, seeded behaviour included, oldest first.
    package func all(in world: WorldID) throws -> [FaultRule] {
        try platform.value(of: world) {
            let rules = try readPlatform(world)
            // Most worlds have those of the seed data: one list in memory serves them all.
            if rules != lastRead { lastRead = rules }
            return lastRead
        } ?? []
    }

    private func readPlatform(_ world: WorldID) throws -> [FaultRule] {
        try selectPlatform.all(world) { row in
            let scope = FaultScope(
                operation: try row.optionalWord(12), merchantID: try row.optionalID(13),
                orderID: try row.optionalID(14), bagID: try row.optionalID(15))
            return try Self.rule(row, scope) { text in
                try Fault(FieldReader(JSONValue.parse(text.utf8), known: Fault.fields))
            }
        }
    }

    /// Every rule of a world about requests of the API, oldest first.
    package func allOfAPI(in world: WorldID) throws -> [APIFaultRule] {
        try api.value(of: world) { try readAPI(world) } ?? []
    }

    private func readAPI(_ world: WorldID) throws -> [APIFaultRule] {
        try selectAPI.all(world) { row in
            let scope = APIFaultScope(
                operation: try row.optionalString(12), method: try row.optionalString(13),
                path: try row.optionalString(14))
            return try Self.rule(row, scope) { text in
                try APIFault(FieldReader(JSONValue.parse(text.utf8), known: APIFault.fields))
            }
        }
    }

    /// Writes a new rule about platform calls.
    package func insert(_ rule: FaultRule, in world: WorldID) throws {
        var parameters = JSONWriter()
        parameters.write(rule.fault)
        let scope = rule.scope
        try insert(
            rule, in: world, target: "platform", kind: rule.fault.kind.rawValue, parameters,
            operation: scope.operation?.rawValue,
            ids: (scope.merchantID, scope.orderID, scope.bagID))
    }

    /// Writes a new rule about requests of the API.
    package func insert(_ rule: APIFaultRule, in world: WorldID) throws {
        var parameters = JSONWriter()
        parameters.write(rule.fault)
        try insert(
            rule, in: world, target: "api", kind: rule.fault.kind.rawValue, parameters,
            operation: rule.scope.operation, method: rule.scope.method, path: rule.scope.path)
    }

    /// Writes how many calls a rule matched and hit.
    package func saveCounts<Scope, Effect>(
        of rule: Rule<Scope, Effect>, in world: WorldID
    ) throws {
        try updateCounts.run(rule.matched, rule.fired, world, rule.id)
        platform.update(world) { $0.count(as: rule) }
        api.update(world) { $0.count(as: rule) }
    }

    /// Removes a rule; seeded behaviour belongs to its shop and stays.
    package func delete(_ id: Int64, in world: WorldID) throws {
        try deleteRule.run(world, id)
        forget(world)
    }

    /// Removes every rule but seeded behaviour.
    package func deleteAll(in world: WorldID) throws {
        try deleteRules.run(world)
        forget(world)
    }

    /// Forgets what was read of a world, as its rows have changed.
    func forget(_ world: WorldID) {
        platform.forget(world)
        api.forget(world)
    }

    /// Forgets what was read, as writes have been undone or made elsewhere.
    func forget() {
        platform.forget()
        api.forget()
    }

    /// A fault is stored as people write it.
    private func insert<Scope, Effect>(
        _ rule: Rule<Scope, Effect>, in world: WorldID, target: String, kind: String,
        _ parameters: borrowing JSONWriter, operation: String?,
        ids: (MerchantID?, OrderID?, BagID?) = (nil, nil, nil), method: String? = nil,
        path: String? = nil
    ) throws {
        let calls = rule.calls.map { $0.map(String.init).joined(separator: " ") }
        try insertRule.run(
            world, target, operation, ids.0, ids.1, ids.2,
            method, path, kind, rule.id,
            rule.origin, rule.name, String(decoding: parameters.bytes, as: UTF8.self),
            rule.phase, rule.skip, rule.times, calls, rule.probability,
            rule.expiresAt,
            rule.matched, rule.fired)
        forget(world)
    }

    private static func rule<Scope, Effect>(
        _ row: borrowing Row, _ scope: Scope, fault: (String) throws -> Effect
    ) throws -> Rule<Scope, Effect> {
        Rule(
            id: try row.int64(0), origin: try row.word(1), name: try row.optionalString(2),
            scope: scope, fault: try fault(try row.string(3)), phase: try row.word(4),
            skip: try row.int(5), times: try row.optionalInt(6),
            calls: try row.optionalString(7).map { text in
                text.split(separator: " ").compactMap { Int($0) }
            },
            probability: try row.double(8), expiresAt: try row.optionalTime(9),
            matched: try row.int(10), fired: try row.int(11))
    }
}

extension Array {
    /// Notes the counts of a rule that is among these.
    fileprivate mutating func count<Scope, Effect, Other, Cause>(as rule: Rule<Other, Cause>)
    where Element == Rule<Scope, Effect> {
        guard let index = firstIndex(where: { $0.id == rule.id }) else { return }
        self[index].matched = rule.matched
        self[index].fired = rule.fired
    }
}
