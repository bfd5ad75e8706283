/// Writes compact JSON straight into bytes, with no value in between (RFC 8259).
///
/// This is the hot path of every reply. The writer places the commas; the caller opens and closes
/// in pairs and writes a key before each value of an object.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.field("id", 42)
///     writer.endObject()
package struct JSONWriter: ~Copyable {
    /// What has been written so far.
    package var bytes: [UInt8] { room.bytes }

    /// Lends what has been written so far.
    package func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { room.withBytes(body) }

    private var room: ByteRoom

    /// True once something stands at this level that the next thing must be set apart from.
    ///
    /// One flag serves all levels: whoever closes a level has written something on the one above.
    private var needsComma = false

    /// Makes an empty writer.
    ///
    /// - Parameter capacity: How many bytes to make room for; there is always room for 4096.
    package init(reserving capacity: Int = 0) {
        room = ByteRoom(capacity: capacity)
    }

    /// Opens an object.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the innermost object.
    package mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the innermost array.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of a member whose value comes next.
    ///
    /// - Parameter name: A name that needs no escaping, which a debug build checks.
    package mutating func key(_ name: StaticString) {
        name.withUTF8Buffer { text in
            assert(!text.contains(where: JSONWriter.needsEscape), "escape needed in \(name)")
            room.append(key: text, hasComma: needsComma)
        }
        needsComma = false
    }

    /// Writes a member whose value is an integer, in one go.
    mutating func append(field name: StaticString, _ number: Int64) {
        name.withUTF8Buffer { text in
            assert(!text.contains(where: JSONWriter.needsEscape), "escape needed in \(name)")
            room.append(
                key: text, hasComma: needsComma, decimal: number.magnitude,
                isNegative: number < 0)
        }
        needsComma = true
    }

    /// Writes the name of a member whose value comes next.
    ///
    /// It has a label, as a literal would else be taken for a `String`, which takes ten times as long.
    ///
    /// - Parameter name: Any text.
    package mutating func key(text name: String) {
        separate()
        appendQuoted(name)
        append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a value that is already JSON, such as a stored body; it is not looked at.
    ///
    /// - Parameter json: One whole JSON value.
    package mutating func rawValue(_ json: some Collection<UInt8>) {
        separate()
        let isDone: Void? = json.withContiguousStorageIfAvailable { room.append($0) }
        if isDone == nil { for byte in json { room.append(byte) } }
    }

    /// Writes `null`.
    package mutating func null() {
        separate()
        appendASCII("null")
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        append(byte)
        needsComma = true
    }

    /// Puts a comma where one belongs, and remembers that the next thing needs one.
    mutating func separate() {
        if needsComma { append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Adds a byte as it is.
    mutating func append(_ byte: UInt8) { room.append(byte) }

    /// Adds many bytes as they are.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) { room.append(more) }

    /// Adds text in quotation marks, up to the first byte that needs an escape; returns how many
    /// bytes of it that was.
    mutating func append(quoted text: UnsafeBufferPointer<UInt8>) -> Int {
        room.append(quoted: text)
    }

    /// Adds blanks, which mean nothing after a value.
    package mutating func appendBlanks(_ count: Int) {
        for _ in 0..<count { append(UInt8(ascii: " ")) }
    }

    /// Adds text that is known to need no escaping.
    mutating func appendASCII(_ text: StaticString) {
        text.withUTF8Buffer { room.append($0) }
    }

    /// Adds a number.
    mutating func append(decimal number: Int64) {
        room.append(decimal: number.magnitude, isNegative: number < 0)
    }
}
