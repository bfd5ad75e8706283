/// The fields of a response in their order, written as they are sent.
///
/// Framing is not theirs to say: `Content-Length`, `Transfer-Encoding` and `Connection` are the
/// serialiser's and are left out. An own `Date` or `Cache-Control` takes the default's place.
package struct ResponseFields: Sendable, ExpressibleByArrayLiteral {
    /// The field lines with their ends.
    private(set) var bytes: [UInt8] = []
    /// Which defaults they take the place of.
    private(set) var own: Own = []
    /// The one that comes last, which is written only when the response is.
    private(set) var last: NumberField?

    /// The defaults that a response may replace by a field of its own.
    struct Own: OptionSet {
        let rawValue: UInt8
        static let date = Own(rawValue: 1)
        static let cacheControl = Own(rawValue: 2)
    }

    /// The fields of these bytes, and the one that comes last.
    init(bytes: [UInt8], own: Own, last: NumberField?) {
        self.bytes = bytes
        self.own = own
        self.last = last
    }

    /// These fields, in this order.
    package init(_ pairs: [(name: String, value: String)]) {
        for pair in pairs { append(pair.name, pair.value) }
    }

    /// These fields, in this order.
    package init(arrayLiteral pairs: (name: String, value: String)...) { self.init(pairs) }

    /// What a body of JSON needs.
    static let json: ResponseFields = [("Content-Type", "application/json")]

    /// Adds a field at the end.
    ///
    /// A request may have had a hand in the value, so control characters become spaces: nobody can
    /// end a line and begin a field or a response of his own (RFC 9110 section 5.5).
    package mutating func append(_ name: String, _ value: String) {
        guard begin(name) else { return }
        appendHarmless(value)
        end()
    }

    /// Makes a field with these two numbers, and "-" between them, the one that comes last.
    ///
    /// - Parameters:
    ///   - name: A name that is neither the framing's nor that of a default.
    ///   - first: The first number, which is not negative.
    ///   - second: The second number, which is not negative.
    package mutating func setLast(_ name: StaticString, _ first: Int, _ second: Int) {
        last = NumberField(name: name, first: first, second: second)
    }

    /// Appends the field lines to `output`.
    func append(to output: inout [UInt8]) {
        output += bytes
        last?.append(to: &output)
    }

    /// The value of the first field with this name, spelt as it was added.
    package subscript(name: String) -> String? {
        lines.first { $0.name == name }?.value
    }

    /// Takes all fields with this name out, spelt as they were added.
    package mutating func removeAll(_ name: String) {
        self = ResponseFields(lines.filter { $0.name != name })
    }

    /// The fields in their order, each as text.
    package var lines: [(name: String, value: String)] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes.split(separator: Byte.carriageReturn).compactMap { line in
            let line = line.drop { $0 == Byte.lineFeed }
            guard let colon = line.firstIndex(of: Byte.colon) else { return nil }
            return (
                String(decoding: line[..<colon], as: UTF8.self),
                String(decoding: line[colon...].dropFirst(2), as: UTF8.self)
            )
        }
    }

    /// Whether there is a field line to be written.
    private mutating func begin(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4 where isNamed("date", name): own.insert(.date)
        case 13 where isNamed("cache-control", name): own.insert(.cacheControl)
        case 10 where isNamed("connection", name): return false
        case 14 where isNamed("content-length", name): return false
        case 17 where isNamed("transfer-encoding", name): return false
        default: break
        }
        bytes.reserveCapacity(bytes.count + 64)
        appendHarmless(name)
        ASCII.append(": ", to: &bytes)
        return true
    }

    private mutating func end() { ASCII.append("\r\n", to: &bytes) }

    private mutating func appendHarmless(_ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        for index in start..<bytes.count where !Byte.isFieldContent(bytes[index]) {
            bytes[index] = Byte.space
        }
    }

    private func isNamed(_ lowercased: String, _ name: String) -> Bool {
        name.utf8.lazy.map(Byte.lowercased).elementsEqual(lowercased.utf8)
    }
}
