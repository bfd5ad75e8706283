extension Schema {
    /// Version 4: what is only read and written with its owner stands in the owner's row.
    ///
    /// Lines, errors and the bags of a cancel call become lists in JSON, payments columns of their
    /// orders. A cancellation writes six rows where it wrote twelve, and reads four where it read
    /// seven. Dates in a list are relative to the owner's `created_at`, in ms.
    static let version4 = """
        ALTER TABLE orders ADD COLUMN payment_id INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE orders ADD COLUMN payment_gateway_id TEXT NOT NULL DEFAULT '';
        ALTER TABLE orders ADD COLUMN payment_amount INTEGER NOT NULL DEFAULT 0
            CHECK (payment_amount >= 0);
        ALTER TABLE orders ADD COLUMN capture_status TEXT NOT NULL DEFAULT 'NOT_REQUIRED'
            CHECK ((\(captureStatuses)));
        ALTER TABLE orders ADD COLUMN payment_created_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE orders ADD COLUMN payment_modified_at INTEGER NOT NULL DEFAULT 0;
        UPDATE orders SET (payment_id, payment_gateway_id, payment_amount, capture_status,
            payment_created_at, payment_modified_at) = (
            SELECT payment_id, gateway_id, amount, capture_status, created_at, modified_at
            FROM payment_transactions p
            WHERE p.world = orders.world AND p.order_id = orders.order_id);
        DROP TABLE payment_transactions;

        ALTER TABLE bags ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';
        UPDATE bags SET lines = (
            SELECT json_group_array(json_object(
                'id', line_id, 'sku_id', sku_id, 'offer_id', offer_id, 'name', name,
                'external_id', external_id, 'price', price, 'quantity', quantity,
                'quantity_fulfilled', quantity_fulfilled, 'status', status, 'tax', tax,
                'discount', discount, 'duty', duty))
            FROM (SELECT * FROM lines l WHERE l.world = bags.world
                AND l.order_id = bags.order_id AND l.bag_id = bags.bag_id ORDER BY line_id));
        DROP TABLE lines;

        ALTER TABLE refunds ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE refunds ADD COLUMN errors TEXT NOT NULL DEFAULT '[]';
        UPDATE refunds SET lines = (
            SELECT json_group_array(json_object(
                'id', refund_line_id, 'line_id', line_id, 'quantity', quantity,
                'amount', amount, 'tax', tax, 'external_id', external_id))
            FROM (SELECT * FROM refund_lines l WHERE l.world = refunds.world
                AND l.order_id = refunds.order_id AND l.refund_id = refunds.refund_id
                ORDER BY refund_line_id)),
            errors = (
            SELECT json_group_array(json_object(
                'id', error_id, 'code', code, 'message', message,
                'after_ms', e.created_at - refunds.created_at,
                'resolved_after_ms', e.resolved_at - refunds.created_at))
            FROM (SELECT * FROM refund_errors e WHERE e.world = refunds.world
                AND e.order_id = refunds.order_id AND e.refund_id = refunds.refund_id
                ORDER BY error_id) e);
        DROP TABLE refund_lines;
        DROP TABLE refund_errors;

        ALTER TABLE cancellations ADD COLUMN bags TEXT NOT NULL DEFAULT '[]';
        UPDATE cancellations SET bags = (
            SELECT json_group_array(json_object(
                'bag_id', bag_id, 'merchant_id', merchant_id,
                'external_order_id', external_order_id, 'status', status,
                'originated_by', originated_by,
                'after_ms', b.cancelled_at - cancellations.created_at,
                'refund_id', refund_id,
                'errors', json((
                    SELECT json_group_array(json_object(
                        'id', error_id, 'type', type, 'message', message,
                        'after_ms', e.created_at - cancellations.created_at,
                        'platform', platform))
                    FROM (SELECT * FROM cancellation_errors e WHERE e.world = b.world
                        AND e.order_id = b.order_id AND e.cancellation_id = b.cancellation_id
                        AND e.bag_id = b.bag_id ORDER BY error_id) e))))
            FROM (SELECT * FROM bag_cancellations b WHERE b.world = cancellations.world
                AND b.order_id = cancellations.order_id
                AND b.cancellation_id = cancellations.cancellation_id ORDER BY bag_id) b);
        DROP TABLE cancellation_errors;
        DROP TABLE bag_cancellations;

        ALTER TABLE shop_orders ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';
        UPDATE shop_orders SET lines = (
            SELECT json_group_array(json_object(
                'variant_id', variant_id, 'quantity', quantity, 'fulfilled', fulfilled,
                'restocked', restocked, 'refunded', refunded))
            FROM (SELECT * FROM shop_lines l WHERE l.world = shop_orders.world
                AND l.order_id = shop_orders.order_id AND l.bag_id = shop_orders.bag_id
                ORDER BY variant_id));
        DROP TABLE shop_lines;
        """

    private static let captureStatuses = [
        "PROCESSING", "CAPTURED", "CANCELLED", "FAILED", "BYPASSED", "REQUIRES_ACTION",
        "REQUIRES_PAYMENT_METHOD", "REQUIRES_AUTHORIZATION", "AUTHORIZED", "REFUNDED",
        "PARTIALLY_REFUNDED", "NOT_REQUIRED",
    ].map { "capture_status = '\($0)'" }.joined(separator: " OR ")
}
