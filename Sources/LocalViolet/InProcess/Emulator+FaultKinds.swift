import JSON

extension Emulator {
    /// What a merchant's platform does instead of what it is asked.
    public enum ShopFault: Sendable, Hashable {
        /// It says no, in these words.
        case reject(_ message: String? = nil)
        /// It answers with a server error, 500 to 599.
        case unavailable(status: Int = 503)
        /// It answers that there were too many calls.
        case rateLimited(retryAfterSeconds: Int = 1)
        /// It does not answer within this time of the app's clock.
        case timeout(after: Duration = .seconds(10))
        /// Its answer cannot be read.
        case malformed
        /// It answers late, on the app's clock.
        case slow(Duration = .seconds(1))
        /// It refunds all but these lines, by their ids.
        case partial(refusing: [Int])
        /// It takes a refund on and completes it later, on the app's clock; or lets it fail then.
        case settlesLater(Duration = .seconds(1), fails: Bool = false)
        /// It has sent the goods already.
        case alreadyFulfilled
        /// The merchant has not got the money.
        case insufficientFunds
        /// The shopper disputes the payment.
        case disputed

        var json: JSONObject {
            switch self {
            case .reject(let message?): ["kind": "reject", "message": .string(message)]
            case .reject(nil): ["kind": "reject"]
            case .unavailable(let status):
                ["kind": "unavailable", "status": JSONValue(Int64(status))]
            case .rateLimited(let seconds):
                ["kind": "rate_limited", "retry_after": JSONValue(Int64(seconds))]
            case .timeout(let duration):
                ["kind": "timeout", "after_ms": JSONValue(duration.wholeMilliseconds)]
            case .malformed: ["kind": "malformed"]
            case .slow(let duration):
                ["kind": "slow", "latency_ms": JSONValue(duration.wholeMilliseconds)]
            case .partial(let lines):
                ["kind": "partial", "skus": .array(lines.map { JSONValue(Int64($0)) })]
            case .settlesLater(let duration, let fails):
                [
                    "kind": "async", "after_ms": JSONValue(duration.wholeMilliseconds),
                    "outcome": fails ? "FAILED" : "COMPLETED",
                ]
            case .alreadyFulfilled: ["kind": "already_fulfilled"]
            case .insufficientFunds: ["kind": "insufficient_funds"]
            case .disputed: ["kind": "disputed"]
            }
        }
    }

    /// What the API does instead of answering as it should.
    public enum APIFault: Sendable, Hashable {
        /// It answers with an error, 400 to 599.
        case status(Int = 500, retryAfterSeconds: Int? = nil)
        /// It answers late, in real time.
        case slow(Duration = .seconds(1))
        /// It resets the connection.
        case reset
        /// It closes the connection without an answer.
        case close
        /// Its answer breaks off.
        case truncate(afterBytes: Int = 100)
        /// Its answer comes by and by.
        case drip(bytesPerSecond: Int = 100)
        /// It answers something that is no HTTP.
        case garbage

        var json: JSONObject {
            switch self {
            case .status(let status, let seconds?):
                [
                    "kind": "status", "status": JSONValue(Int64(status)),
                    "retry_after": JSONValue(Int64(seconds)),
                ]
            case .status(let status, nil):
                ["kind": "status", "status": JSONValue(Int64(status))]
            case .slow(let duration):
                ["kind": "slow", "latency_ms": JSONValue(duration.wholeMilliseconds)]
            case .reset: ["kind": "reset"]
            case .close: ["kind": "close"]
            case .truncate(let bytes):
                ["kind": "truncate", "after_bytes": JSONValue(Int64(bytes))]
            case .drip(let bytes):
                ["kind": "drip", "bytes_per_second": JSONValue(Int64(bytes))]
            case .garbage: ["kind": "garbage"]
            }
        }
    }
}
