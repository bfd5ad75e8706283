/// The fields that every response has unless it has its own: `Date` and `Cache-Control`.
package struct DefaultFields: Sendable {
    private let date: [UInt8]
    private let both: [UInt8]

    private static let cacheControl = Array("Cache-Control: no-store\r\n".utf8)

    /// The defaults at a time; `date` is the value of `Date` as ``HTTPDate`` writes it.
    package init(date: [UInt8]) {
        self.date = Array("Date: ".utf8) + date + Array("\r\n".utf8)
        both = self.date + Self.cacheControl
    }

    /// The lines of the defaults that a response has not replaced.
    func without(_ own: ResponseFields.Own) -> [UInt8] {
        if own.isEmpty { return both }
        if own == .cacheControl { return date }
        return own == .date ? Self.cacheControl : []
    }
}
