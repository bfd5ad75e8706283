package import HTTPWire
package import Orders
package import Platform

/// One thing that was asked or called, for the developer who wants to know.
package struct JournalEntry {
    /// What was asked or called.
    package enum Subject: Sendable {
        /// A request of the API and its response; nil while it is awaited.
        case request(HTTPRequest, HTTPResponse?)
        /// A call of a merchant's platform and its answer.
        case platformCall(PlatformCall, PlatformResult)
    }

    /// Its number in its app's journal, from 1.
    package let sequence: Int64
    /// When it came, on the world's clock.
    package let time: Timestamp
    /// How long it took, in ms of the world's clock; nil while it is awaited.
    package let durationMs: Int64?
    /// The faults that fired.
    package let faults: [FaultMark]
    /// What the developer should know about it, in whole sentences.
    package let hints: [String]
    /// What was asked or called.
    package let subject: Subject
}

/// What a platform call came to, as far as Violet learns it.
package enum PlatformResult: Sendable, Hashable {
    /// The platform did it.
    case accepted
    /// The platform refused, or did not answer, in these words.
    case refused(PlatformRefusal)
    /// The platform refused these lines of a refund.
    case acceptedBut([LineID])
    /// The platform has taken a refund on, and ends it then.
    case pending(until: Timestamp)
    /// The answer comes then.
    case awaited(until: Timestamp)
}

/// A platform call that a transaction made, for the journal once the transaction is kept.
struct CallRecord {
    let call: PlatformCall
    let result: PlatformResult
    let fault: FaultMark?
    /// What the fault does.
    var faultKind: Fault.Kind?
}
