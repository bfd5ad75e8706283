import Foundation
import SQLite
import Testing

/// The SQLite error a body throws; nil when it throws none.
///
/// Within a closure, call it outside of `#expect`: there Swift 6.3.1 mixes up a closure handed to
/// a macro with an earlier one of the same function, and the wrong one runs.
func failure(of body: () throws -> Void) -> SQLiteError? {
    do {
        try body()
        return nil
    } catch {
        return error as? SQLiteError
    }
}

/// Lends a path in a directory of its own, which is removed afterwards.
func withTemporaryFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory
        .appendingPathComponent("sqlite-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory.appendingPathComponent("test.sqlite").path)
}

extension Database {
    /// What one query gives as integers.
    func integers(_ sql: String) throws -> [Int64] {
        try prepare(sql).all { row in try row.int64(0) }
    }
}
