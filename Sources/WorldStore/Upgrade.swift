import Glibc
import SQLite

/// An older database that was brought to the present layout when it was opened.
package struct Upgrade: Sendable, Hashable {
    /// The layout that it had.
    package let from: Int
    /// The layout that it has.
    package let to: Int
    /// The file that has it as it was.
    package let copy: String
}

extension Upgrade {
    /// Keeps a copy of an older database beside it; nil where it is not older.
    ///
    /// The copy gets its name only when it is whole and on the disk, and never the name of an
    /// earlier one.
    ///
    /// - Throws: ``StoreError/cannotKeepCopy(_:reason:)``; nothing has been changed then.
    static func keepCopy(of database: Database, at path: String) throws -> Upgrade? {
        let version = try database.userVersion()
        guard try database.applicationID() == Schema.applicationID,
            (1..<Schema.version).contains(version)
        else { return nil }
        let copy = freeName("\(path).v\(version)-backup")
        let unfinished = copy + ".part"
        unlink(unfinished)
        do throws(SQLiteError) {
            try database.prepare("VACUUM INTO ?").run(unfinished)
        } catch {
            unlink(unfinished)
            throw StoreError.cannotKeepCopy(path, reason: error.message)
        }
        guard flush(unfinished), rename(unfinished, copy) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(unfinished)
            throw StoreError.cannotKeepCopy(path, reason: reason)
        }
        return Upgrade(from: Int(version), to: Int(Schema.version), copy: copy)
    }

    /// Takes the copy away, where the database is still as it was.
    func discardCopy() { unlink(copy) }

    private static func freeName(_ name: String) -> String {
        var number = 1
        var candidate = name
        while access(candidate, F_OK) == 0 {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }

    /// Waits until the disk has it; SQLite does not, for a copy (SQLite page "VACUUM").
    private static func flush(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }
}
