/// Writes responses as bytes (RFC 9112 sections 4 to 6).
package enum ResponseSerializer {
    /// The interim response that invites the body (RFC 9110 section 15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Appends `response` to `output`; `date` is the value of `Date` as ``HTTPDate`` writes it.
    package static func append(
        _ response: HTTPResponse, framing: ResponseFraming, date: [UInt8],
        to output: inout [UInt8]
    ) {
        output.reserveCapacity(output.count + response.body.count + 256)
        appendStatusLine(response.status, to: &output)
        let own = appendFields(of: response, to: &output)
        if !own.contains(.date) {
            append("Date: ", to: &output)
            output += date
            append("\r\n", to: &output)
        }
        if !own.contains(.cacheControl) { append("Cache-Control: no-store\r\n", to: &output) }
        if !response.status.forbidsBody {
            append("Content-Length: ", to: &output)
            append(decimal: response.body.count, to: &output)
            append("\r\n", to: &output)
        }
        switch framing.persistence {
        case .persists: break
        case .persistsByRequest: append("Connection: keep-alive\r\n", to: &output)
        case .closes: append("Connection: close\r\n", to: &output)
        }
        append("\r\n", to: &output)
        if !framing.omitsBody, !response.status.forbidsBody { output += response.body }
    }

    /// The defaults that a response replaces by a field of its own.
    private struct OwnFields: OptionSet {
        let rawValue: UInt8
        static let date = OwnFields(rawValue: 1)
        static let cacheControl = OwnFields(rawValue: 2)
    }

    private static func appendStatusLine(_ status: HTTPStatus, to output: inout [UInt8]) {
        append("HTTP/1.1 ", to: &output)
        append(decimal: status.code, to: &output)
        output.append(Byte.space)
        appendHarmless(status.reason, to: &output)
        append("\r\n", to: &output)
    }

    private static func appendFields(
        of response: HTTPResponse, to output: inout [UInt8]
    ) -> OwnFields {
        var own: OwnFields = []
        for field in response.fields {
            switch field.name.utf8.count {
            case 4 where isNamed("date", field.name): own.insert(.date)
            case 13 where isNamed("cache-control", field.name): own.insert(.cacheControl)
            case 10 where isNamed("connection", field.name): continue
            case 14 where isNamed("content-length", field.name): continue
            case 17 where isNamed("transfer-encoding", field.name): continue
            default: break
            }
            appendHarmless(field.name, to: &output)
            append(": ", to: &output)
            appendHarmless(field.value, to: &output)
            append("\r\n", to: &output)
        }
        return own
    }

    private static func isNamed(_ lowercased: String, _ name: String) -> Bool {
        name.utf8.lazy.map(Byte.lowercased).elementsEqual(lowercased.utf8)
    }

    private static func append(_ text: StaticString, to output: inout [UInt8]) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Appends text that a request may have had a hand in.
    ///
    /// Control characters become spaces, so that nobody can end a line and begin a field or a
    /// response of his own (RFC 9110 section 5.5).
    private static func appendHarmless(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: text.utf8)
        for index in start..<output.count where !Byte.isFieldContent(output[index]) {
            output[index] = Byte.space
        }
    }

    private static func append(decimal number: Int, to output: inout [UInt8]) {
        guard number >= 10 else { return output.append(UInt8(ascii: "0") + UInt8(number)) }
        append(decimal: number / 10, to: &output)
        output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
