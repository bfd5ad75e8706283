import Foundation
import SQLite
import Testing

@Suite struct DatabaseTests {
    @Test(
        arguments: [
            ("INSERT INTO t (id, a) VALUES (1, 'x')", .constraintPrimaryKey),
            ("INSERT INTO t (id, a) VALUES (2, 'one')", .constraintUnique),
            ("INSERT INTO t (id, a) VALUES (2, NULL)", .constraintNotNull),
            ("INSERT INTO t (id, a, b) VALUES (2, 'x', -1)", .constraintCheck),
            ("INSERT INTO t (id, a, c) VALUES (2, 'x', 99)", .constraintForeignKey),
            ("INSERT INTO t (id, a, b) VALUES (2, 'x', 'word')", .constraintDataType),
            ("INSERT INTO t (id, a) VALUES (7, 'x')", .constraintTrigger),
        ] as [(String, ResultCode)])
    func aBrokenConstraintIsToldByItsKind(sql: String, code: ResultCode) throws {
        let database = try Database()
        try database.execute(
            """
            CREATE TABLE t (
                id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE, b INTEGER CHECK (b >= 0),
                c INTEGER REFERENCES t (id)
            ) STRICT;
            CREATE TRIGGER seven BEFORE INSERT ON t WHEN new.id = 7
            BEGIN SELECT RAISE(ABORT, 'not seven'); END;
            INSERT INTO t (id, a) VALUES (1, 'one')
            """)
        let error = failure { try database.execute(sql) }
        #expect(error?.code == code)
        #expect(error?.code.primary == .constraint)
        #expect(error?.sql == sql)
    }

    @Test func aPrimaryCodeMatchesItsExtensionsButNotTheReverse() {
        #expect(ResultCode.constraint ~= ResultCode.constraintCheck)
        #expect(ResultCode.constraintCheck ~= ResultCode.constraintCheck)
        #expect(!(ResultCode.constraintCheck ~= ResultCode.constraint))
        #expect(!(ResultCode.busy ~= ResultCode.constraintCheck))
        switch ResultCode.constraintUnique {
        case .busy, .constraintCheck: Issue.record("matched another kind")
        case .constraint: break
        default: Issue.record("not matched")
        }
    }

    @Test func anErrorShowsTheSQLButNoBoundValue() throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (x TEXT CHECK (x = ''))")
        let insert = try database.prepare("INSERT INTO t VALUES (?)")
        let error = try #require(failure { try insert.run("secret") })
        #expect(error.description.contains("INSERT INTO t VALUES (?)"))
        #expect(!error.description.contains("secret"))
    }

    @Test func badSQLIsAnErrorThatNamesOnlyTheRest() throws {
        let database = try Database()
        let error = failure { try database.execute("CREATE TABLE t (x);\nSELEKT 1") }
        #expect(error?.code == .error)
        #expect(error?.sql == "\nSELEKT 1")
        #expect(try database.integers("SELECT count(*) FROM t") == [0])
        #expect(failure { try database.execute("SELECT 1\u{0}") }?.code == .misuse)
        #expect(failure { try database.execute("SELECT ?") }?.code == .misuse)
        #expect(failure { try database.execute("SELECT \"no column\"") }?.code == .error)
    }

    @Test func executeTakesAnyNumberOfStatements() throws {
        let database = try Database()
        for sql in ["", " ; ; ", "-- only\n/* comments */", "VALUES (1), (2);"] {
            try database.execute(sql)
        }
    }

    @Test func aFileKeepsItsContent() throws {
        try withTemporaryFile { path in
            try Database(path: path).execute("CREATE TABLE t (x); INSERT INTO t VALUES ('é')")
            let database = try Database(path: path, options: .init(creates: false))
            #expect(try database.prepare("SELECT x FROM t").first { try $0.string(0) } == "é")
        }
    }

    @Test func whatCannotBeOpenedIsToldByItsKind() throws {
        try withTemporaryFile { path in
            let missing = Database.Options(creates: false)
            let unmade = failure { _ = try Database(path: path, options: missing) }
            #expect(unmade?.code == .cantOpen)
            let reading = Database.Options(isReadOnly: true)
            let unread = failure { _ = try Database(path: path, options: reading) }
            #expect(unread.map { ResultCode.cantOpen ~= $0.code } == true)
            let nowhere = failure { _ = try Database(path: path + "/no/where") }
            #expect(nowhere.map { ResultCode.cantOpen ~= $0.code } == true)
            let unnamed = failure { _ = try Database(path: "") }
            #expect(unnamed?.code == .cantOpen)
            let cut = failure { _ = try Database(path: path + "\u{0}x") }
            #expect(cut?.code == .cantOpen)

            try String(repeating: "not a database ", count: 100)
                .write(toFile: path, atomically: true, encoding: .utf8)
            let foreign = failure { _ = try Database(path: path) }
            #expect(foreign?.code == .notADatabase)
        }
    }

    @Test func aReadOnlyDatabaseRefusesChanges() throws {
        try withTemporaryFile { path in
            try Database(path: path).execute("CREATE TABLE t (x)")
            let database = try Database(path: path, options: .init(isReadOnly: true))
            let error = failure { try database.execute("INSERT INTO t VALUES (1)") }
            #expect(error?.code.primary == .readOnly)
        }
    }

    @Test func aSecondWriterIsToldThatTheFileIsBusy() throws {
        try withTemporaryFile { path in
            let (first, second) = (try Database(path: path), try Database(path: path))
            try first.begin()
            let error = failure { try second.begin() }
            #expect(error?.code.primary == .busy)
            try first.rollback()
            try second.begin()
        }
    }

    @Test func aClosedDatabaseRefusesEverything() throws {
        let database = try Database()
        try database.withTransaction { try database.execute("CREATE TABLE t (x)") }
        var statement: Statement? = try database.prepare("SELECT 1")
        #expect(failure { try database.close() }?.code == .busy)
        #expect(try statement?.first { try $0.int(0) } == 1)
        statement = nil
        try database.close()
        try database.close()
        #expect(failure { try database.execute("SELECT 1") }?.code == .misuse)
        #expect(failure { try database.begin() }?.code == .misuse)
        #expect(failure { _ = try database.changes }?.code == .misuse)
        #expect(!database.isInTransaction)
    }
}
