import CSQLite

/// The values of a statement, and the memory of its texts and blobs, used again at each use.
///
/// Called with the values one after another: `bind(world, order.id)`, `bind(order.status)`. SQLite would
/// ask the system for memory for each of them, and give it back at the next use.
///
/// What makes the pointers safe: they are given to SQLite alone, which looks at them only while the
/// statement runs; each use binds every parameter anew before it runs. Memory goes when a use begins,
/// and with the statement, which is finalized first.
@safe
@usableFromInline
package struct BoundValues: ~Copyable {
    private var statement: OpaquePointer?
    private var index: Int32 = 0
    private var failure: Failure?

    private var start: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private var count = 0
    /// How much the present use would have liked to have.
    private var wanted = 0

    /// Longer ones are left to SQLite, in bytes.
    private static let longest = 2048

    /// Why a value was not bound.
    enum Failure: Error {
        /// NaN, for which SQLite would store NULL without a word.
        case notANumber
        /// More values, or fewer, than there are parameters.
        case otherCount(Int)
        /// SQLite's result code.
        case code(Int32)
    }

    init() {}

    deinit { unsafe start?.deallocate() }

    /// Binds the values that `bind` gives, one to each of so many parameters.
    @unsafe
    mutating func bind(
        to statement: OpaquePointer?, _ parameterCount: Int, _ bind: (inout BoundValues) -> Void
    ) throws(Failure) {
        begin()
        unsafe self.statement = statement
        bind(&self)
        if let failure { throw failure }
        guard index == parameterCount else { throw .otherCount(Int(index)) }
    }

    /// Begins a use: what was kept for the last one is no longer needed.
    private mutating func begin() {
        if wanted > capacity {
            unsafe start?.deallocate()
            capacity = 2 * wanted
            unsafe start = .allocate(capacity: capacity)
        }
        index = 0
        failure = nil
        count = 0
        wanted = 0
    }

    /// Binds a value to the next parameter.
    @usableFromInline
    mutating func put(_ value: SQLiteValue) {
        // Parameters are counted from 1, as SQLite does.
        index += 1
        check(bind(value))
    }

    private mutating func check(_ code: Int32) {
        if code != SQLITE_OK { fail(.code(code)) }
    }

    /// The first failure is told; one parameter too many is found by the count.
    private mutating func fail(_ failure: Failure) {
        if case .code(SQLITE_RANGE) = failure { return }
        self.failure = self.failure ?? failure
    }

    /// Binds text that is UTF-8, which nobody looks at, to the next parameter.
    package mutating func utf8(_ text: UnsafeBufferPointer<UInt8>) {
        index += 1
        unsafe check(bind(UnsafeRawBufferPointer(text)))
    }

    /// Binds text to the next parameter.
    package mutating func utf8(_ text: StaticString) { text.withUTF8Buffer { unsafe utf8($0) } }

    /// Binds bytes to the next parameter.
    package mutating func blob(_ blob: UnsafeBufferPointer<UInt8>) {
        index += 1
        unsafe check(bind(blob: UnsafeRawBufferPointer(blob)))
    }

    private mutating func bind(_ value: SQLiteValue) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(statement, index)
        case .integer(let integer):
            return unsafe sqlite3_bind_int64(statement, index, integer)
        case .double(let double):
            if double.isNaN { fail(.notANumber) }
            return unsafe sqlite3_bind_double(statement, index, double)
        case .text(var text):
            // Its length is given, so a U+0000 within does not end it.
            return text.withUTF8 { bytes in unsafe bind(UnsafeRawBufferPointer(bytes)) }
        case .utf8(let text):
            return unsafe text.withUnsafeBytes { bytes in unsafe bind(bytes) }
        case .blob(let blob):
            return unsafe blob.withUnsafeBytes { bytes in unsafe bind(blob: bytes) }
        }
    }

    /// SQLite copies what it is given, short texts apart, which are kept here.
    @unsafe
    private mutating func bind(_ text: UnsafeRawBufferPointer) -> Int32 {
        if let kept = unsafe keep(text) {
            return unsafe csqlite_bind_kept_text(statement, index, kept, UInt64(text.count))
        }
        let start = unsafe text.assumingMemoryBound(to: CChar.self).baseAddress
        return unsafe csqlite_bind_text(statement, index, start, UInt64(text.count))
    }

    /// As with texts.
    @unsafe
    private mutating func bind(blob: UnsafeRawBufferPointer) -> Int32 {
        if let kept = unsafe keep(blob) {
            return unsafe csqlite_bind_kept_blob(statement, index, kept, UInt64(blob.count))
        }
        return unsafe csqlite_bind_blob(statement, index, blob.baseAddress, UInt64(blob.count))
    }

    /// Keeps a text or a blob until the next use; nil where there is no room for it.
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

// One value or a few in a call. Types are known where they are called from, which existentials in a
// list hide, and a parameter pack that the compiler does not specialise.
extension BoundValues {
    /// Binds a value to the next parameter.
    @inlinable
    package mutating func callAsFunction(_ value: some SQLiteBindable) { put(value.sqliteValue) }

    /// Binds values to the next two parameters.
    @inlinable
    package mutating func callAsFunction(_ a: some SQLiteBindable, _ b: some SQLiteBindable) {
        put(a.sqliteValue)
        put(b.sqliteValue)
    }

    /// Binds values to the next three parameters.
    @inlinable
    package mutating func callAsFunction(
        _ a: some SQLiteBindable, _ b: some SQLiteBindable, _ c: some SQLiteBindable
    ) {
        self(a, b)
        put(c.sqliteValue)
    }

    /// Binds values to the next four parameters.
    @inlinable
    package mutating func callAsFunction(
        _ a: some SQLiteBindable, _ b: some SQLiteBindable, _ c: some SQLiteBindable,
        _ d: some SQLiteBindable
    ) {
        self(a, b)
        self(c, d)
    }
}
