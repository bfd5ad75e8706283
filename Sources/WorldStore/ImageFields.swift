import Orders
import SQLite

/// Writes the fields of an ``OrderImage`` one after another, without their names.
///
/// An integer takes one byte for every seven bits that it needs, sign last (LEB128 of its zigzag form);
/// a text comes after its length, and an optional after a flag.
///
/// What makes the pointer safe: it never leaves this type, of which there are no copies, and every write
/// makes its room first (``makeRoom(for:)``).
struct ImageWriter: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity = 1024
    private var size = 0

    init() { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }

    /// Begins anew, with the memory that there is.
    mutating func clear() { size = 0 }

    /// Lends what has been written.
    borrowing func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        body(UnsafeBufferPointer(start: start, count: size))
    }

    mutating func put(_ number: Int64) {
        makeRoom(for: 10)
        var rest = UInt64(bitPattern: (number &<< 1) ^ (number &>> 63))
        while rest >= 0x80 {
            start[size] = UInt8(truncatingIfNeeded: rest) | 0x80
            size &+= 1
            rest &>>= 7
        }
        start[size] = UInt8(truncatingIfNeeded: rest)
        size &+= 1
    }

    mutating func put(_ number: Int) { put(Int64(number)) }

    mutating func put(_ id: some EntityID) { put(id.rawValue) }

    mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

    /// Writes a point in time relative to another.
    mutating func put(_ time: Timestamp, since base: Timestamp) {
        put(time.milliseconds &- base.milliseconds)
    }

    mutating func put(_ time: Timestamp?, since base: Timestamp) {
        put(time != nil)
        if let time { put(time, since: base) }
    }

    /// Writes the place of a word among its enumeration's.
    mutating func put<Word: StoredWord & Equatable>(_ word: Word) where Word.AllCases == [Word] {
        put(Word.allCases.firstIndex(of: word) ?? Word.allCases.count)
    }

    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            put(bytes.count)
            guard let source = bytes.baseAddress else { return }
            makeRoom(for: bytes.count)
            (start + size).update(from: source, count: bytes.count)
            size += bytes.count
        }
    }

    mutating func put(_ text: String?) {
        put(text != nil)
        if let text { put(text) }
    }

    private mutating func makeRoom(for more: Int) {
        if capacity - size < more { grow(by: more) }
    }

    private mutating func grow(by more: Int) {
        capacity = 2 * (size + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: size)
        start.deallocate()
        start = larger
    }
}

/// Reads what an ``ImageWriter`` wrote, in the same order; whatever differs is an error, never a guess.
///
/// What makes the pointer safe: a reader is only ever made where a closure is lent the bytes, and every
/// byte is looked at within bounds checked before.
struct ImageReader: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// What an image that cannot be read is reported as.
    static var wrong: SQLiteError {
        SQLiteError(.mismatch, "the image of an order does not read as it was written")
    }

    mutating func int64() throws(SQLiteError) -> Int64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position &+= 1
            value |= UInt64(byte & 0x7F) &<< shift
            if byte < 0x80 { return Int64(bitPattern: (value &>> 1)) ^ -Int64(value & 1) }
            shift &+= 7
        }
        throw Self.wrong
    }

    mutating func int() throws(SQLiteError) -> Int { Int(try int64()) }

    mutating func id<ID: EntityID>() throws(SQLiteError) -> ID { ID(rawValue: try int64()) }

    mutating func bool() throws(SQLiteError) -> Bool {
        switch try int64() {
        case 0: return false
        case 1: return true
        default: throw Self.wrong
        }
    }

    /// How many things follow, each of which takes a byte at least.
    mutating func count() throws(SQLiteError) -> Int {
        let count = try int()
        guard (0...(bytes.count - position)).contains(count) else { throw Self.wrong }
        return count
    }

    mutating func time(since base: Timestamp) throws(SQLiteError) -> Timestamp {
        Timestamp(milliseconds: base.milliseconds &+ (try int64()))
    }

    mutating func optionalTime(since base: Timestamp) throws(SQLiteError) -> Timestamp? {
        try bool() ? try time(since: base) : nil
    }

    mutating func word<Word: StoredWord>() throws(SQLiteError) -> Word
    where Word.AllCases == [Word] {
        let place = try int()
        let words = Word.allCases
        guard words.indices.contains(place) else { throw Self.wrong }
        return words[place]
    }

    mutating func string() throws(SQLiteError) -> String {
        let length = try count()
        let text = UnsafeBufferPointer(rebasing: bytes[position..<(position + length)])
        position += length
        guard let text = try? UTF8Span(validating: text.span) else { throw Self.wrong }
        return String(copying: text)
    }

    mutating func optionalString() throws(SQLiteError) -> String? {
        try bool() ? try string() : nil
    }
}
