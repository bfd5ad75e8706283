/// A status code with its reason phrase (RFC 9110 section 15).
package struct HTTPStatus: Hashable, Sendable {
    /// The three-digit code.
    package let code: Int
    /// The phrase that follows the code in the status line; means nothing to a program.
    package let reason: String

    /// A status that has no constant here.
    package init(code: Int, reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Two statuses are the same when their codes are.
    package static func == (left: HTTPStatus, right: HTTPStatus) -> Bool {
        left.code == right.code
    }

    /// Hashes the code, which alone decides equality.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }

    /// Whether a response with this status never has a body (RFC 9112 section 6.3).
    package var forbidsBody: Bool {
        code < 200 || code == 204 || code == 304
    }
}

extension HTTPStatus {
    /// 100: the client may send the body.
    package static let `continue` = HTTPStatus(code: 100, reason: "Continue")
    /// 200: done.
    package static let ok = HTTPStatus(code: 200, reason: "OK")
    /// 201: done, and something new exists.
    package static let created = HTTPStatus(code: 201, reason: "Created")
    /// 202: taken on, not done yet.
    package static let accepted = HTTPStatus(code: 202, reason: "Accepted")
    /// 204: done, and there is nothing to say.
    package static let noContent = HTTPStatus(code: 204, reason: "No Content")
    /// 304: what the client has is still true.
    package static let notModified = HTTPStatus(code: 304, reason: "Not Modified")
    /// 400: the request cannot be understood.
    package static let badRequest = HTTPStatus(code: 400, reason: "Bad Request")
    /// 401: who asks is not known.
    package static let unauthorized = HTTPStatus(code: 401, reason: "Unauthorized")
    /// 403: who asks may not.
    package static let forbidden = HTTPStatus(code: 403, reason: "Forbidden")
    /// 404: there is no such thing.
    package static let notFound = HTTPStatus(code: 404, reason: "Not Found")
    /// 405: the thing exists but does not know the method; needs an `Allow` field.
    package static let methodNotAllowed = HTTPStatus(code: 405, reason: "Method Not Allowed")
    /// 406: no representation suits the client.
    package static let notAcceptable = HTTPStatus(code: 406, reason: "Not Acceptable")
    /// 408: the request took too long to arrive.
    package static let requestTimeout = HTTPStatus(code: 408, reason: "Request Timeout")
    /// 409: the request and the present state exclude each other.
    package static let conflict = HTTPStatus(code: 409, reason: "Conflict")
    /// 411: the body's length is missing.
    package static let lengthRequired = HTTPStatus(code: 411, reason: "Length Required")
    /// 413: the body is larger than is allowed.
    package static let contentTooLarge = HTTPStatus(code: 413, reason: "Content Too Large")
    /// 414: the request line is longer than is allowed.
    package static let uriTooLong = HTTPStatus(code: 414, reason: "URI Too Long")
    /// 415: the body is of a type that is not read here.
    package static let unsupportedMediaType = HTTPStatus(
        code: 415, reason: "Unsupported Media Type")
    /// 417: the `Expect` field asks for what is not offered.
    package static let expectationFailed = HTTPStatus(code: 417, reason: "Expectation Failed")
    /// 421: the request is meant for another server.
    package static let misdirectedRequest = HTTPStatus(code: 421, reason: "Misdirected Request")
    /// 422: understood, and yet not doable.
    package static let unprocessableContent = HTTPStatus(
        code: 422, reason: "Unprocessable Content")
    /// 429: too many requests in a given time.
    package static let tooManyRequests = HTTPStatus(code: 429, reason: "Too Many Requests")
    /// 431: the fields are more or larger than is allowed.
    package static let requestHeaderFieldsTooLarge = HTTPStatus(
        code: 431, reason: "Request Header Fields Too Large")
    /// 500: the fault is on this side.
    package static let internalServerError = HTTPStatus(
        code: 500, reason: "Internal Server Error")
    /// 501: nothing here can do that.
    package static let notImplemented = HTTPStatus(code: 501, reason: "Not Implemented")
    /// 502: what stands behind this server answered badly.
    package static let badGateway = HTTPStatus(code: 502, reason: "Bad Gateway")
    /// 503: not now.
    package static let serviceUnavailable = HTTPStatus(code: 503, reason: "Service Unavailable")
    /// 504: what stands behind this server did not answer in time.
    package static let gatewayTimeout = HTTPStatus(code: 504, reason: "Gateway Timeout")
    /// 505: the request's protocol version is not spoken here.
    package static let httpVersionNotSupported = HTTPStatus(
        code: 505, reason: "HTTP Version Not Supported")
}
