/// Why a database cannot be used.
///
/// The message says what to do.
package enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be opened or made.
    case cannotOpen(String, reason: String)
    /// The file is not a SQLite database.
    case notADatabase(String)
    /// The file is a SQLite database of another program.
    case foreignDatabase(String)
    /// The file was written by a later version of this program.
    case newerSchema(String, found: Int, known: Int)
    /// An older database was not brought to the present layout, as no copy of it can be kept.
    case cannotKeepCopy(String, reason: String)
    /// Another process has the file open.
    case inUse(String)
    /// The writes of a turn are gone, because SQLite gave its transaction up.
    case turnLost

    /// One line for people.
    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "cannot open the database \(path): \(reason)"
        case .notADatabase(let path):
            "\(path) is not a SQLite database; name another file or move this one away"
        case .foreignDatabase(let path):
            "\(path) is the database of another program; name another file"
        case .newerSchema(let path, let found, let known):
            "\(path) has schema version \(found), this program knows up to \(known); "
                + "use a newer localviolet or another file, such as the copy (.v\(known)-backup) "
                + "that the newer one kept beside it"
        case .cannotKeepCopy(let path, let reason):
            "\(path) must be upgraded, and no copy of it can be kept beside it: \(reason); "
                + "make room there or name another file"
        case .inUse(let path):
            "\(path) is in use by another process; stop that one or name another file"
        case .turnLost:
            "the database gave up the transaction, its requests have had no effect"
        }
    }
}
