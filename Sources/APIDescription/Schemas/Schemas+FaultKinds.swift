import JSON
import Orders
import Platform

/// The kinds of faults of merchants' platforms.
extension Schemas {
    /// One kind, with its parameters.
    static func kind(_ kind: Fault.Kind) -> Schema {
        .object(
            description(of: kind),
            [.always("kind", .constant(kind.rawValue, "The kind."))] + parameters(of: kind),
            refusesOthers: true)
    }

    private static func parameters(of kind: Fault.Kind) -> [Field] {
        switch kind {
        case .reject:
            [
                .maybe("message", .text("The shop's words.", longest: 255).orNull),
                .maybe("error_code", .count("The code of a failed refund.").orNull.otherwise(9000)),
            ]
        case .unavailable:
            [.maybe("status", .int32("The shop's status.", 500...599).orNull.otherwise(503))]
        case .rateLimited:
            [.maybe("retry_after", .int32("In seconds.", 0...86_400).orNull.otherwise(1))]
        case .timeout:
            [.maybe("after_ms", duration("When Violet gives up.").orNull.otherwise(10_000))]
        case .slow: [.maybe("latency_ms", latency)]
        case .partial: [.always("skus", lines("The lines that are refused."))]
        case .async:
            [
                .maybe("after_ms", duration("When it ends.").orNull.otherwise(1000)),
                .maybe("outcome", outcome.orNull.otherwise("COMPLETED")),
                .maybe(
                    "skus", lines("The refused lines, with PARTIALLY_COMPLETED only.").orNull),
            ]
        case .malformed, .alreadyFulfilled, .insufficientFunds, .disputed: []
        }
    }

    private static let latency = Schema([
        "description": "How late; between two bounds as chance has it.", "default": 1000,
        "anyOf": [
            duration("Always.").json,
            Schema.object(
                "As chance has it.",
                [.always("min", duration("No less.")), .always("max", duration("No more."))],
                refusesOthers: true
            ).json,
            ["type": "null"],
        ],
    ])

    private static func description(of kind: Fault.Kind) -> String {
        switch kind {
        case .reject: "The shop says no."
        case .unavailable: "The shop answers with a server error."
        case .rateLimited: "The shop answers 429."
        case .timeout: "The shop does not answer."
        case .malformed: "The shop's answer cannot be read."
        case .slow: "The shop answers as it would, only later."
        case .partial: "The shop refuses some lines of a refund."
        case .async: "The shop takes a refund on and ends it later."
        case .alreadyFulfilled: "The shop says that the goods have left; cancellations only."
        case .insufficientFunds: "The merchant cannot pay; refunds only."
        case .disputed: "The shopper has gone to the card issuer; refunds only."
        }
    }
}

/// The kinds of faults of the API itself.
extension Schemas {
    /// One kind, with its parameters.
    static func kind(_ kind: APIFault.Kind) -> Schema {
        .object(
            description(of: kind),
            [.always("kind", .constant(kind.rawValue, "The kind."))] + parameters(of: kind),
            refusesOthers: true)
    }

    private static func parameters(of kind: APIFault.Kind) -> [Field] {
        switch kind {
        case .status:
            [
                .maybe("status", .int32("The status.", 400...599).orNull.otherwise(500)),
                .maybe("code", .int32("The code in the body; the usual one where absent.").orNull),
                .maybe("error", .text("The word for it.", longest: 255).orNull),
                .maybe("message", .text("The message.", longest: 255).orNull),
                .maybe(
                    "retry_after", .int32("`Retry-After`, in seconds.", 0...86_400).orNull),
            ]
        case .slow:
            [
                .maybe(
                    "latency_ms",
                    .int64("How late, in ms of real time.", 1...3_600_000).orNull.otherwise(1000))
            ]
        case .truncate:
            [
                .maybe(
                    "after_bytes",
                    .int64("After how many bytes.", 0...1_000_000).orNull.otherwise(100))
            ]
        case .drip:
            [
                .maybe(
                    "bytes_per_second",
                    .int64("How fast.", 1...1_000_000).orNull.otherwise(100))
            ]
        case .reset, .close, .garbage: []
        }
    }

    private static func description(of kind: APIFault.Kind) -> String {
        switch kind {
        case .status: "An error is answered."
        case .slow: "The answer comes later."
        case .reset: "The connection is reset."
        case .close: "The connection is closed without an answer."
        case .truncate: "The answer breaks off."
        case .garbage: "Something that is no HTTP is answered."
        case .drip: "The answer comes a few bytes at a time."
        }
    }
}
