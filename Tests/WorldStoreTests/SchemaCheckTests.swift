import Orders
import Platform
import SQLite
import Testing
import WorldStore

/// The schema knows every word and every bound of its own, whatever the code does.
@Suite struct SchemaCheckTests {
    /// A column with the words it must take, all of an enumeration's.
    struct Words: Sendable, CustomTestStringConvertible {
        let table: String
        let column: String
        let words: [String]
        var isNullable = false

        var testDescription: String { "\(table).\(column)" }

        init<Word: CaseIterable & RawRepresentable<String>>(
            _ table: String, _ column: String, _ type: Word.Type, isNullable: Bool = false
        ) {
            self.table = table
            self.column = column
            words = type.allCases.map(\.rawValue)
            self.isNullable = isNullable
        }
    }

    static let words = [
        Words("orders", "status", OrderStatus.self),
        Words("orders", "base_status", OrderStatus.self),
        Words("orders", "capture_status", CaptureStatus.self),
        Words("bags", "status", BagStatus.self),
        Words("bags", "fulfillment_status", FulfillmentStatus.self),
        Words("bags", "financial_status", FinancialStatus.self),
        Words("refunds", "status", RefundStatus.self),
        Words("refunds", "reason_code", ReasonCode.self, isNullable: true),
        Words("intents", "effect", CallPlan.Effect.self),
        Words("shop_notifications", "topic", PlatformOperation.self),
        Words("faults", "origin", FaultRule.Origin.self),
        Words("faults", "phase", FaultPhase.self),
        Words("apps", "made_by", App.Maker.self),
        Words("apps", "clock_mode", SandboxClock.Mode.self),
    ]

    @Test(arguments: words) func takesEveryWordOfItsEnumerationAndNoOther(_ column: Words) throws {
        let database = try filled()
        for word in column.words {
            #expect(try attempt("'\(word)'", in: column.table, column.column, database) == nil)
        }
        for word in ["", "NOPE", column.words[0].lowercased() + " ", column.words[0] + "X"] {
            let code = try attempt("'\(word)'", in: column.table, column.column, database)
            #expect(code == .constraintCheck, "'\(word)'")
        }
        let code = try attempt("NULL", in: column.table, column.column, database)
        #expect(code == (column.isNullable ? nil : .constraintNotNull))
    }

    /// Values that a column must refuse, and one at the border that it must take.
    static let bounds: [(table: String, column: String, refused: [String], taken: [String])] = [
        ("orders", "currency", ["'EU'", "'EURO'", "''"], ["'EUR'"]),
        ("orders", "name", ["''"], ["NULL"]),
        ("bags", "currency", ["'EU'"], ["'EUR'"]),
        ("bags", "name", ["''"], ["NULL", "'a'"]),
        ("orders", "payment_amount", ["-1", "'a'", "1.5", "NULL"], ["0"]),
        ("bags", "sub_total", ["-1", "'a'"], ["2147483647"]),
        ("bags", "shipping_total", ["-1"], ["0"]),
        ("bags", "tax_total", ["-1"], ["0"]),
        ("bags", "discount_total", ["-1", "sub_total + 1"], ["0", "sub_total"]),
        ("bags", "duty_total", ["-1"], ["0"]),
        ("bags", "taxes_included", ["-1", "2"], ["0", "1"]),
        ("bags", "exchange_rate_millionths", ["0", "-1"], ["1"]),
        ("bags", "commission_basis_points", ["-1", "10001"], ["0", "10000"]),
        ("refunds", "amount", ["0", "-1", "NULL"], ["1"]),
        ("refunds", "shipping_amount", ["-1"], ["0", "NULL"]),
        ("refunds", "shipping_is_full", ["2"], ["0", "1"]),
        ("refunds", "tax_amount", ["0", "-1"], ["1", "NULL"]),
        ("intents", "notify_customer", ["2"], ["0", "1", "NULL"]),
        ("bags", "shop_captured", ["shop_refunded - 1", "-1"], ["shop_refunded"]),
        ("bags", "shop_refunded", ["-1", "shop_captured + 1"], ["0", "shop_captured"]),
        ("bags", "shop_lines", ["NULL"], ["'[]'"]),
        ("shop_stock", "available", ["-1"], ["0"]),
        ("faults", "skip", ["-1", "NULL"], ["0"]),
        ("faults", "times", ["0", "-1"], ["1", "NULL"]),
        ("faults", "probability", ["-0.1", "1.1"], ["0", "0.5", "1"]),
        ("faults", "parameters", ["'no json'"], ["'{}'"]),
        ("apps", "next_id", ["0", "-1"], ["1"]),
    ]

    @Test(arguments: bounds.indices) func refusesWhatIsOutOfRange(_ index: Int) throws {
        let (table, column, refused, taken) = Self.bounds[index]
        let database = try filled()
        for value in taken {
            let code = try attempt(value, in: table, column, database)
            #expect(code == nil, "\(table).\(column) = \(value)")
        }
        for value in refused {
            let code = try attempt(value, in: table, column, database)
            #expect(code?.primary == .constraint, "\(table).\(column) = \(value)")
        }
    }

    @Test func intentBelongsToACallOrARefund() throws {
        let database = try filled()
        let code = try attempt(
            "NULL, cancellation_id = NULL", in: "intents", "refund_id", database)
        #expect(code == .constraintCheck)
    }

    @Test func bagHasOneIntentAtMost() throws {
        let database = try filled()
        let columns = try database.texts("SELECT name FROM pragma_table_info('intents')")
        let values = columns.map { $0 == "intent_id" ? "intent_id + 1" : $0 }
        let failed = code {
            try database.execute(
                "INSERT INTO intents SELECT \(values.joined(separator: ",")) FROM intents")
        }
        #expect(failed == .constraintUnique)
    }

    /// Tries a value in every row of a column and leaves the rows as they were.
    private func attempt(
        _ value: String, in table: String, _ column: String, _ database: Database
    ) throws -> ResultCode? {
        let count = try database.texts("SELECT count(*) || '' FROM \(table)")
        #expect(count != ["0"], "\(table) is not tried")
        try database.begin()
        defer { try? database.rollback() }
        return code { try database.execute("UPDATE \(table) SET \(column) = \(value)") }
    }

    private let file: StoreFile

    init() throws {
        file = try StoreFile()
        var random = RandomWorld(seed: 3)
        try file.fill(WorldID(rawValue: 1), from: &random)
    }

    /// SQLite would make a table for a longer list of values at each write.
    @Test func noCheckNeedsATableOfItsOwn() throws {
        let database = try Database()
        try Schema.migrate(database, path: "")
        for table in try database.worldTables() + ["apps"] {
            let steps = try database.prepare("EXPLAIN INSERT INTO \(table) DEFAULT VALUES")
                .all { row in try row.string(1) }
            #expect(steps.contains("Insert") || steps.contains("IdxInsert"), "\(table)")
            #expect(!steps.contains("OpenEphemeral"), "\(table)")
        }
    }

    private func filled() throws -> Database { try Database(path: file.path) }
}

/// The result code of the SQLite error that a body throws; nil when it throws none.
func code(_ body: () throws -> Void) -> ResultCode? {
    do {
        try body()
        return nil
    } catch {
        return (error as? SQLiteError)?.code
    }
}
