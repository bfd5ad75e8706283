/// The field lines of a head, in the order in which they came (RFC 9110 section 5).
///
/// A view: the head's bytes stay where they are, and a value becomes a `String` only when it is
/// asked for. Names are compared without regard to case; duplicates are kept and seen.
package struct HTTPFields: Sendable {
    /// Where one field line stands in the head.
    struct Entry: BitwiseCopyable, Sendable {
        private let namePlace: Place
        private let valuePlace: Place

        init(name: Range<Int>, value: Range<Int>) {
            namePlace = Place(name)
            valuePlace = Place(value)
        }

        var name: Range<Int> { namePlace.range }
        var value: Range<Int> { valuePlace.range }
    }

    /// The bytes of the whole head, and behind them what the head says in other words.
    let bytes: [UInt8]
    /// Where the field lines stand in them, in their order.
    let entries: [Entry]

    /// The fields at `entries` of `bytes`.
    init(bytes: [UInt8], entries: [Entry]) {
        self.bytes = bytes
        self.entries = entries
    }

    /// Fields made of names and values, as a test or a tool needs them.
    package init(_ pairs: [(name: String, value: String)]) {
        self.init(pairs, behind: [])
    }

    /// The same, behind bytes that are no field lines.
    init(_ pairs: [(name: String, value: String)], behind start: [UInt8]) {
        var bytes = start
        var entries: [Entry] = []
        for pair in pairs {
            let start = bytes.count
            bytes += pair.name.utf8
            let middle = bytes.count
            bytes += pair.value.utf8
            entries.append(Entry(name: start..<middle, value: middle..<bytes.count))
        }
        self.init(bytes: bytes, entries: entries)
    }

    /// The number of field lines.
    package var count: Int { entries.count }

    /// The value of the first field with this name, which must be given in small letters.
    package func first(_ lowercasedName: StaticString) -> String? {
        firstBytes(lowercasedName).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the first value with this name, which must be given in small letters.
    package func firstBytes(_ lowercasedName: StaticString) -> ArraySlice<UInt8>? {
        place(of: lowercasedName).map { bytes[$0] }
    }

    /// Where the first value with this name stands.
    func place(of lowercasedName: StaticString) -> Range<Int>? {
        for entry in entries where spells(lowercasedName, entry.name, of: bytes) {
            return entry.value
        }
        return nil
    }

    /// The values of all fields with this name, which must be given in small letters.
    package func values(_ lowercasedName: StaticString) -> [String] {
        entries.filter { spells(lowercasedName, $0.name, of: bytes) }
            .map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }
}

extension HTTPFields: Sequence {
    /// Goes through the field lines in their order, each as text.
    package struct Iterator: IteratorProtocol {
        private let fields: HTTPFields
        private var position = 0

        fileprivate init(_ fields: HTTPFields) {
            self.fields = fields
        }

        /// The next field line, its name spelt as it came.
        package mutating func next() -> (name: String, value: String)? {
            guard position < fields.entries.count else { return nil }
            let entry = fields.entries[position]
            position += 1
            return (
                String(decoding: fields.bytes[entry.name], as: UTF8.self),
                String(decoding: fields.bytes[entry.value], as: UTF8.self)
            )
        }
    }

    /// An iterator over the field lines.
    package func makeIterator() -> Iterator { Iterator(self) }
}
