import CSQLite

/// The values of a statement, and the memory of its texts, used again at each use.
///
/// SQLite would ask the system for memory for each text, and give it back at the next use.
///
/// What makes the pointers safe: they are given to SQLite alone, which looks at them only while the
/// statement runs; each use binds every parameter anew before it runs. Memory goes when a use begins,
/// and with the statement, which is finalized first.
@safe
struct BoundValues: ~Copyable {
    private var start: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private var count = 0
    /// How much the present use would have liked to have.
    private var wanted = 0

    /// Longer texts are left to SQLite, in bytes.
    private static let longest = 2048

    /// Why a value was not bound.
    enum Failure: Error {
        /// NaN, for which SQLite would store NULL without a word.
        case notANumber
        /// SQLite's result code.
        case code(Int32)
    }

    deinit { unsafe start?.deallocate() }

    /// Binds a value to each parameter.
    @unsafe
    mutating func bind(
        _ values: [any SQLiteBindable], to statement: OpaquePointer?
    ) throws(Failure) {
        begin()
        try unsafe values.withUnsafeBufferPointer { values throws(Failure) in
            for index in values.indices {
                let code = try unsafe bind(
                    values[index].sqliteValue, to: statement,
                    Int32(truncatingIfNeeded: index + 1))
                guard code == SQLITE_OK else { throw .code(code) }
            }
        }
    }

    /// Parameters are counted from 1, as SQLite does.
    @unsafe
    private mutating func bind(
        _ value: SQLiteValue, to statement: OpaquePointer?, _ index: Int32
    ) throws(Failure) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(statement, index)
        case .integer(let integer):
            return unsafe sqlite3_bind_int64(statement, index, integer)
        case .double(let double):
            guard !double.isNaN else { throw .notANumber }
            return unsafe sqlite3_bind_double(statement, index, double)
        case .text(var text):
            // Its length is given, so a U+0000 within does not end it.
            return text.withUTF8 { bytes in
                unsafe bind(UnsafeRawBufferPointer(bytes), to: statement, index)
            }
        case .utf8(let text):
            return unsafe text.withUnsafeBytes { bytes in
                unsafe bind(bytes, to: statement, index)
            }
        case .blob(let blob):
            return unsafe blob.withUnsafeBytes { bytes in
                unsafe csqlite_bind_blob(
                    statement, index, bytes.baseAddress, UInt64(bytes.count))
            }
        }
    }

    /// SQLite copies what it is given, short texts apart, which are kept here.
    @unsafe
    private mutating func bind(
        _ text: UnsafeRawBufferPointer, to statement: OpaquePointer?, _ index: Int32
    ) -> Int32 {
        if let kept = unsafe keep(text) {
            return unsafe csqlite_bind_kept_text(statement, index, kept, UInt64(text.count))
        }
        let start = unsafe text.assumingMemoryBound(to: CChar.self).baseAddress
        return unsafe csqlite_bind_text(statement, index, start, UInt64(text.count))
    }

    /// Begins a use: what was kept for the last one is no longer needed.
    private mutating func begin() {
        if wanted > capacity {
            unsafe start?.deallocate()
            capacity = 2 * wanted
            unsafe start = .allocate(capacity: capacity)
        }
        count = 0
        wanted = 0
    }

    /// Keeps a text until the next use; nil where there is no room for it.
    @unsafe
    private mutating func keep(_ text: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
        guard text.count <= Self.longest, let source = text.baseAddress else { return nil }
        wanted += text.count
        guard let start = unsafe start, count + text.count <= capacity else { return nil }
        let place = unsafe start + count
        unsafe UnsafeMutableRawPointer(place).copyMemory(from: source, byteCount: text.count)
        count += text.count
        return unsafe UnsafePointer(place)
    }
}
