import SQLite
import Testing

private enum Colour: String, SQLiteBindable { case violet }

@Suite struct StatementTests {
    @Test(
        arguments: [
            .null, .integer(0), .integer(.max), .integer(.min), .double(0.5), .double(-.infinity),
            .text(""), .text("é😀"), .text("a\u{0}b"), .blob([]), .blob([0, 255, 0]), .utf8([]),
            .utf8([97, 0, 98]),
            .text(String(repeating: "long ", count: 1000)),
        ] as [SQLiteValue])
    func everyValueComesBackAsItWasBound(value: SQLiteValue) throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (x)")
        try database.prepare("INSERT INTO t VALUES (?)").run(value)
        let read = try database.prepare("SELECT x FROM t").first { row throws -> SQLiteValue in
            switch value {
            case .null: try row.isNull(0) ? SQLiteValue.null : .integer(-1)
            case .integer: .integer(try row.int64(0))
            case .double: .double(try row.double(0))
            case .text: .text(try row.string(0))
            case .utf8:
                .utf8(try row.withUTF8(0) { text in text.withUnsafeBufferPointer { Array($0) } })
            case .blob: .blob(try row.blob(0))
            }
        }
        #expect(read == value)
    }

    @Test func swiftTypesAreBoundByPosition() throws {
        let database = try Database()
        let statement = try database.prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?")
        let claims = try statement.first(
            1, Int64(2), Int32(3), true, 0.5, "s", [7] as [UInt8], String?.none,
            Colour.violet
        ) { row in
            [
                try row.int(0) == 1, try row.int64(1) == 2, try row.optionalInt(2) == 3,
                try row.bool(3), try row.double(4) == 0.5, try row.string(5) == "s",
                try row.blob(6) == [7], try row.optionalString(7) == nil,
                try row.string(8) == "violet", row.columnCount == 9, row.columnName(0) == "?",
                row.columnName(9) == nil,
            ]
        }
        #expect(claims == Array(repeating: true, count: 12))
    }

    @Test func optionalAccessorsGiveNilForNullAndTheValueOtherwise() throws {
        let database = try Database()
        let nulls = try database.prepare("SELECT NULL").first { row in
            [
                try row.optionalInt(0) == nil, try row.optionalInt64(0) == nil,
                try row.optionalBool(0) == nil, try row.optionalDouble(0) == nil,
                try row.optionalString(0) == nil, try row.optionalBlob(0) == nil,
            ]
        }
        #expect(nulls == Array(repeating: true, count: 6))
        let values = try database.prepare("SELECT 1, 1.5, 'a', x'01'").first { row in
            [
                try row.optionalBool(0) == true, try row.optionalDouble(1) == 1.5,
                try row.optionalString(2) == "a", try row.optionalBlob(3) == [1],
            ]
        }
        #expect(values == Array(repeating: true, count: 4))
    }

    @Test(arguments: ["NULL", "'1'", "1.0", "x'01'"])
    func anotherTypeThanAskedForIsAMismatchThatNamesTheColumn(literal: String) throws {
        let statement = try Database().prepare("SELECT \(literal) AS total")
        let error = failure { _ = try statement.first { row in try row.int(0) } }
        #expect(error?.code == .mismatch)
        #expect(error?.message.contains("total") == true)
        #expect(error?.sql == "SELECT \(literal) AS total")
    }

    @Test func valuesThatDoNotFitAreMismatches() throws {
        let database = try Database()
        let bool = failure { _ = try database.prepare("SELECT 2").first { try $0.bool(0) } }
        #expect(bool?.code == .mismatch)
        let text = failure {
            _ = try database.prepare("SELECT CAST(x'FF' AS TEXT)").first { try $0.string(0) }
        }
        #expect(text?.code == .mismatch)
        let optional = failure {
            _ = try database.prepare("SELECT 'x'").first { try $0.optionalInt(0) }
        }
        #expect(optional?.code == .mismatch)
        #expect(failure { try database.prepare("SELECT ?").run(Double.nan) }?.code == .mismatch)
    }

    @Test(arguments: [-1, 1, 100])
    func aColumnThatDoesNotExistIsOutOfRange(index: Int) throws {
        let statement = try Database().prepare("SELECT 1")
        #expect(failure { _ = try statement.first { try $0.isNull(index) } }?.code == .range)
        #expect(failure { _ = try statement.first { try $0.int(index) } }?.code == .range)
    }

    @Test func anotherNumberOfValuesIsMisuse() throws {
        let statement = try Database().prepare("SELECT ?, ?")
        #expect(failure { try statement.run() }?.code == .misuse)
        #expect(failure { try statement.run(1) }?.code == .misuse)
        #expect(failure { try statement.run(1, 2, 3) }?.code == .misuse)
        try statement.run(1, 2)
    }

    @Test func valuesMayBeBoundOneByOne() throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (a, b, c, d)")
        let insert = try database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
        let long = String(repeating: "ä", count: 3000)
        for text in ["", "short", long, "short"] {
            try insert.run { bind in
                bind(text, 7)
                bind(Colour?.none)
                bind([UInt8](text.utf8))
            }
        }
        let tooFew = failure { try insert.run { bind in bind(1, 2, 3) } }
        #expect(tooFew?.code == .misuse)
        let tooMany = failure {
            try insert.run { bind in
                bind(1, 2, 3, 4)
                bind(5)
            }
        }
        #expect(tooMany?.code == .misuse)
        let noNumber = failure { try insert.run { bind in bind(1, Double.nan, 3, 4) } }
        #expect(noNumber?.code == .mismatch)
        let rows = try database.prepare("SELECT a, b, c IS NULL, CAST(d AS TEXT) FROM t").all {
            "\(try $0.string(0))\(try $0.int(1))\(try $0.int(2))\(try $0.string(3))"
        }
        #expect(rows == ["", "short", long, "short"].map { "\($0)71\($0)" })
    }

    @Test func aStatementIsGoodAgainAfterAnErrorAndForgetsItsValues() throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (x INTEGER UNIQUE)")
        let insert = try database.prepare("INSERT INTO t VALUES (?)")
        try insert.run(1)
        for _ in 0..<3 { #expect(failure { try insert.run(1) }?.code == .constraintUnique) }
        try insert.run(2)
        #expect(try database.integers("SELECT x FROM t ORDER BY x") == [1, 2])
    }

    @Test func aStatementIsGoodAgainAfterItsBodyThrew() throws {
        struct Stop: Error {}
        let database = try Database()
        let statement = try database.prepare("VALUES (1), (2), (3)")
        var seen = 0
        #expect(throws: Stop.self) {
            try statement.forEachRow { row in
                seen += try row.int(0)
                if seen == 3 { throw Stop() }
            }
        }
        #expect(try statement.all { row in try row.int(0) } == [1, 2, 3])
        #expect(try statement.first { row in try row.int(0) } == 1)
    }

    @Test func aUseWithinAUseIsRefusedAndTheOuterGoesOn() throws {
        let statement = try Database().prepare("VALUES (1), (2)")
        var codes: [ResultCode?] = []
        try statement.forEachRow { _ in codes.append(failure { try statement.run() }?.code) }
        #expect(codes == [.misuse, .misuse])
        try statement.run()
    }

    @Test func firstGivesNilWithoutARowAndKeepsWhatAnInsertReturns() throws {
        let database = try Database()
        try database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x)")
        #expect(try database.prepare("SELECT id FROM t").first { try $0.int(0) } == nil)
        let insert = try database.prepare("INSERT INTO t (x) VALUES (?), (?) RETURNING id")
        #expect(try insert.first("a", "b") { try $0.int(0) } == 1)
        #expect(try database.changes == 2)
        #expect(try database.lastInsertRowID == 2)
        #expect(try database.integers("SELECT id FROM t") == [1, 2])
    }

    @Test(arguments: ["", "  ", "-- nothing", "SELECT 1; SELECT 2", "SELECT 1; nonsense"])
    func onlyExactlyOneStatementIsPrepared(sql: String) throws {
        let database = try Database()
        #expect(failure { _ = try database.prepare(sql) } != nil)
        _ = try database.prepare("SELECT 1; -- done\n")
    }

    @Test func aStatementKeepsItsDatabaseAlive() throws {
        func make() throws -> Statement {
            let database = try Database()
            try database.execute("CREATE TABLE t (x); INSERT INTO t VALUES (42)")
            return try database.prepare("SELECT x FROM t")
        }
        let statement = try make()
        #expect(try statement.isReadOnly && statement.sql == "SELECT x FROM t")
        #expect(try statement.first { try $0.int(0) } == 42)
    }
}
