/// A status code with its reason phrase (RFC 9110 section 15).
package struct HTTPStatus: Hashable, Sendable {
    /// The three-digit code.
    package let code: Int

    /// The status of this code.
    package init(code: Int) { self.code = code }

    /// Whether a response with this status never has a body (RFC 9112 section 6.3).
    package var forbidsBody: Bool {
        code < 200 || code == 204 || code == 304
    }

    /// The phrase that follows the code in the status line; means nothing to a program.
    package var reason: String {
        switch code {
        case 100: "Continue"
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 411: "Length Required"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 417: "Expectation Failed"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: "Error"
        }
    }
}

extension HTTPStatus {
    /// 100: the client may send the body.
    package static let `continue` = HTTPStatus(code: 100)
    /// 200: done.
    package static let ok = HTTPStatus(code: 200)
    /// 201: done, and something new exists.
    package static let created = HTTPStatus(code: 201)
    /// 202: taken on, not done yet.
    package static let accepted = HTTPStatus(code: 202)
    /// 204: done, and there is nothing to say.
    package static let noContent = HTTPStatus(code: 204)
    /// 304: what the client has is still true.
    package static let notModified = HTTPStatus(code: 304)
    /// 400: the request cannot be understood.
    package static let badRequest = HTTPStatus(code: 400)
    /// 401: who asks is not known.
    package static let unauthorized = HTTPStatus(code: 401)
    /// 403: who asks may not.
    package static let forbidden = HTTPStatus(code: 403)
    /// 404: there is no such thing.
    package static let notFound = HTTPStatus(code: 404)
    /// 405: the thing exists but does not know the method; needs an `Allow` field.
    package static let methodNotAllowed = HTTPStatus(code: 405)
    /// 406: no representation suits the client.
    package static let notAcceptable = HTTPStatus(code: 406)
    /// 408: the request took too long to arrive.
    package static let requestTimeout = HTTPStatus(code: 408)
    /// 409: the request and the present state exclude each other.
    package static let conflict = HTTPStatus(code: 409)
    /// 411: the body's length is missing.
    package static let lengthRequired = HTTPStatus(code: 411)
    /// 413: the body is larger than is allowed.
    package static let contentTooLarge = HTTPStatus(code: 413)
    /// 414: the request line is longer than is allowed.
    package static let uriTooLong = HTTPStatus(code: 414)
    /// 415: the body is of a type that is not read here.
    package static let unsupportedMediaType = HTTPStatus(code: 415)
    /// 417: the `Expect` field asks for what is not offered.
    package static let expectationFailed = HTTPStatus(code: 417)
    /// 421: the request is meant for another server.
    package static let misdirectedRequest = HTTPStatus(code: 421)
    /// 422: understood, and yet not doable.
    package static let unprocessableContent = HTTPStatus(code: 422)
    /// 429: too many requests in a given time.
    package static let tooManyRequests = HTTPStatus(code: 429)
    /// 431: the fields are more or larger than is allowed.
    package static let requestHeaderFieldsTooLarge = HTTPStatus(code: 431)
    /// 500: the fault is on this side.
    package static let internalServerError = HTTPStatus(code: 500)
    /// 501: nothing here can do that.
    package static let notImplemented = HTTPStatus(code: 501)
    /// 502: what stands behind this server answered badly.
    package static let badGateway = HTTPStatus(code: 502)
    /// 503: not now.
    package static let serviceUnavailable = HTTPStatus(code: 503)
    /// 504: what stands behind this server did not answer in time.
    package static let gatewayTimeout = HTTPStatus(code: 504)
    /// 505: the request's protocol version is not spoken here.
    package static let httpVersionNotSupported = HTTPStatus(code: 505)
}
