package import SQLite

/// The database's layout and the way from older layouts to it.
///
/// The version stands in SQLite's `user_version`; `application_id` marks the file as ours, so that
/// another program's database is refused instead of being written into.
package enum Schema {
    /// The layout that this program reads and writes.
    package static let version: Int32 = Int32(migrations.count)

    /// "LVIO" in ASCII.
    package static let applicationID: Int32 = 0x4C56_494F

    /// The step to each version, from an empty database on.
    ///
    /// Released steps never change.
    private static let migrations: [@Sendable (Database) throws -> Void] = [
        { try $0.execute(version1) },
        { try $0.execute(version2) },
        { try version3($0) },
        { try $0.execute(version4) },
        { try version5($0) },
        { try $0.execute(version6) },
        { try $0.execute(version7) },
        { try version8($0) },
    ]

    /// Refuses a file by its header, before SQLite has touched it.
    ///
    /// - Throws: ``StoreError`` for another program's file, or one of a newer program.
    static func check(_ header: DatabaseHeader, path: String) throws(StoreError) {
        guard header.applicationID == applicationID || header.applicationID == 0 else {
            throw .foreignDatabase(path)
        }
        guard header.applicationID == 0 || header.userVersion <= version else {
            throw .newerSchema(path, found: Int(header.userVersion), known: Int(version))
        }
    }

    /// Brings an open database to ``version``, each step in the same transaction; a new one gets
    /// ``PresentSchema`` at once.
    ///
    /// - Parameters:
    ///   - database: The database.
    ///   - path: Its file, for messages.
    ///   - target: An older version to stop at, for tests of what comes after it.
    /// - Throws: ``StoreError`` where the file is of a newer program or of something else, or what
    ///   SQLite finds wrong; nothing has been changed then.
    package static func migrate(
        _ database: Database, path: String, upTo target: Int32 = version
    ) throws {
        let found = try database.userVersion()
        let owner = try database.applicationID()
        let isEmpty = try found == 0 && owner == 0 && tables(in: database) == 0
        // A file of ours has had its first step, as marks and tables come in one transaction.
        guard isEmpty || (owner == applicationID && found > 0) else {
            throw StoreError.foreignDatabase(path)
        }
        guard found <= version else {
            throw StoreError.newerSchema(path, found: Int(found), known: Int(version))
        }
        guard found < target else { return }
        try database.withTransaction {
            if isEmpty, target == version {
                try database.execute(PresentSchema.sql)
            } else {
                for step in migrations[Int(found)..<Int(target)] { try step(database) }
            }
            try database.setApplicationID(applicationID)
            try database.setUserVersion(target)
        }
    }

    private static func tables(in database: Database) throws -> Int {
        let count = try database.prepare("SELECT count(*) FROM sqlite_schema")
        return try count.first { row in try row.int(0) } ?? 0
    }
}
