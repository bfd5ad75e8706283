/// Writes responses as bytes (RFC 9112 sections 4 to 6).
package enum ResponseSerializer {
    /// The interim response that invites the body (RFC 9110 section 15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Appends `response` to `output`, with these defaults.
    package static func append(
        _ response: HTTPResponse, framing: ResponseFraming, defaults: DefaultFields,
        to output: inout [UInt8]
    ) {
        output.reserveCapacity(output.count + response.body.count + 256)
        appendStatusLine(response.status, to: &output)
        response.fields.append(to: &output)
        output += defaults.without(response.fields.own)
        if !response.status.forbidsBody { appendLength(response.body.count, to: &output) }
        switch framing.persistence {
        case .persists: ASCII.append("\r\n", to: &output)
        case .persistsByRequest: ASCII.append("Connection: keep-alive\r\n\r\n", to: &output)
        case .closes: ASCII.append("Connection: close\r\n\r\n", to: &output)
        }
        if !framing.omitsBody, !response.status.forbidsBody { output += response.body }
    }

    /// Appends the field that tells the body's length.
    private static func appendLength(_ length: Int, to output: inout [UInt8]) {
        var text = ASCII.Backwards()
        text.put("\r\n")
        text.put(length)
        text.put("Content-Length: ")
        text.append(to: &output)
    }

    private static func appendStatusLine(_ status: HTTPStatus, to output: inout [UInt8]) {
        if status.code == 200 {
            // What nearly all responses say.
            return ASCII.append("HTTP/1.1 200 OK\r\n", to: &output)
        }
        ASCII.append("HTTP/1.1 ", to: &output)
        ASCII.append(decimal: status.code, to: &output)
        output.append(Byte.space)
        output += status.reason.utf8
        ASCII.append("\r\n", to: &output)
    }
}
