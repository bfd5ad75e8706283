import Foundation
import Orders
import SQLite
import TestSupport
import Testing
import WorldStore

/// A file of an older version is brought to the present one, and kept as it was beside it.
@Suite struct UpgradeTests {
    private static let world = WorldID(rawValue: 7)

    private let present: StoreFile
    /// The same of version 1, without the names that it had no place for.
    private let file: StoreFile

    /// Both with rows in every table.
    init() throws {
        present = try StoreFile()
        var random = RandomWorld(seed: 4, hasNUL: false)
        try present.fill(Self.world, from: &random)
        try present.withDatabase { database in
            try database.execute(
                "UPDATE orders SET name = NULL, image = NULL; UPDATE bags SET name = NULL")
        }
        file = try StoreFile()
        try file.withDatabase { [present] in try OldFile.make($0, like: present) }
    }

    /// Every row of every table, as SQL spells it.
    private func content(_ path: String) throws -> [String: [String]] {
        let database = try Database(path: path)
        var content: [String: [String]] = [:]
        for table in try database.worldTables() + ["apps"] {
            // What follows from other columns is made anew.
            let names = try database.texts(
                """
                SELECT name FROM pragma_table_info('\(table)')
                WHERE name NOT IN ('shown', 'image')
                """)
            // Escapes in a list may be spelt in more than one way.
            let row = names.map { name in
                ["lines", "errors", "bags", "shop_lines", "cancellations"].contains(name)
                    ? "(SELECT group_concat(fullkey||quote(atom)) FROM json_tree(\(name)))"
                    : "quote(\(name))"
            }
            content[table] = try database.texts(
                "SELECT \(row.joined(separator: "||','||")) FROM \(table)"
            ).sorted()
        }
        return content
    }

    private func version(_ path: String) throws -> Int32 {
        try Database(path: path).userVersion()
    }

    @Test func everyRowStaysAndTheFileIsKeptAsItWas() throws {
        let before = try content(file.path)
        #expect(before.count == 17 + 1)
        #expect(before.values.filter(\.isEmpty).count == 0)
        let (upgrade, problems) = try file.withStore { store in
            (store.upgrade, try store.integrityProblems())
        }
        #expect(problems == [])
        let copy = file.path + ".v1-backup"
        #expect(upgrade?.from == 1)
        #expect(upgrade?.to == Int(Schema.version))
        #expect(upgrade?.copy == copy)
        #expect(try content(file.path) == content(present.path))
        #expect(try content(copy) == before)
        #expect(try [version(file.path), version(copy)] == [Schema.version, 1])
        #expect(try Database(path: copy).applicationID() == Schema.applicationID)
        let again = try file.withStore { $0.upgrade }
        #expect(again == nil, "once is enough")
    }

    /// As in a container whose file system is read-only, where no folder takes temporary files.
    @Test func noOtherPlaceIsNeededHoweverLargeItIs() throws {
        let large = try StoreFile()
        try large.withDatabase { database in
            try OldFile.make(database, like: present)
            // The same world many times over.
            for table in try database.worldTables() {
                let names = try database.texts("SELECT name FROM pragma_table_info('\(table)')")
                let copy = names.map { $0 == "world" ? "world + i" : $0 }.joined(separator: ",")
                try database.execute(
                    """
                    WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
                    INSERT INTO \(table) SELECT \(copy) FROM \(table), n
                    """)
            }
        }
        let disk = try FaultyDisk()
        let store = try WorldStore(path: large.path, fileSystem: disk.name)
        #expect(store.upgrade?.from == 1)
        #expect(try store.integrityProblems() == [])
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        let (old, new) = (
            try WorldStore(path: file.path), try WorldStore(path: present.path)
        )
        let ids = try old.search.orderIDs(in: Self.world)
        #expect(ids.count == 4)
        for id in ids {
            let order = try #require(try old.orders.find(id, in: Self.world))
            #expect(try order == new.orders.find(id, in: Self.world))
            for bag in order.bags {
                #expect(
                    try old.shops.order(of: bag.id, in: id, world: Self.world)
                        == new.shops.order(of: bag.id, in: id, world: Self.world))
            }
        }
    }

    @Test func anEarlierCopyIsNeverOverwritten() throws {
        let copy = file.path + ".v1-backup"
        for path in [copy, copy + "-2"] { try Data("mine".utf8).write(to: URL(filePath: path)) }
        let upgrade = try file.withStore { $0.upgrade }
        #expect(upgrade?.copy == copy + "-3")
        for path in [copy, copy + "-2"] {
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
        }
        #expect(try version(copy + "-3") == 1)
    }

    @Test func aFailureInTheMiddleLeavesTheFileAsItWas() throws {
        // The last statement of the step meets its index, after the columns have been added.
        try file.withDatabase { database in
            try database.execute("CREATE INDEX orders_by_name ON orders (world, email)")
        }
        let before = try content(file.path)
        let bytes = try Data(contentsOf: URL(filePath: file.path))
        let failure = #expect(throws: (any Error).self) { _ = try WorldStore(path: file.path) }
        #expect("\(String(describing: failure))".contains("orders_by_name"))
        #expect(try version(file.path) == 1)
        #expect(try content(file.path) == before)
        #expect(try Data(contentsOf: URL(filePath: file.path)) == bytes)
        let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        #expect(!names.contains { $0.contains("backup") }, "nothing was done, so nothing is kept")
        try file.withDatabase { try $0.execute("DROP INDEX orders_by_name") }
        let copy = try file.withStore { $0.upgrade?.copy }
        #expect(copy == file.path + ".v1-backup")
        #expect(try content(file.path) == content(present.path))
    }

    @Test func withoutACopyNothingIsUpgraded() throws {
        let before = try content(file.path)
        // A folder of that name cannot be replaced by the copy that is being written.
        let place = file.path + ".v1-backup.part"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let failure = #expect(throws: StoreError.self) { _ = try WorldStore(path: file.path) }
        guard case .cannotKeepCopy(file.path, _) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(try version(file.path) == 1)
        #expect(try content(file.path) == before)
    }
}

/// A new database and one that came all the way from version 1 have the same layout.
@Suite struct PresentSchemaTests {
    /// What is declared, with all white space alike.
    private func declarations(_ database: Database) throws -> [String] {
        try database.texts(
            "SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL"
        ).map { text in
            var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for (spaced, plain) in [("( ", "("), (" )", ")")] {
                text = text.replacing(spaced, with: plain)
            }
            return text
        }.sorted()
    }

    @Test func isWhatTheStepsMake() throws {
        let (new, old) = (try Database(), try Database())
        try Schema.migrate(new, path: "")
        try Schema.migrate(old, path: "", upTo: Schema.version - 1)
        try Schema.migrate(old, path: "")
        #expect(try declarations(new) == declarations(old))
        #expect(try [new.userVersion(), new.applicationID()] == [8, Schema.applicationID])
    }
}
