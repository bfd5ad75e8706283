import HTTPWire
import Platform
import Sandbox

/// A fault that shapes the response to one request.
package struct ResponseFault: Sendable {
    let fault: APIFault
    let phase: FaultPhase
    let mark: FaultMark

    /// How much later the response comes, in ms of real time.
    package var delayMs: Int {
        guard case .slow(let latencyMs) = fault else { return 0 }
        return latencyMs
    }

    /// Whether the request is carried out at all, now or after a delay.
    ///
    /// A read has no effect to be before: what is broken of it is its own answer.
    func carriesOut(_ route: APIRoute) -> Bool {
        switch fault {
        case .slow: true
        case .status: phase == .afterEffect
        case .reset, .close, .truncate, .garbage, .drip: phase == .afterEffect || !route.isCommand
        }
    }

    /// The response in place of the one that a request would have had.
    func shape(_ response: HTTPResponse) -> HTTPResponse {
        var shaped = response
        switch fault {
        case .status(let status, let code, let error, let message, let retryAfter):
            shaped = Self.error(status, code, error, message).response
            if let retryAfter { shaped.fields.append("Retry-After", String(retryAfter)) }
        case .slow: break
        case .reset: shaped.delivery = .reset
        case .close: shaped.delivery = .closed
        case .truncate(let afterBytes): shaped.delivery = .truncated(afterBytes: afterBytes)
        case .garbage: shaped.delivery = .garbage
        case .drip(let bytesPerSecond): shaped.delivery = .dripped(bytesPerSecond: bytesPerSecond)
        }
        let marks = shaped.fields["X-Sandbox-Fault"]
        shaped.fields.removeAll("X-Sandbox-Fault")
        let all = [marks, mark.description].compactMap(\.self).joined(separator: ", ")
        shaped.fields.append("X-Sandbox-Fault", all)
        return shaped
    }

    /// The API's own error of that status, where it has one.
    private static func error(
        _ status: Int, _ code: Int?, _ error: String?, _ message: String?
    ) -> APIError {
        let usual = usualErrors[status] ?? APIError.unknown
        return APIError(
            HTTPStatus(code: status), code ?? usual.code,
            error ?? usual.slug, message ?? usual.message)
    }

    private static let usualErrors: [Int: APIError] = [
        403: APIError(
            .forbidden, 9403, "insufficient_permissions",
            "You do not have the required permissions to perform this action."),
        404: APIError(.notFound, 4216, "order_not_found", "Order could not be found."),
        400: .badRequest("The request was refused by a fault."),
        429: .badRequest("Too many requests; try again later."),
        503: .badRequest("The service is unavailable; try again later."),
    ]
}
