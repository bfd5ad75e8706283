import CSQLite

/// What SQLite, or this room on its behalf, refused to do.
///
/// Holds the SQL as it was written, with its `?`, but never the bound values: those may be names
/// and addresses of people, and errors end up in logs.
@usableFromInline
package struct SQLiteError: Error, Sendable, Hashable {
    /// What kind of failure, with its extension.
    package let code: ResultCode
    /// The failure in English; SQLite's own words where it has any.
    package let message: String
    /// The statement that failed; nil when there was none.
    package let sql: String?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What kind of failure.
    ///   - message: The failure in English.
    ///   - sql: The statement that failed, without bound values.
    package init(_ code: ResultCode, _ message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// Takes SQLite's account of the call that has just failed.
    ///
    /// Must come before any other call on the connection, as that may change the message
    /// (SQLite page "Error Codes And Messages").
    ///
    /// - Parameters:
    ///   - code: What the call returned.
    ///   - connection: The connection; nil when opening it found no memory even for itself.
    ///   - sql: The statement that failed, without bound values.
    init(code: Int32, connection: OpaquePointer?, sql: String? = nil) {
        let words = unsafe connection == nil ? sqlite3_errstr(code) : sqlite3_errmsg(connection)
        let message = unsafe words.map { unsafe String(cString: $0) } ?? "unknown error"
        self.init(ResultCode(rawValue: code), message, sql: sql)
    }
}

extension SQLiteError: CustomStringConvertible {
    /// Message, code and statement: "disk full (SQLite 13) in: INSERT …".
    @usableFromInline
    package var description: String {
        "\(message) (SQLite \(code.rawValue))" + (sql.map { " in: \($0)" } ?? "")
    }
}
