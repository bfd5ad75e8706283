import Foundation
import Orders
import SQLite
import TestSupport
import Testing
import WorldStore

/// A turn is a transaction, and a request that fails in it leaves no trace.
@Suite struct TurnTests {
    private let world = WorldID(rawValue: 1)

    private struct Failure: Error {}

    @Test func failedRequestLeavesNoTraceAndTheOthersAreKept() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 1)
        let orders = (0..<3).map { _ in random.order() }
        try file.withStore { store in
            for (index, order) in orders.enumerated() {
                do {
                    try store.perform {
                        try store.orders.insert(order, in: world)
                        if index == 1 { throw Failure() }
                    }
                } catch is Failure {}
            }
        }
        #expect(try find(orders, in: file) == [orders[0], nil, orders[2]])
    }

    @Test func failedRequestInMemoryLeavesNoTrace() throws {
        var random = RandomWorld(seed: 1)
        let store = try WorldStore()
        let (kept, lost) = (random.order(), random.order())
        try store.perform { try store.orders.insert(kept, in: world) }
        let failed = failure {
            try store.perform {
                try store.orders.insert(lost, in: world)
                throw Failure()
            }
        }
        #expect(failed is Failure)
        #expect(try store.orders.find(kept.id, in: world) == kept)
        #expect(try store.orders.find(lost.id, in: world) == nil)
    }

    @Test(arguments: [false, true])
    func aRequestThatWritesLastIsRefusedWithoutATrace(inFile: Bool) throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 1)
        let store = try WorldStore(path: inFile ? file.path : nil)
        let (first, second) = (random.order(), random.order())
        try store.performWritingLast { try store.orders.insert(first, in: world) }
        let refused = failure { try store.performWritingLast { throw Failure() } }
        #expect(refused is Failure)
        try store.performWritingLast { try store.orders.insert(second, in: world) }
        try store.commitTurn()
        #expect(try store.orders.find(first.id, in: world) == first)
        #expect(try store.orders.find(second.id, in: world) == second)
    }

    @Test(arguments: [false, true])
    func oneThatFailsWhenItHasWrittenCostsTheTurn(inFile: Bool) throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 1)
        let store = try WorldStore(path: inFile ? file.path : nil)
        let orders = (0..<4).map { _ in random.order() }
        var app = random.app()
        try store.perform { try store.apps.save(app) }
        try store.orders.insert(orders[0], in: world)
        try store.commitTurn()
        let before = app
        app.nextID += 1
        try store.performWritingLast {
            try store.orders.insert(orders[1], in: world)
            try store.apps.save(app, replacing: before)
        }
        let failed = failure {
            try store.performWritingLast {
                try store.orders.insert(orders[2], in: world)
                throw Failure()
            }
        }
        #expect(failed is Failure)
        let late = failure { try store.perform { try store.orders.insert(orders[3], in: world) } }
        #expect(late as? StoreError == .turnLost)
        let commit = failure { try store.commitTurn() }
        #expect(commit as? StoreError == .turnLost)
        let found = try orders.map { try store.orders.find($0.id, in: world) }
        #expect(found == [orders[0], nil, nil, nil])
        #expect(try store.apps.find(app.id) == before)
        try store.perform { try store.orders.insert(orders[3], in: world) }
        try store.commitTurn()
        #expect(try store.orders.find(orders[3].id, in: world) == orders[3])
    }

    @Test func turnThatIsNotCommittedIsGoneAfterReopening() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 2)
        let (kept, lost) = (random.order(), random.order())
        try file.withStore { try $0.orders.insert(kept, in: world) }
        try dropWithoutCommit(file) { store in
            try store.perform { try store.orders.insert(lost, in: world) }
            #expect(try store.orders.find(lost.id, in: world) == lost)
        }
        #expect(try find([kept, lost], in: file) == [kept, nil])
    }

    /// SQLite gives a whole transaction up where the disk is full; a trigger does it on demand.
    @Test func lostTurnIsReportedAndTheNextOneWorks() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 3)
        let orders = (0..<4).map { _ in random.order() }
        try file.withStore { try $0.orders.insert(orders[0], in: world) }
        try file.withDatabase { database in
            try database.execute(
                """
                CREATE TRIGGER full BEFORE INSERT ON orders WHEN NEW.order_id = \(orders[2].id)
                BEGIN SELECT RAISE(ROLLBACK, 'full'); END
                """)
        }
        try file.withStore { store in
            try store.perform { try store.orders.insert(orders[1], in: world) }
            let first = failure {
                try store.perform { try store.orders.insert(orders[2], in: world) }
            }
            #expect((first as? SQLiteError)?.code == .constraintTrigger)
            let second = failure {
                try store.perform { try store.orders.insert(orders[3], in: world) }
            }
            #expect(second as? StoreError == .turnLost)
            let commit = failure { try store.commitTurn() }
            #expect(commit as? StoreError == .turnLost)
            #expect(try store.orders.find(orders[1].id, in: world) == nil)
            try store.perform { try store.orders.insert(orders[3], in: world) }
            try store.commitTurn()
        }
        #expect(try find(orders, in: file) == [orders[0], nil, nil, orders[3]])
    }

    /// The statement that loses the transaction changes no row itself.
    @Test func turnLostAtACommandsFirstWriteTakesItsCountersAlong() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 3)
        let (app, order) = (random.app(), random.order())
        try file.withStore { try $0.apps.save(app) }
        try file.withDatabase { database in
            try database.execute(
                """
                CREATE TRIGGER full BEFORE INSERT ON orders
                BEGIN SELECT RAISE(ROLLBACK, 'full'); END
                """)
        }
        try file.withStore { store in
            var moved = app
            moved.nextID += 5
            try store.performWritingLast { try store.apps.save(moved, replacing: app) }
            let lost = failure {
                try store.performWritingLast { try store.orders.insert(order, in: world) }
            }
            #expect((lost as? SQLiteError)?.code == .constraintTrigger)
            #expect(try store.apps.all() == [app])
            #expect(throws: StoreError.turnLost) { try store.commitTurn() }
        }
        #expect(try file.withStore { try $0.apps.find(app.id) } == app)
    }

    @Test func failedCommitTakesTheWholeTurnAndTheNextOneWorks() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 4)
        let orders = (0..<3).map { _ in random.order() }
        try file.withStore { _ in }
        try file.withDatabase { database in
            try database.execute(
                """
                CREATE TABLE owed (
                    id INTEGER REFERENCES apps (world) DEFERRABLE INITIALLY DEFERRED);
                CREATE TRIGGER owe AFTER INSERT ON orders WHEN NEW.order_id = \(orders[1].id)
                BEGIN INSERT INTO owed VALUES (-1); END
                """)
        }
        try file.withStore { store in
            for order in orders.prefix(2) {
                try store.perform { try store.orders.insert(order, in: world) }
            }
            let commit = failure { try store.commitTurn() }
            #expect((commit as? SQLiteError)?.code == .constraintForeignKey)
            try store.perform { try store.orders.insert(orders[2], in: world) }
        }
        #expect(try find(orders, in: file) == [nil, nil, orders[2]])
    }

    /// What a killed process leaves: the file and its log, with nobody to tidy up.
    @Test func committedTurnSurvivesTheEndOfTheProcess() throws {
        let file = try StoreFile()
        let copy = try StoreFile()
        var random = RandomWorld(seed: 5)
        let (kept, lost) = (random.order(), random.order())
        let store = try WorldStore(path: file.path)
        try store.perform { try store.orders.insert(kept, in: world) }
        try store.commitTurn()
        try store.perform { try store.orders.insert(lost, in: world) }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: file.path + suffix, toPath: copy.path + suffix)
        }
        #expect(try find([kept, lost], in: copy) == [kept, nil])
        try store.commitTurn()
    }

    @Test func everythingSurvivesCloseAndReopen() throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: 6)
        try file.fill(world, from: &random)
        let before = try dump(file)
        #expect(try find([], in: file) == [])
        #expect(try dump(file) == before)
        // Once nobody has it open, the file is complete without its log.
        #expect(FileManager.default.fileExists(atPath: file.path + "-wal") == false)
    }

    /// The orders as they are found in the file when it is opened anew, and found to be sound.
    private func find(_ orders: [Order], in file: StoreFile) throws -> [Order?] {
        let (found, problems) = try file.withStore { store in
            let found = try orders.map { try store.orders.find($0.id, in: world) }
            return (found, try store.integrityProblems())
        }
        #expect(problems == [])
        return found
    }

    private func dump(_ file: StoreFile) throws -> [[String]] {
        try file.withDatabase { database in
            try (["apps"] + database.worldTables()).map { table in
                try database.rows(of: table, in: world)
            }
        }
    }

    private func dropWithoutCommit(
        _ file: StoreFile, _ body: (WorldStore) throws -> Void
    ) throws {
        try body(try WorldStore(path: file.path))
    }

    private func failure(_ body: () throws -> Void) -> (any Error)? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }
}
