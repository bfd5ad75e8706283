extension Schema {
    /// Version 2: orders and bags can have names, by which tests know them.
    ///
    /// A name is used once in a world for orders, and once in its order for bags, which only come
    /// together with it.
    static let version2 = """
        ALTER TABLE orders ADD COLUMN name TEXT CHECK (name <> '');
        ALTER TABLE bags ADD COLUMN name TEXT CHECK (name <> '');
        CREATE UNIQUE INDEX orders_by_name ON orders (world, name) WHERE name IS NOT NULL;
        """
}
