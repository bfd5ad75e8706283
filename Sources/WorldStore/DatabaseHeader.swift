import Glibc

/// The first 100 bytes of a database file, read without SQLite (SQLite page "Database File
/// Format").
///
/// SQLite itself may change a file by merely opening it: it brings the write-ahead log of a crashed
/// program back into it. A file that is not ours is recognised before.
struct DatabaseHeader {
    /// What the file's owner counts; 0 where it does not.
    let userVersion: Int32
    /// Whose file it is; 0 where nobody said so.
    let applicationID: Int32

    /// Reads the header.
    ///
    /// - Returns: The header; nil where there is no such file or it is empty, and where the power
    ///   went while it was begun: the journal that is left beside it makes it whole again.
    /// - Throws: ``StoreError/notADatabase(_:)`` where the file begins with something else.
    static func read(_ path: String) throws(StoreError) -> DatabaseHeader? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = fread(&bytes, 1, bytes.count, file)
        guard count > 0 else { return nil }
        guard count == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            if access("\(path)-journal", F_OK) == 0 { return nil }
            throw .notADatabase(path)
        }
        return DatabaseHeader(
            userVersion: number(bytes[60..<64]), applicationID: number(bytes[68..<72]))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int32 {
        Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
    }
}
