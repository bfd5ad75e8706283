import CSQLite
import CSQLiteMemory

/// One connection to an SQLite database, in memory or in a file.
///
/// The connection is opened without SQLite's own mutexes (SQLITE_OPEN_NOMUTEX, the mode that the
/// page "Using SQLite In Multi-Threaded Applications" calls multi-thread). That is sound as long as
/// no two threads use it at once, and the compiler sees to that: the class is not Sendable, so it
/// stays within the one isolation domain that made it.
///
/// Foreign keys are enforced, and a string in double quotes is never taken for a literal.
///
/// `@safe` although it holds a pointer: the pointer is private, checked for nil before each use, and
/// outlived by nothing that was made of it.
@safe
package final class Database {
    /// How a file is opened.
    package struct Options: Sendable {
        /// Whether to make the file when there is none.
        package var creates: Bool
        /// Whether every change is refused.
        package var isReadOnly: Bool
        /// How long to wait for other connections before ``ResultCode/busy``, in milliseconds.
        package var busyTimeoutMs: Int32
        /// Whether everybody else is kept out of a WAL database from the first read on.
        package var isExclusive: Bool
        /// The name of the SQLite file system (VFS) that holds the file; SQLite's default where nil.
        package var fileSystem: String?

        /// Makes options.
        ///
        /// - Parameters:
        ///   - creates: Whether to make the file when there is none.
        ///   - isReadOnly: Whether every change is refused; such a connection makes no file.
        ///   - busyTimeoutMs: How long to wait for other connections. The wait blocks the thread,
        ///     hence none unless asked for.
        ///   - isExclusive: Whether everybody else is kept out of a WAL database from the first
        ///     read on; set later, the lock would only come with the first write (SQLite page
        ///     "Write-Ahead Logging", section 8).
        ///   - fileSystem: The name of the SQLite file system (VFS) that holds the file.
        package init(
            creates: Bool = true, isReadOnly: Bool = false, busyTimeoutMs: Int32 = 0,
            isExclusive: Bool = false, fileSystem: String? = nil
        ) {
            self.creates = creates
            self.isReadOnly = isReadOnly
            self.busyTimeoutMs = busyTimeoutMs
            self.isExclusive = isExclusive
            self.fileSystem = fileSystem
        }
    }

    /// Whether it outlives its connection.
    let isFile: Bool

    /// SQLite's handle; nil once closed.
    private var handle: OpaquePointer?

    /// The statements of ``Database/begin(immediate:)`` and its like, prepared once.
    ///
    /// They do not keep the database alive, as they would keep it alive for ever.
    var ownStatements: [(sql: StaticSQL, statement: Statement)] = []

    /// Opens a database that lives in memory, for this connection alone.
    ///
    /// - Throws: Whatever SQLite finds wrong, most likely `outOfMemory`.
    package convenience init() throws(SQLiteError) {
        try self.init(filename: ":memory:", options: Options())
    }

    /// Opens a database in a file.
    ///
    /// Reads the file's header at once, so that the errors of a bad file come from here.
    ///
    /// - Parameters:
    ///   - path: The file. Names that SQLite gives a meaning of its own, such as `:memory:`, are
    ///     files like any other here.
    ///   - options: How to open it.
    /// - Throws: `cantOpen`, `notADatabase`, `corrupt`, `busy`, `ioError` and the like.
    package convenience init(
        path: String, options: Options = Options()
    ) throws(SQLiteError) {
        // An empty name is a temporary database to SQLite, and a NUL would end the name early.
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SQLiteError(.cantOpen, "the database's path is empty or holds a NUL")
        }
        // The page "Opening A New Database Connection" recommends this for names with a colon.
        try self.init(filename: path.hasPrefix(":") ? "./" + path : path, options: options)
    }

    /// Done once, before the first connection; that another user of the library in this process was
    /// first is no reason to stop.
    private static let libraryIsConfigured = csqlite_configure_memory() == SQLITE_OK

    private init(filename: String, options: Options) throws(SQLiteError) {
        _ = Database.libraryIsConfigured
        isFile = filename != ":memory:"
        var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        flags |= options.isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        flags |= options.creates && !options.isReadOnly ? SQLITE_OPEN_CREATE : 0
        let code = unsafe sqlite3_open_v2(filename, &handle, flags, options.fileSystem)
        // From here on deinit closes the handle, which exists even when opening failed.
        guard code == SQLITE_OK else { throw unsafe SQLiteError(code: code, connection: handle) }
        try setBusyTimeout(milliseconds: options.busyTimeoutMs)
        try configure()
        if options.isExclusive { try setPragma("locking_mode", to: "EXCLUSIVE") }
        // Opening alone reads nothing. Asking for the schema's version reads the header.
        _ = try pragma("schema_version")
    }

    deinit {
        // A statement of ours must end before its connection does; those of others keep the
        // database alive and have therefore ended.
        ownStatements = []
        unsafe sqlite3_close_v2(handle)
    }

    /// Ends the connection; every later use of the database throws `misuse`.
    ///
    /// Not needed, as the last reference closes too, but only this reports errors.
    ///
    /// - Throws: `busy` when statements still exist; the connection then stays open.
    package func close() throws(SQLiteError) {
        guard unsafe handle != nil else { return }
        ownStatements = []
        let code = unsafe sqlite3_close(handle)
        guard code == SQLITE_OK else { throw unsafe SQLiteError(code: code, connection: handle) }
        unsafe handle = nil
    }

    /// The open handle.
    ///
    /// - Throws: `misuse` when the database has been closed.
    func connection() throws(SQLiteError) -> OpaquePointer {
        guard let handle = unsafe handle else {
            throw SQLiteError(.misuse, "the database is closed")
        }
        return unsafe handle
    }

    /// Makes SQLite wait for other connections to the same file, blocking the thread.
    ///
    /// - Parameter milliseconds: How long before it gives up with `busy`; 0 is not at all.
    /// - Throws: `misuse` when the database is closed.
    package func setBusyTimeout(milliseconds: Int32) throws(SQLiteError) {
        try unsafe sqlite3_busy_timeout(connection(), milliseconds)
    }

    /// Runs a body that no foreign key and no CHECK looks at, for rows that are known to be sound.
    ///
    /// Within a transaction too, as no key here is deferred; every statement is prepared anew at
    /// its next use, before and after.
    ///
    /// - Parameter body: What to do.
    /// - Throws: What the body throws, or whatever SQLite finds wrong.
    package func withoutChecks(_ body: () throws -> Void) throws {
        do {
            try setChecks(false)
            try body()
        } catch {
            try setChecks(true)
            throw error
        }
        try setChecks(true)
    }

    private func setChecks(_ isOn: Bool) throws(SQLiteError) {
        let connection = try unsafe connection()
        // The pragma would be ignored within a transaction (SQLite page "PRAGMA Statements").
        let code = unsafe csqlite_configure(
            connection, SQLITE_DBCONFIG_ENABLE_FKEY, isOn ? 1 : 0)
        guard code == SQLITE_OK else {
            throw unsafe SQLiteError(code: code, connection: connection)
        }
        try setPragma("ignore_check_constraints", to: isOn ? "OFF" : "ON")
    }

    private func configure() throws(SQLiteError) {
        let connection = try unsafe connection()
        // Foreign keys are off unless asked for, and double quotes make a misspelt column name a
        // string (SQLite pages "SQLite Foreign Key Support" and "Quirks", section 8).
        let settings: [(option: Int32, value: Int32)] = [
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
            (SQLITE_DBCONFIG_DQS_DML, 0),
            (SQLITE_DBCONFIG_DQS_DDL, 0),
        ]
        for setting in settings {
            let code = unsafe csqlite_configure(connection, setting.option, setting.value)
            guard code == SQLITE_OK else {
                throw unsafe SQLiteError(code: code, connection: connection)
            }
        }
    }
}

/// A connection without mutexes belongs to one isolation domain at a time.
@available(*, unavailable)
extension Database: Sendable {}
