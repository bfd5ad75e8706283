import SQLite
import Testing

private struct Stop: Error {}

@Suite struct DatabaseTransactionTests {
    let database: Database

    init() throws {
        database = try Database()
        try database.execute("CREATE TABLE t (x INTEGER)")
    }

    private func insert(_ value: Int) throws {
        try database.prepare("INSERT INTO t VALUES (?)").run(value)
    }

    private var content: [Int64] {
        get throws { try database.integers("SELECT x FROM t ORDER BY x") }
    }

    @Test(arguments: [true, false])
    func aTransactionIsCommittedWhenItsBodyReturns(immediate: Bool) throws {
        let result = try database.withTransaction(immediate: immediate) {
            #expect(database.isInTransaction)
            try insert(1)
            return "done"
        }
        #expect(result == "done")
        #expect(!database.isInTransaction)
        #expect(try content == [1])
    }

    @Test(arguments: [true, false]) func checksAreOffWithinTheBodyOnly(throwing: Bool) throws {
        try database.execute(
            """
            CREATE TABLE parents (id INTEGER PRIMARY KEY);
            CREATE TABLE children (id INTEGER CHECK (id > 0) REFERENCES parents);
            """)
        let orphan = try database.prepare("INSERT INTO children VALUES (?)")
        let tryBoth = { () -> [ResultCode?] in
            [-1, 1].map { id in failure(of: { try orphan.run(id) })?.code }
        }
        let refused: [ResultCode?] = [.constraintCheck, .constraintForeignKey]
        try database.begin()
        let before = tryBoth()
        var within: [ResultCode?] = []
        let thrown = failure(of: {
            try database.withoutChecks {
                within = tryBoth()
                if throwing { throw SQLiteError(.misuse, "stop") }
            }
        })
        let after = tryBoth()
        try database.commit()
        #expect(before == refused && after == refused)
        #expect(within == [nil, nil])
        #expect((thrown?.code == .misuse) == throwing)
        #expect(tryBoth() == refused)
        #expect(try database.integers("SELECT id FROM children") == [-1, 1])
    }

    @Test func aTransactionIsUndoneWhenItsBodyThrows() throws {
        #expect(throws: Stop.self) {
            try database.withTransaction {
                try insert(1)
                throw Stop()
            }
        }
        #expect(!database.isInTransaction)
        #expect(try content == [])
    }

    @Test func aFailedCommitIsUndoneAndThrown() throws {
        try database.execute(
            """
            CREATE TABLE child (
                parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE parent (id INTEGER PRIMARY KEY)
            """)
        let error = failure {
            try database.withTransaction {
                try insert(1)
                try database.execute("INSERT INTO child VALUES (7)")
            }
        }
        #expect(error?.code == .constraintForeignKey)
        #expect(!database.isInTransaction)
        #expect(try content == [])
    }

    @Test func aBodyThatEndsTheTransactionItselfIsAnError() throws {
        #expect(
            failure { try database.withTransaction { try database.rollback() } }?.code == .error)
        #expect(!database.isInTransaction)
    }

    @Test func aTransactionWithinATransactionIsRefusedAndTheOuterGoesOn() throws {
        try database.withTransaction {
            try insert(1)
            let error = failure { try database.withTransaction {} }
            #expect(error?.code == .error)
            #expect(database.isInTransaction)
            try insert(2)
        }
        #expect(try content == [1, 2])
    }

    @Test func aSavepointUndoesJustItsOwnPart() throws {
        try database.withTransaction {
            try database.withSavepoint { try insert(1) }
            // Not an #expect: within a closure, Swift 6.3.1 mixes up closures handed to macros.
            try? database.withSavepoint {
                try insert(2)
                try database.withSavepoint { try insert(3) }
                throw Stop()
            }
            try database.withSavepoint {
                try insert(4)
                try? database.withSavepoint {
                    try insert(5)
                    throw Stop()
                }
                try insert(6)
            }
        }
        #expect(try content == [1, 4, 6])
    }

    @Test func theBareStepsDoWhatTheirNamesSay() throws {
        try database.begin()
        try insert(1)
        try database.savepoint()
        try insert(2)
        try database.rollbackToSavepoint()
        try insert(3)
        try database.release()
        #expect(failure { try database.release() }?.code == .error)
        try database.commit()
        #expect(failure { try database.commit() }?.code == .error)
        #expect(failure { try database.rollback() }?.code == .error)
        #expect(try content == [1, 3])
    }

    @Test func aSavepointOutsideATransactionIsOne() throws {
        try database.withSavepoint { try insert(1) }
        #expect(!database.isInTransaction)
        #expect(throws: Stop.self) {
            try database.withSavepoint {
                try insert(2)
                throw Stop()
            }
        }
        #expect(!database.isInTransaction)
        #expect(try content == [1])
    }
}
