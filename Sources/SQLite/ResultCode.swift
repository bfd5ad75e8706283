import CSQLite

/// SQLite's numeric answer to a call, primary or extended (SQLite page "Result and Error Codes").
///
/// The low byte of an extended code is its primary code. A primary code as a pattern matches all
/// of its extended codes, an extended one only itself:
///
///     switch error.code {
///     case .constraintUnique: …     // just this one
///     case .constraint: …           // every other constraint
///     default: …
///     }
package struct ResultCode: Sendable, Hashable, RawRepresentable {
    /// The number as SQLite gives it.
    package let rawValue: Int32

    /// Takes any number that SQLite gives.
    ///
    /// - Parameter rawValue: A primary or extended result code.
    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The code without its extension.
    package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

    /// Matches exactly, or any extension of the pattern when that is a primary code.
    ///
    /// - Parameters:
    ///   - pattern: The code in the `case`.
    ///   - code: The code in question.
    /// - Returns: Whether the code is the pattern or one of its kind.
    package static func ~= (pattern: ResultCode, code: ResultCode) -> Bool {
        pattern == code || pattern == code.primary
    }
}

// MARK: - Primary codes

extension ResultCode {
    /// Something is wrong with the SQL, or nothing more precise is known (SQLITE_ERROR).
    package static let error = ResultCode(rawValue: SQLITE_ERROR)
    /// Another connection to the same file is in the way (SQLITE_BUSY).
    package static let busy = ResultCode(rawValue: SQLITE_BUSY)
    /// A statement of this same connection is in the way (SQLITE_LOCKED).
    package static let locked = ResultCode(rawValue: SQLITE_LOCKED)
    /// No memory could be had (SQLITE_NOMEM).
    package static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
    /// The database may only be read (SQLITE_READONLY).
    package static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
    /// The call was interrupted (SQLITE_INTERRUPT).
    package static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
    /// The operating system reports an error of reading or writing (SQLITE_IOERR).
    package static let ioError = ResultCode(rawValue: SQLITE_IOERR)
    /// The file's content is damaged (SQLITE_CORRUPT).
    package static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
    /// The disk or the quota is full (SQLITE_FULL).
    package static let full = ResultCode(rawValue: SQLITE_FULL)
    /// The file cannot be opened or made (SQLITE_CANTOPEN).
    package static let cantOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
    /// A string, blob or statement is larger than SQLite permits (SQLITE_TOOBIG).
    package static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
    /// A constraint of the schema forbids the change (SQLITE_CONSTRAINT).
    package static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
    /// A value has another type than the one asked for (SQLITE_MISMATCH).
    package static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
    /// The library is used in a way that it forbids: a mistake of the program (SQLITE_MISUSE).
    package static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
    /// A parameter or column that does not exist (SQLITE_RANGE).
    package static let range = ResultCode(rawValue: SQLITE_RANGE)
    /// The file is not a database (SQLITE_NOTADB).
    package static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
}

// MARK: - Extended codes of constraints

extension ResultCode {
    // The macros of these add shifted numbers, which Swift does not import.
    private static func constraint(_ extension: Int32) -> ResultCode {
        ResultCode(rawValue: SQLITE_CONSTRAINT | `extension` << 8)
    }

    /// A CHECK was not fulfilled (SQLITE_CONSTRAINT_CHECK).
    package static let constraintCheck = constraint(1)
    /// A row refers to one that does not exist (SQLITE_CONSTRAINT_FOREIGNKEY).
    package static let constraintForeignKey = constraint(3)
    /// A column that needs a value would have none (SQLITE_CONSTRAINT_NOTNULL).
    package static let constraintNotNull = constraint(5)
    /// The primary key exists already (SQLITE_CONSTRAINT_PRIMARYKEY).
    package static let constraintPrimaryKey = constraint(6)
    /// A trigger raised an error (SQLITE_CONSTRAINT_TRIGGER).
    package static let constraintTrigger = constraint(7)
    /// A value exists already in a unique column (SQLITE_CONSTRAINT_UNIQUE).
    package static let constraintUnique = constraint(8)
    /// The row number exists already (SQLITE_CONSTRAINT_ROWID).
    package static let constraintRowID = constraint(10)
    /// A value's type is not that of its STRICT column (SQLITE_CONSTRAINT_DATATYPE).
    package static let constraintDataType = constraint(12)
}
