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
        output += response.fields.bytes
        if !response.fields.own.contains(.date) {
            ASCII.append("Date: ", to: &output)
            output += date
            ASCII.append("\r\n", to: &output)
        }
        if !response.fields.own.contains(.cacheControl) {
            ASCII.append("Cache-Control: no-store\r\n", to: &output)
        }
        if !response.status.forbidsBody {
            ASCII.append("Content-Length: ", to: &output)
            ASCII.append(decimal: response.body.count, to: &output)
            ASCII.append("\r\n", to: &output)
        }
        switch framing.persistence {
        case .persists: break
        case .persistsByRequest: ASCII.append("Connection: keep-alive\r\n", to: &output)
        case .closes: ASCII.append("Connection: close\r\n", to: &output)
        }
        ASCII.append("\r\n", to: &output)
        if !framing.omitsBody, !response.status.forbidsBody { output += response.body }
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
