package import HTTPWire
import JSON
package import Orders

/// An error as the API says it: a status, and a body of `message`, `error` and `code`.
///
/// The catalogue below is complete: whatever goes wrong is answered with one of these.
package struct APIError: Error, Sendable, Hashable {
    /// The HTTP status.
    package var status: HTTPStatus
    /// The number that clients switch on.
    package var code: Int
    /// The word for it.
    package var slug: String
    /// What went wrong, and where it helps what to do.
    package var message: String
    /// The methods that would do, with 405.
    package var allow: String?

    /// Creates an error.
    package init(
        _ status: HTTPStatus, _ code: Int, _ slug: String, _ message: String,
        allow: String? = nil
    ) {
        self.status = status
        self.code = code
        self.slug = slug
        self.message = message
        self.allow = allow
    }

    /// The error as a response.
    package var response: HTTPResponse {
        var json = JSONWriter()
        json.beginObject()
        json.field("message", message)
        json.field("error", slug)
        json.field("code", code)
        json.endObject()
        var response = HTTPResponse(status, json: json.bytes)
        if let allow { response.fields.append("Allow", allow) }
        if status == .unauthorized {
            response.fields.append("WWW-Authenticate", "Bearer realm=\"LocalViolet\"")
        }
        return response
    }
}

/// Errors of the request itself, before any order is looked at.
extension APIError {
    /// 1001 at any status: the documents name it for requests that cannot be understood.
    package static func badRequest(
        _ message: String, status: HTTPStatus = .badRequest, allow: String? = nil
    ) -> APIError {
        APIError(status, 1001, "bad_request", message, allow: allow)
    }

    /// 501 for a method that nothing here knows (RFC 9110 section 9.1).
    package static func unknownMethod(_ request: HTTPRequest) -> APIError {
        .badRequest(
            "The method \(request.method.name) is not known here; methods are written in capitals.",
            status: .notImplemented)
    }

    /// A field or path id whose value cannot be.
    static func invalidParameter(_ name: String) -> APIError {
        APIError(.badRequest, 9001, "invalid_parameter", "Parameter '\(name)' is invalid.")
    }

    /// A field that must be there.
    static func missingParameter(_ name: String) -> APIError {
        APIError(
            .badRequest, 9002, "missing_parameter",
            "Required parameter '\(name)' cannot be null or empty.")
    }

    /// No body where the contract wants one.
    static func emptyBody(expected: String) -> APIError {
        APIError(
            .badRequest, 9910, "empty_body", "Empty body in request. Expected \(expected) object.")
    }

    /// Anything that the emulator itself got wrong.
    package static let unknown = APIError(
        .internalServerError, 9000, "unknown_error", "An unknown error has occurred.")

    /// What a field that cannot be read means to a client.
    init(_ error: FieldError) {
        switch error.problem {
        case .missing: self = .missingParameter(error.path)
        case .invalid where error.path.isEmpty:
            self = .badRequest("The request body must be a JSON object.")
        case .invalid, .impossible, .unknown: self = .invalidParameter(error.path)
        }
    }
}

/// Errors of a command, in the words of the documents.
extension APIError {
    /// What the refusal of a command is to a client.
    package init(_ refusal: Refusal) {
        switch refusal {
        case .orderNotFound:
            self.init(.notFound, 4216, "order_not_found", "Order could not be found.")
        case .bagNotFound:
            self.init(.notFound, 4201, "bag_not_found", "Bag could not be found.")
        case .lineNotFound(let line):
            self.init(
                .notFound, 4219, "order_sku_not_found",
                "Order Sku identified by \(line) could not be found.")
        case .notCancellable(let bag, _):
            self = .invalidBagState(
                """
                Bag \(bag) cannot be cancelled as it must be in an accepted, completed, or \
                partially refunded state to qualify for cancellation. Please use the Bag \
                Cancellation endpoint to cancel individual bags.
                """)
        case .notRefundable(let bag, _):
            self = .invalidBagState(
                """
                Bag \(bag) cannot be refunded as it must be in an accepted, completed, canceled, \
                or partially refunded state to qualify for refunding.
                """)
        case .remorsePeriodOver(let bag):
            self = .invalidBagState("Bag \(bag) cannot be refunded as its remorse period is over.")
        case .invalidParameter(let name):
            self = .invalidParameter(name)
        case .refundNotFound:
            self.init(
                .notFound, 4227, "order_refund_not_found", "Order refund could not be found.")
        case .illegalEvent(let event, let bag, let status):
            self = .badRequest(
                "'\(event)' cannot happen to bag \(bag), which is \(status.rawValue).",
                status: .conflict)
        case .bagBusy(let bag):
            self = .badRequest(
                "A platform is being asked about bag \(bag); wait for its answer.",
                status: .conflict)
        case .notProcessing(let refund, let status):
            self = .badRequest(
                "Refund \(refund) is \(status.rawValue); only a PROCESSING one can be settled.",
                status: .conflict)
        }
    }

    private static func invalidBagState(_ message: String) -> APIError {
        APIError(.badRequest, 4225, "invalid_bag_state", message)
    }
}
