import HTTPWire

/// A request written in the one way that leaves nothing to interpretation.
///
/// Origin-form, one `Host` first, the body with its length, every field in one line.
enum CanonicalForm {
    private static let framing = ["host", "content-length", "transfer-encoding"]

    static func bytes(of request: HTTPRequest) -> [UInt8] {
        var bytes = Array("\(request.method.name) ".utf8) + request.path
        if let query = request.query { bytes += [UInt8(ascii: "?")] + query }
        bytes += (request.version == .http10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n").utf8
        if !request.authority.isEmpty { bytes += "Host: ".utf8 + request.authority + [13, 10] }
        for field in others(request) { bytes += "\(field.name): \(field.value)\r\n".utf8 }
        bytes += "Content-Length: \(request.body.count)\r\n\r\n".utf8
        return bytes + request.body
    }

    /// Whether both say the same, however they were framed.
    static func isSame(_ left: HTTPRequest, _ right: HTTPRequest) -> Bool {
        left.method == right.method && left.version == right.version && left.path == right.path
            && left.query == right.query && left.authority == right.authority
            && left.body == right.body
            && others(left).map { "\($0.name)=\($0.value)" }
                == others(right).map { "\($0.name)=\($0.value)" }
    }

    /// Whether the segments of the path, encoded again, are the same segments.
    static func violation(ofPath request: HTTPRequest) -> String? {
        _ = request.queryItems()
        guard let segments = request.pathSegments() else { return nil }
        let path = segments.map { "/" + $0.utf8.map(escaped).joined() }.joined()
        let again = HTTPRequest(request.method, path.isEmpty ? "/" : path).pathSegments()
        return again == segments ? nil : "a path's segments change when they are written again"
    }

    /// Whether a response that repeats everything the client said keeps its own shape.
    static func violation(ofEcho request: HTTPRequest) -> String? {
        let said = String(decoding: request.body, as: UTF8.self)
        var fields = request.fields.map { (name: "X", value: $0.value) }
        fields.append((name: "Y" + said, value: said))
        let response = HTTPResponse(.ok, fields: ResponseFields(fields), body: request.body)
        var output: [UInt8] = []
        ResponseSerializer.append(
            response, framing: ResponseFraming(), defaults: DefaultFields(date: Array("now".utf8)),
            to: &output)
        let head = output.dropLast(request.body.count)
        let lineEnds = head.count { $0 == 10 }
        // The status line, the fields, Date, Cache-Control, Content-Length, the empty line.
        guard lineEnds == fields.count + 5, head.count(where: { $0 == 13 }) == lineEnds,
            head.suffix(4).elementsEqual([13, 10, 13, 10])
        else { return "what a client says changes the shape of a response" }
        return nil
    }

    private static func others(_ request: HTTPRequest) -> [(name: String, value: String)] {
        request.fields.filter { !framing.contains($0.name.lowercased()) }
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
