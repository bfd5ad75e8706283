extension Schema {
    /// Version 8: an order's row has an image of the order with its bags (``OrderImage``), once it is
    /// written again.
    static let version8 = "ALTER TABLE orders ADD COLUMN image BLOB;"
}
