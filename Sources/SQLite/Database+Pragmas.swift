extension Database {
    /// Reads a setting (SQLite page "PRAGMA Statements").
    ///
    /// - Parameter name: The pragma, such as `journal_mode`.
    /// - Returns: The first column of its first row as text; nil when it gives none.
    /// - Throws: `misuse` for a name that is not one, else whatever SQLite finds wrong.
    package func pragma(_ name: String) throws(SQLiteError) -> String? {
        try pragmaRow("PRAGMA \(try Database.checked(name))")
    }

    /// Changes a setting (SQLite page "PRAGMA Statements").
    ///
    /// SQLite ignores names it does not know, and some settings at some times: the caller looks
    /// at what comes back, or reads the setting again.
    ///
    /// - Parameters:
    ///   - name: The pragma, such as `journal_mode`.
    ///   - value: A word or an integer, such as `wal`.
    /// - Returns: What the pragma answers, such as the mode now in force; nil for most.
    /// - Throws: `misuse` for a name or value that is not one, else whatever SQLite finds wrong.
    @discardableResult
    package func setPragma(_ name: String, to value: String) throws(SQLiteError) -> String? {
        try pragmaRow("PRAGMA \(try Database.checked(name)) = \(try Database.checked(value))")
    }

    /// A number in the file's header that is the program's to use; 0 in a new database.
    ///
    /// - Returns: The number, commonly that of the schema's version.
    /// - Throws: Whatever SQLite finds wrong.
    package func userVersion() throws(SQLiteError) -> Int32 {
        try pragma("user_version").flatMap { Int32($0) } ?? 0
    }

    /// Sets the number that ``userVersion()`` gives; a transaction covers it as it does any write.
    ///
    /// - Parameter version: The number.
    /// - Throws: Whatever SQLite finds wrong.
    package func setUserVersion(_ version: Int32) throws(SQLiteError) {
        try setPragma("user_version", to: String(version))
    }

    /// A number in the file's header that says which program's file this is; 0 in a new database.
    ///
    /// - Returns: The number.
    /// - Throws: Whatever SQLite finds wrong.
    package func applicationID() throws(SQLiteError) -> Int32 {
        try pragma("application_id").flatMap { Int32($0) } ?? 0
    }

    /// Sets the number that ``applicationID()`` gives.
    ///
    /// - Parameter identifier: The number.
    /// - Throws: Whatever SQLite finds wrong.
    package func setApplicationID(_ identifier: Int32) throws(SQLiteError) {
        try setPragma("application_id", to: String(identifier))
    }

    /// Looks through the whole database for damage, indexes and foreign keys included.
    ///
    /// - Returns: A sentence for each thing found; empty when all is well.
    /// - Throws: What keeps the search from going on, such as `notADatabase`.
    package func integrityCheck() throws -> [String] {
        let damage = try prepare("PRAGMA integrity_check").all { row in try row.string(0) }
        // integrity_check leaves foreign keys out (SQLite page "PRAGMA Statements").
        let orphans = try prepare("PRAGMA foreign_key_check").all { row in
            "a row of \(try row.string(0)) refers to a missing row of \(try row.string(2))"
        }
        return damage.filter { $0 != "ok" } + orphans
    }

    private func pragmaRow(_ sql: String) throws(SQLiteError) -> String? {
        try prepare(sql, keepsDatabase: false).firstText()
    }

    /// A pragma takes no parameters, so its parts are held to a shape that can be nothing else.
    private static func checked(_ word: String) throws(SQLiteError) -> String {
        let isWord = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard !word.isEmpty, isWord || Int64(word) != nil else {
            throw SQLiteError(.misuse, "a pragma's name or value is not a word or an integer")
        }
        return word
    }
}
