import JSON
import Orders
import SQLite

/// What is stored within the row that it belongs to, in a list of JSON objects.
///
/// Such things are only read and written together with their owner. A table of their own would
/// cost every order one more read, and every change of them one more write.
protocol Nested {
    /// Reads the members in the order in which ``write(to:since:)`` writes them.
    ///
    /// - Parameters:
    ///   - record: What stands in the list.
    ///   - time: When the owner was made.
    /// - Throws: `RecordError` for anything else.
    init(_ record: inout RecordReader, since time: Timestamp) throws

    /// Writes the members.
    ///
    /// Dates are written as milliseconds since `time`, so that a world's dates can be shifted in columns
    /// alone (``WorldRows/copy(from:to:shiftingDatesBy:)``).
    func write(to json: inout JSONWriter, since time: Timestamp)
}

/// Columns that hold lists.
enum NestedList {
    /// Their names, whatever the table.
    static let columns = ["lines", "errors", "cancellations", "shop_lines"]
}

extension BoundValues {
    /// Binds the text of a list to the next parameter.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - time: What its dates are relative to.
    ///   - room: How many blanks follow it. SQLite packs new rows without a gap, and has to move every
    ///     row of a page elsewhere when one of them grows; one that is written again without its
    ///     blanks stays where it is.
    mutating func list(
        _ list: [some Nested], since time: Timestamp = Timestamp(milliseconds: 0), room: Int = 0
    ) {
        guard !list.isEmpty || room > 0 else { return utf8("[]") }
        var json = JSONWriter(reserving: 256 * list.count + room)
        json.write(list, since: time)
        json.appendBlanks(room)
        json.withBytes { utf8($0) }
    }
}

extension JSONWriter {
    mutating func write(_ list: [some Nested], since time: Timestamp) {
        beginArray()
        for element in list {
            beginObject()
            element.write(to: &self, since: time)
            endObject()
        }
        endArray()
    }

    /// Writes a member that is one of an enumeration's words.
    mutating func field(_ name: StaticString, word: some RawRepresentable<String>) {
        field(name, word.rawValue)
    }
}

extension Row {
    /// A column that holds a list; its dates are relative to `time`.
    func nested<Element: Nested>(
        _ index: Int, since time: Timestamp = Timestamp(milliseconds: 0)
    ) throws -> [Element] {
        var list: [Element] = []
        try withUTF8(index) { bytes in
            try RecordReader.forEachRecord(in: bytes) { record in
                list.append(try Element(&record, since: time))
            }
        }
        return list
    }
}

extension RecordReader {
    /// A member that holds an id.
    mutating func id<ID: EntityID>(_ name: StaticString) throws -> ID {
        ID(rawValue: try int64(name))
    }

    /// A member that holds an id or `null`.
    mutating func optionalID<ID: EntityID>(_ name: StaticString) throws -> ID? {
        try optionalInt64(name).map(ID.init(rawValue:))
    }

    /// A member that holds an integer.
    mutating func int(_ name: StaticString) throws -> Int { Int(try int64(name)) }

    /// A member that holds one of an enumeration's words.
    mutating func word<Word: StoredWord>(_ name: StaticString) throws -> Word {
        let text = try string(name)
        guard let word = Word(stored: text) else {
            throw SQLiteError(.mismatch, "no \(Word.self) is called \(text)")
        }
        return word
    }
}
