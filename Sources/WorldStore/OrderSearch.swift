package import Orders
import SQLite

/// Finds orders and bags by a filter.
///
/// Lists are rare, so their statements are made when needed.
package final class OrderSearch {
    private let database: Database
    private let selectNames: Statement

    init(_ database: Database) throws {
        self.database = database
        selectNames = try database.statement(
            """
            SELECT o.order_id, o.name, b.bag_id, b.name
            FROM orders o JOIN bags b ON b.world = o.world AND b.order_id = o.order_id
            WHERE o.world = ? ORDER BY o.order_id, b.bag_id
            """)
    }

    /// What an order and its bags go by.
    package typealias Names = (
        id: OrderID, name: String?, bags: [(id: BagID, name: String?)]
    )

    /// What the orders of a world and their bags go by, in the order of their ids.
    package func names(in world: WorldID) throws -> [Names] {
        var names: [Names] = []
        try selectNames.forEachRow(world) { row in
            let order: OrderID = try row.id(0)
            if names.last?.id != order { names.append((order, try row.optionalString(1), [])) }
            names[names.count - 1].bags.append((try row.id(2), try row.optionalString(3)))
        }
        return names
    }

    /// How many orders there are in all apps; those of the seed data and of snapshots aside.
    package func countOfOrders() throws -> Int {
        try database.prepare("SELECT count(*) FROM orders WHERE world > 0")
            .first { row in try row.int(0) } ?? 0
    }

    /// The ids of all orders of a world.
    package func orderIDs(in world: WorldID) throws -> [OrderID] {
        try database.prepare("SELECT order_id FROM orders WHERE world = ?")
            .all(world) { row in try row.id(0) }
    }

    /// The ids of all bags of a world.
    package func bagIDs(in world: WorldID) throws -> [BagID] {
        try database.prepare("SELECT bag_id FROM bags WHERE world = ?")
            .all(world) { row in try row.id(0) }
    }

    /// The ids of the orders that a filter lets through.
    package func orders(_ filter: OrderFilter, in world: WorldID) throws -> Page<OrderID> {
        let query = Query(
            columns: "o.order_id", id: "o.order_id", alias: "o",
            source: """
                orders o WHERE (?19 IS NULL OR o.payment_amount = ?19)
                AND (?8 IS NULL OR o.status = ?8)
                AND (?9 = 0 OR o.status <> 'IN_PROGRESS')
                AND (coalesce(?4, ?5, ?6, ?7) IS NULL OR EXISTS (
                    SELECT 1 FROM bags b
                    WHERE b.world = o.world AND b.order_id = o.order_id AND \(Self.bag)))
                AND (?12 IS NULL OR EXISTS (
                    SELECT 1 FROM bags b, json_each(b.lines) l
                    WHERE b.world = o.world AND b.order_id = o.order_id AND \(Self.line)))
                """)
        return try page(query, filter, in: world) { row in try row.id(0) }
    }

    /// The bags that a filter lets through, with the orders that they are of.
    package func bags(
        _ filter: OrderFilter, in world: WorldID
    ) throws -> Page<(order: OrderID, bag: BagID)> {
        let query = Query(
            columns: "b.order_id, b.bag_id", id: "b.bag_id", alias: "b",
            source: """
                bags b JOIN orders o ON o.world = b.world AND o.order_id = b.order_id
                WHERE (?8 IS NULL OR o.status = ?8) AND ?19 IS NULL AND (?9 = 0 OR b.status <> 'IN_PROGRESS')
                AND \(Self.bag)
                AND (?12 IS NULL OR EXISTS (
                    SELECT 1 FROM json_each(b.lines) l WHERE \(Self.line)))
                """)
        return try page(query, filter, in: world) { row in
            (order: try row.id(0), bag: try row.id(1))
        }
    }

    /// A list's statement: what it reads, from where, and the table that its dates are of.
    private struct Query {
        let columns: String
        let id: String
        let alias: String
        let source: String
    }

    private static let bag = """
        (?4 IS NULL OR b.bag_id = ?4) AND (?5 IS NULL OR b.status = ?5)
        AND (?6 IS NULL OR b.merchant_id = ?6) AND (?7 IS NULL OR b.external_id = ?7)
        """

    private static let line = "instr(lower(json_extract(l.value, '$.name')), lower(?12)) > 0"

    /// What orders and bags are asked for alike.
    private static func common(_ alias: String) -> String {
        """
        \(alias).world = ?1 AND (?2 IS NULL OR o.order_id = ?2)
        AND (?3 IS NULL OR o.app_order_id = ?3)
        AND (?10 IS NULL OR instr(lower(o.first_name || ' ' || o.last_name), lower(?10)) > 0)
        AND (?11 IS NULL OR lower(o.email) = lower(?11))
        AND (?13 IS NULL OR \(alias).created_at >= ?13)
        AND (?14 IS NULL OR \(alias).created_at <= ?14)
        AND (?15 IS NULL OR \(alias).modified_at >= ?15)
        AND (?16 IS NULL OR \(alias).modified_at <= ?16)
        AND (?17 IS NULL OR \(alias).submitted_at >= ?17)
        AND (?18 IS NULL OR \(alias).submitted_at <= ?18)
        AND NOT ?20
        """
    }

    private func page<Element>(
        _ query: Query, _ filter: OrderFilter, in world: WorldID,
        read: (borrowing Row) throws -> Element
    ) throws -> Page<Element> {
        let source = "FROM \(query.source) AND \(Self.common(query.alias))"
        let direction = filter.isAscending ? "ASC" : "DESC"
        let sort = filter.sort.column(query.alias) ?? query.id
        let offset = (filter.page - 1) * filter.size
        let total = try run("SELECT count(*) \(source)", filter, world) { row in
            try row.int(0)
        }
        let elements = try run(
            """
            SELECT \(query.columns) \(source)
            ORDER BY \(sort) \(direction), \(query.id) \(direction)
            LIMIT \(filter.size) OFFSET \(offset)
            """, filter, world, read: read)
        return Page(
            elements: elements, total: total.first ?? 0, number: filter.page, size: filter.size)
    }

    private func run<Element>(
        _ sql: String, _ filter: OrderFilter, _ world: WorldID,
        read: (borrowing Row) throws -> Element
    ) throws -> [Element] {
        try database.prepare(sql).all(
            world, filter.orderID, filter.appOrderID, filter.bagID,
            filter.bagStatus, filter.merchantID, filter.externalID,
            filter.status, filter.excludesInProgress, filter.customerName,
            filter.customerEmail, filter.skuName, filter.created.min,
            filter.created.max, filter.modified.min, filter.modified.max,
            filter.submitted.min, filter.submitted.max, filter.total,
            filter.isImpossible, read: read)
    }
}

extension OrderFilter.Sort {
    /// Its column; nil for the id.
    fileprivate func column(_ alias: String) -> String? {
        switch self {
        case .dateCreated: "\(alias).created_at"
        case .dateLastModified: "\(alias).modified_at"
        case .dateSubmitted: "\(alias).submitted_at"
        case .status: "\(alias).status"
        case .id: nil
        }
    }
}
