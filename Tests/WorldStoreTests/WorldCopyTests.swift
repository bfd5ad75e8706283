import Orders
import SQLite
import Testing
import WorldStore

/// Worlds are copied and deleted whole, and nothing else is.
@Suite struct WorldCopyTests {
    private let source = WorldID(rawValue: 0)
    private let target = WorldID(rawValue: 7)
    private let neighbour = WorldID(rawValue: 8)

    @Test(arguments: [UInt64(1), 2, 3], [Int64(0), 1_729_778_435_000, -5])
    func copyDiffersInItsDatesOnly(seed: UInt64, shift: Int64) throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: seed)
        try file.fill(source, from: &random)
        try file.fill(neighbour, from: &random)
        try file.withStore { store in
            try store.perform {
                try store.worlds.copy(from: source, to: target, shiftingDatesBy: shift)
            }
        }
        try file.withDatabase { database in
            for table in try database.worldTables() {
                let expected = try database.rows(of: table, in: source, shift: shift)
                #expect(!expected.isEmpty, "\(table) is not tried")
                #expect(try database.rows(of: table, in: target) == expected, "\(table)")
            }
            #expect(try database.integrityCheck() == [])
        }
    }

    /// A large world is copied and deleted unchecked, and everything else is checked as before.
    @Test func aLargeWorldIsCopiedAndDeletedWholeToo() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 5)
        try file.withStore { store in
            for _ in 0..<600 { try store.orders.insert(random.order(), in: source) }
        }
        try file.fill(source, from: &random)
        try file.withStore { store in
            try store.perform {
                try store.worlds.copy(from: source, to: target, shiftingDatesBy: 5)
                try store.worlds.copy(from: source, to: neighbour, shiftingDatesBy: 0)
                try store.worlds.delete(neighbour)
            }
            let id = try #require(try store.search.orderIDs(in: target).first)
            var order = try #require(try store.orders.find(id, in: target))
            order.currency = "EURO"
            let refused = code { try store.orders.insert(order, in: neighbour) }
            #expect(refused == .constraintCheck)
        }
        try file.withDatabase { database in
            for table in try database.worldTables() {
                let expected = try database.rows(of: table, in: source, shift: 5)
                #expect(!expected.isEmpty, "\(table) is not tried")
                #expect(try database.rows(of: table, in: target) == expected, "\(table)")
                #expect(try database.rows(of: table, in: neighbour) == [], "\(table)")
            }
            #expect(try database.integrityCheck() == [])
        }
    }

    @Test func deletingAWorldLeavesTheOthersAlone() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 11)
        for world in [source, target, neighbour] { try file.fill(world, from: &random) }
        let before = try file.withDatabase { database in
            try database.worldTables().map { table in
                try [source, neighbour].map { try database.rows(of: table, in: $0) }
            }
        }
        try file.withStore { store in try store.perform { try store.worlds.delete(target) } }
        try file.withDatabase { database in
            let tables = try database.worldTables()
            let after = try tables.map { table in
                try [source, neighbour].map { try database.rows(of: table, in: $0) }
            }
            #expect(after == before)
            for table in tables {
                #expect(try database.rows(of: table, in: target) == [], "\(table)")
            }
        }
    }

    @Test func copyIntoAWorldThatIsNotEmptyChangesNothing() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 12)
        try file.fill(source, from: &random)
        let failed = try file.withStore { store in
            do {
                try store.perform {
                    try store.worlds.copy(from: source, to: target, shiftingDatesBy: 0)
                    try store.worlds.copy(from: source, to: target, shiftingDatesBy: 0)
                }
                return false
            } catch { return true }
        }
        #expect(failed)
        try file.withDatabase { database in
            for table in try database.worldTables() {
                #expect(try database.rows(of: table, in: target) == [])
            }
        }
    }
}
