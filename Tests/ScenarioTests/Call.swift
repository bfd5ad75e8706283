/// One request of a scenario; `{name}` in a path or header is what a call before it answered there.
struct Call: Sendable, Hashable {
    let method: String
    /// The path; on the control side without the app.
    let path: String
    var body: String?
    /// Header fields over those that the client sends by itself; nil leaves one out.
    var headers: [String: String?] = [:]

    /// The control side's paths take the app as a parameter.
    var isControl: Bool { path.hasPrefix("/_sandbox/") }

    /// The endpoint, as the API's documents write it.
    var endpoint: String {
        let bare = path.prefix { $0 != "?" }
        let parts = bare.split(separator: "/").map { part in
            part.allSatisfy { $0.isNumber || $0 == "-" } || part.hasPrefix("{") ? "{}" : part
        }
        return "\(method) /" + parts.joined(separator: "/")
    }
}

/// Requests of the API, beneath /v1/orders.
extension Call {
    static func post(_ path: String, _ body: String? = "{}", fault: String? = nil) -> Call {
        var call = Call(method: "POST", path: "/v1/orders/\(path)", body: body)
        if let fault { call.headers["X-Sandbox-Fault"] = fault }
        return call
    }

    static func get(_ path: String, fault: String? = nil) -> Call {
        var call = Call(method: "GET", path: "/v1/orders/\(path)")
        if let fault { call.headers["X-Sandbox-Fault"] = fault }
        return call
    }

    static let login = Call(
        method: "POST", path: "/v1/login", body: #"{"username": "dev", "password": "any"}"#)

    /// The same call with other header fields.
    func with(_ headers: [String: String?]) -> Call {
        var call = self
        call.headers.merge(headers) { $1 }
        return call
    }
}

/// Requests of the control side, for what must be so before.
extension Call {
    static func fault(_ rule: String) -> Call {
        Call(method: "POST", path: "/_sandbox/faults", body: rule)
    }

    static func event(_ bag: String, _ body: String) -> Call {
        Call(method: "POST", path: "/_sandbox/orders/\(bag)/events", body: body)
    }

    static func advance(ms: Int) -> Call {
        Call(method: "POST", path: "/_sandbox/clock/advance", body: #"{"ms": \#(ms)}"#)
    }

    static func merchant(_ id: Int, _ body: String) -> Call {
        Call(method: "PATCH", path: "/_sandbox/merchants/\(id)", body: body)
    }

    /// Ends the refund that was answered last.
    static func settle(_ body: String) -> Call {
        Call(method: "POST", path: "/_sandbox/refunds/{id}/settle", body: body)
    }

    /// The clock jumps to whatever somebody waits for.
    static let jumpingClock = Call(
        method: "PUT", path: "/_sandbox/clock", body: #"{"mode": "auto"}"#)
}
