package import Orders
package import Platform
import SQLite

/// The merchants' platforms ⇄ rows: who they are, their orders, stock and letters.
package final class ShopRows {
    private let selectProfiles: Statement
    private let selectBags: Statement
    private let insertProfile: Statement
    private let selectOrder: Statement
    private let setStock: Statement
    private let addStock: Statement
    private let selectStock: Statement
    private let selectHasStock: Statement
    private let selectLastNotification: Statement
    private let insertNotification: Statement
    private let selectNotifications: Statement
    /// The merchants of each world, by id.
    private let profiles = RowCache<[ShopProfile]>(limit: 4096)
    /// Whether a test has set any stock of a world.
    private let hasStock = RowCache<Bool>(limit: 4096)

    init(_ database: Database) throws {
        selectProfiles = try database.statement(
            """
            SELECT merchant_id, name, platform, has_refund_ids, notifies_of_refunds, settlement_ms,
                latency_ms, accepts_fulfilled_cancellations, prohibits_cancellations,
                prohibits_refunds
            FROM merchants WHERE world = ? ORDER BY merchant_id
            """)
        insertProfile = try database.statement(
            "INSERT OR REPLACE INTO merchants VALUES (?,?,?,?,?,?,?,?,?,?,?)")
        selectBags = try database.statement(
            """
            SELECT order_id, bag_id FROM bags
            WHERE world = ? AND merchant_id = ? AND shop_external_id IS NOT NULL
            ORDER BY shop_external_id
            """)
        selectOrder = try database.statement(
            "SELECT merchant_id, \(ShopOrder.columns) FROM bags WHERE \(ShopOrder.key)")
        setStock = try database.statement("INSERT OR REPLACE INTO shop_stock VALUES (?,?,?,?)")
        addStock = try database.statement(
            """
            UPDATE shop_stock SET available = available + ?
            WHERE world = ? AND merchant_id = ? AND variant_id = ?
            """)
        selectStock = try database.statement(
            "SELECT variant_id, available FROM shop_stock WHERE world = ? AND merchant_id = ?")
        selectHasStock = try database.statement(
            "SELECT EXISTS (SELECT 1 FROM shop_stock WHERE world = ?)")
        selectLastNotification = try database.statement(
            "SELECT coalesce(max(notification_id), 0) FROM shop_notifications WHERE world = ?")
        insertNotification = try database.statement(
            "INSERT INTO shop_notifications VALUES (?,?,?,?,?,?,?)")
        selectNotifications = try database.statement(
            """
            SELECT topic FROM shop_notifications
            WHERE world = ? AND order_id = ? AND bag_id = ? ORDER BY notification_id
            """)
    }

    /// What a merchant's platform is, or nil where the world has no such merchant.
    package func profile(_ merchant: MerchantID, in world: WorldID) throws -> ShopProfile? {
        let profiles = try profiles(in: world)
        let place = profiles.indices.first { profiles[$0].merchantID == merchant }
        return place.map { profiles[$0] }
    }

    /// Forgets what was read, as writes have been undone or made elsewhere.
    func forget() {
        profiles.forget()
        hasStock.forget()
    }

    /// Every merchant of a world, by id.
    package func profiles(in world: WorldID) throws -> [ShopProfile] {
        try profiles.value(of: world) {
            try selectProfiles.all(world) { row in
                ShopProfile(
                    merchantID: try row.id(0), name: try row.string(1), platform: try row.word(2),
                    hasRefundIDs: try row.bool(3), notifiesCustomerOfRefunds: try row.bool(4),
                    settlementMs: try row.int(5), latencyMs: try row.int(6),
                    acceptsFulfilledCancellations: try row.bool(7),
                    prohibitsCancellations: try row.bool(8), prohibitsRefunds: try row.bool(9))
            }
        } ?? []
    }

    /// The bags of a merchant that its shop knows, with their orders.
    package func bags(
        of merchant: MerchantID, in world: WorldID
    ) throws -> [(order: OrderID, bag: BagID)] {
        try selectBags.all(world, merchant) { row in (try row.id(0), try row.id(1)) }
    }

    /// Writes a merchant.
    package func save(_ profile: ShopProfile, in world: WorldID) throws {
        try insertProfile.run(
            world, profile.merchantID, profile.name, profile.platform, profile.hasRefundIDs,
            profile.notifiesCustomerOfRefunds, profile.settlementMs, profile.latencyMs,
            profile.acceptsFulfilledCancellations, profile.prohibitsCancellations,
            profile.prohibitsRefunds)
        profiles.forget(world)
    }

    /// The shop's own view of a bag, or nil where the bag has never reached it.
    package func order(
        of bag: BagID, in order: OrderID, world: WorldID
    ) throws -> ShopOrder? {
        try selectOrder.first(world, order, bag) { row in
            try ShopOrder(row, from: 1, of: bag, order, row.id(0))
        } ?? nil
    }

    /// Sets how many pieces of a variant a shop has.
    package func setStock(
        _ pieces: PlatformCall.Pieces, of merchant: MerchantID, in world: WorldID
    ) throws {
        try setStock.run(world, merchant, pieces.variantID, pieces.quantity)
        hasStock.keep(true, of: world)
    }

    /// Adds what was put back to a stock that was set; what was put back into others is known from
    /// the shops' views of their orders.
    package func restock(
        _ pieces: PlatformCall.Pieces, of merchant: MerchantID, in world: WorldID
    ) throws {
        let isSet = try hasStock.value(of: world) {
            try selectHasStock.first(world) { row in try row.bool(0) }
        }
        guard isSet == true else { return }
        try addStock.run { bind in
            bind(pieces.quantity)
            bind(world, merchant, pieces.variantID)
        }
    }

    /// The stock of a shop that was set, with what was put back since: pieces by variant.
    package func stock(of merchant: MerchantID, in world: WorldID) throws -> [String: Int] {
        let rows = try selectStock.all(world, merchant) { row in
            (try row.string(0), try row.int(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Records that a shop wrote to the customer.
    package func notify(
        _ topic: PlatformOperation, about order: ShopOrder, at now: Timestamp, in world: WorldID
    ) throws {
        let last = try selectLastNotification.first(world) { row in try row.int64(0) } ?? 0
        try insertNotification.run(
            world, last + 1, order.merchantID, order.orderID, order.bagID, topic, now)
    }

    /// What a shop wrote to the customer about, oldest first.
    package func notifications(
        of bag: BagID, in order: OrderID, world: WorldID
    ) throws -> [PlatformOperation] {
        try selectNotifications.all(world, order, bag) { row in try row.word(0) }
    }
}
