package import JSON
package import Platform

/// Faults of the API as people write them and as they are stored.
extension APIFault {
    /// Every field that some kind has.
    package static let fields = [
        "kind", "status", "code", "error", "message", "retry_after", "latency_ms",
        "after_bytes", "bytes_per_second",
    ]

    /// Reads a fault.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ fault: FieldReader) throws(FieldError) {
        try fault.refuseUnknownFields()
        let kind = try fault.required("kind", fault.word("kind", as: Kind.self))
        for field in Self.fields.dropFirst() where fault.value(field) != nil {
            guard kind.parameters.contains(field) else {
                throw FieldError(
                    path: fault.path(of: field), .unknown(nearest: kind.parameters.first))
            }
        }
        switch kind {
        case .status:
            self = .status(
                try fault.int("status", in: 400...599) ?? 500,
                code: try fault.int("code"), error: try fault.string("error", maxLength: 255),
                message: try fault.string("message", maxLength: 255),
                retryAfterSeconds: try fault.int("retry_after", in: 0...86_400))
        case .slow:
            self = .slow(latencyMs: try fault.int("latency_ms", in: 1...3_600_000) ?? 1000)
        case .reset: self = .reset
        case .close: self = .close
        case .truncate:
            self = .truncate(afterBytes: try fault.int("after_bytes", in: 0...1_000_000) ?? 100)
        case .garbage: self = .garbage
        case .drip:
            self = .drip(
                bytesPerSecond: try fault.int("bytes_per_second", in: 1...1_000_000) ?? 100)
        }
    }
}

extension APIFault.Kind {
    /// The fields that go with a kind.
    fileprivate var parameters: [String] {
        switch self {
        case .status: ["status", "code", "error", "message", "retry_after"]
        case .slow: ["latency_ms"]
        case .truncate: ["after_bytes"]
        case .drip: ["bytes_per_second"]
        case .reset, .close, .garbage: []
        }
    }
}

extension JSONWriter {
    /// Writes a fault as it is read.
    package mutating func write(_ fault: APIFault) {
        beginObject()
        field("kind", fault.kind.rawValue)
        switch fault {
        case .status(let status, let code, let error, let message, let retryAfter):
            field("status", status)
            if let code { field("code", code) }
            if let error { field("error", error) }
            if let message { field("message", message) }
            if let retryAfter { field("retry_after", retryAfter) }
        case .slow(let latencyMs): field("latency_ms", latencyMs)
        case .truncate(let afterBytes): field("after_bytes", afterBytes)
        case .drip(let bytesPerSecond): field("bytes_per_second", bytesPerSecond)
        case .reset, .close, .garbage: break
        }
        endObject()
    }
}
