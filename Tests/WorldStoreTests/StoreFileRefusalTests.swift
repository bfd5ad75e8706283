import Foundation
import Orders
import SQLite
import TestSupport
import Testing
import WorldStore

/// A file that is not ours to write stays as it is, and the error says what it is.
@Suite struct StoreFileRefusalTests {
    @Test func emptyFileBecomesADatabase() throws {
        let file = try StoreFile()
        try Data().write(to: URL(fileURLWithPath: file.path))
        let problems = try file.withStore { try $0.integrityProblems() }
        #expect(problems == [])
        let marks = try file.withDatabase { [try $0.userVersion(), try $0.applicationID()] }
        #expect(marks == [Schema.version, Schema.applicationID])
    }

    @Test func migrationFromNothingMakesEveryTable() throws {
        let database = try Database()
        try Schema.migrate(database, path: "")
        let tables = try database.worldTables()
        #expect(tables.count == 8)
        try Schema.migrate(database, path: "")
        #expect(try database.worldTables() == tables)
    }

    @Test(arguments: ["a text, not a database. ", "SQLite format 3", "\u{0}"])
    func fileThatIsNoDatabaseIsRefused(content: String) throws {
        let file = try StoreFile()
        let text = String(repeating: content, count: 200)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
        try expect(.notADatabase(file.path), opening: file)
    }

    @Test(arguments: [
        "CREATE TABLE notes (text TEXT)",
        "PRAGMA application_id = 5",
        "PRAGMA application_id = 5; CREATE TABLE orders (a)",
        "PRAGMA user_version = 1",
        "PRAGMA journal_mode = wal; CREATE TABLE notes (text TEXT)",
    ])
    func databaseOfAnotherProgramIsRefused(sql: String) throws {
        let file = try StoreFile()
        try file.withDatabase { try $0.execute(sql) }
        try expect(.foreignDatabase(file.path), opening: file)
    }

    @Test func crashedDatabaseOfAnotherProgramKeepsItsContent() throws {
        let origin = try StoreFile()
        let file = try StoreFile()
        let database = try Database(path: origin.path)
        try database.execute("PRAGMA journal_mode = wal; CREATE TABLE notes (text TEXT)")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: origin.path + suffix, toPath: file.path + suffix)
        }
        let error = failure(opening: file)
        #expect(error == .foreignDatabase(file.path))
        let content = [try file.withDatabase { try $0.worldTables() }, try database.worldTables()]
        #expect(content == [["notes"], ["notes"]])
    }

    @Test(arguments: [Schema.version + 1, .max])
    func newerSchemaIsRefused(version: Int32) throws {
        let file = try StoreFile()
        try file.withStore { _ in }
        try file.withDatabase { try $0.setUserVersion(version) }
        let error = StoreError.newerSchema(
            file.path, found: Int(version), known: Int(Schema.version))
        try expect(error, opening: file)
    }

    @Test func negativeVersionIsRefused() throws {
        let file = try StoreFile()
        try file.withStore { _ in }
        try file.withDatabase { try $0.setUserVersion(-1) }
        try expect(.foreignDatabase(file.path), opening: file)
    }

    @Test func secondOpenIsRefusedWhileTheFirstLasts() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 1)
        let order = random.order()
        let world = WorldID(rawValue: 1)
        let first = try WorldStore(path: file.path)
        let whileIdle = failure(opening: file)
        #expect(whileIdle == .inUse(file.path))
        try first.perform { try first.orders.insert(order, in: world) }
        let whileBusy = failure(opening: file)
        #expect(whileBusy == .inUse(file.path))
        try first.commitTurn()
        #expect(try first.orders.find(order.id, in: world) == order)
    }

    @Test func secondOpenOfAnOlderFileIsRefusedToo() throws {
        let file = try StoreFile()
        try file.withStore { _ in }
        let first = try WorldStore(path: file.path)
        let second = failure(opening: file)
        #expect(second == .inUse(file.path))
        #expect(try first.apps.count() == 0)
    }

    @Test func pathThatCannotBeOpenedIsRefused() throws {
        let file = try StoreFile()
        for path in [file.folder.path, file.folder.file("no/such/folder.sqlite"), ""] {
            let error = failure { _ = try WorldStore(path: path) }
            guard case .cannotOpen(path, _) = error else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
        }
    }

    @Test(arguments: [
        "DROP INDEX intents_by_order", "DROP TABLE shop_stock",
        "ALTER TABLE refunds RENAME COLUMN errors TO mistakes",
    ])
    func fileThatLacksSomethingIsFoundWhenItIsOpened(damage: String) throws {
        let file = try StoreFile()
        try file.withStore { _ in }
        try file.withDatabase { try $0.execute(damage) }
        #expect(throws: SQLiteError.self) { _ = try WorldStore(path: file.path) }
    }

    /// Opens the file and expects that error, and every file of the folder as it was.
    private func expect(
        _ error: StoreError, opening file: StoreFile,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try contents(of: file)
        let found = failure(opening: file)
        #expect(found == error, sourceLocation: sourceLocation)
        let after = try contents(of: file)
        #expect(after == before, sourceLocation: sourceLocation)
    }

    private func contents(of file: StoreFile) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: file.folder.path) {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: file.folder.file(name)))
        }
        return contents
    }

    private func failure(opening file: StoreFile) -> StoreError? {
        failure { _ = try WorldStore(path: file.path) }
    }

    private func failure(_ body: () throws -> Void) -> StoreError? {
        do {
            try body()
            return nil
        } catch {
            return error as? StoreError
        }
    }
}
