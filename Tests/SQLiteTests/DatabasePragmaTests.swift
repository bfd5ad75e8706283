import SQLite
import Testing

@Suite struct DatabasePragmaTests {
    @Test(arguments: [0, 1, -1, .max, .min] as [Int32])
    func theNumbersInTheHeaderAreKept(number: Int32) throws {
        try withTemporaryFile { path in
            let database = try Database(path: path)
            #expect(try database.userVersion() == 0)
            try database.setUserVersion(number)
            try database.setApplicationID(number)
            let again = try Database(path: path)
            #expect(try again.userVersion() == number)
            #expect(try again.applicationID() == number)
        }
    }

    @Test func aRollbackUndoesTheUserVersionToo() throws {
        let database = try Database()
        try database.begin()
        try database.setUserVersion(3)
        try database.rollback()
        #expect(try database.userVersion() == 0)
    }

    @Test func settingsAreReadAndChanged() throws {
        try withTemporaryFile { path in
            let database = try Database(path: path)
            #expect(try database.pragma("foreign_keys") == "1")
            #expect(try database.setPragma("journal_mode", to: "wal") == "wal")
            #expect(try database.pragma("journal_mode") == "wal")
            #expect(try database.pragma("no_such_pragma") == nil)
        }
    }

    @Test(arguments: ["", "a b", "x; DROP TABLE t", "a=1", "é", "-", "'x'"])
    func whatIsNoWordIsNoPragma(word: String) throws {
        let database = try Database()
        #expect(failure { _ = try database.pragma(word) }?.code == .misuse)
        #expect(failure { try database.setPragma("user_version", to: word) }?.code == .misuse)
    }

    @Test func aSoundDatabaseHasNothingToReport() throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1), (2)")
        #expect(try database.integrityCheck() == [])
    }

    @Test func rowsThatReferToNothingAreReported() throws {
        let database = try Database()
        try database.setPragma("foreign_keys", to: "off")
        try database.execute(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE child (parent INTEGER REFERENCES parent (id));
            INSERT INTO child VALUES (9)
            """)
        #expect(
            try database.integrityCheck() == ["a row of child refers to a missing row of parent"])
    }
}
