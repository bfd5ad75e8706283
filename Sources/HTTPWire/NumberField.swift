/// A field whose value is two numbers with "-" between them.
struct NumberField: Sendable {
    let name: StaticString
    let first: Int
    let second: Int

    /// Appends the field line with its end.
    func append(to output: inout [UInt8]) {
        var text = ASCII.Backwards()
        text.put("\r\n")
        text.put(second)
        text.put("-")
        text.put(first)
        text.put(": ")
        ASCII.append(name, to: &output)
        text.append(to: &output)
    }
}
