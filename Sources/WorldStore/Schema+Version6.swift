extension Schema {
    /// Version 6: an order's row has the cancel calls that reached it, in a list.
    ///
    /// Dates of a call are relative to the order's `created_at`, those of its bags to the call's own,
    /// in ms.
    static let version6 = """
        ALTER TABLE orders ADD COLUMN cancellations TEXT NOT NULL DEFAULT '[]';
        UPDATE orders SET cancellations = (
            SELECT json_group_array(json_object(
                'id', cancellation_id, 'named_bag_id', named_bag_id, 'reason', reason,
                'reason_code', reason_code,
                'restock_items', json(iif(restock_items, 'true', 'false')),
                'notify_customer', json(iif(notify_customer, 'true', 'false')),
                'after_ms', c.created_at - orders.created_at, 'bags', json(bags)))
            FROM (SELECT * FROM cancellations c WHERE c.world = orders.world
                AND c.order_id = orders.order_id ORDER BY cancellation_id) c);
        DROP TABLE cancellations;
        """
}
