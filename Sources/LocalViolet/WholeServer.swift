import HTTPWire

/// The server as a whole, which `OPTIONS *` asks about (RFC 9110 section 9.3.7).
enum WholeServer {
    private static let methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"

    /// The response if `request` means the whole server, nil if it means a path.
    static func answer(_ request: HTTPRequest) -> HTTPResponse? {
        guard request.method == .options, request.path.elementsEqual("*".utf8) else { return nil }
        return HTTPResponse(.noContent, fields: [("Allow", methods)])
    }
}
