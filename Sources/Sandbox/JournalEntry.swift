package import HTTPWire
package import Orders
package import Platform

/// One thing that was asked or called, for the developer who wants to know.
///
/// An object, as it is filled in after it has been put in its journal's ring, and large.
package final class JournalEntry {
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
    package private(set) var durationMs: Int64?
    /// The faults that fired.
    package let faults: [FaultMark]
    /// What the developer should know about it, in whole sentences.
    package private(set) var hints: [String] = []

    private let asked: Asked
    /// Apart from the request, so that it is noted without a copy of that.
    private var response: HTTPResponse?

    private enum Asked {
        case request(HTTPRequest)
        case platformCall(PlatformCall, PlatformResult)
    }

    /// A request whose response follows.
    init(sequence: Int64, time: Timestamp, request: HTTPRequest) {
        self.sequence = sequence
        self.time = time
        faults = []
        asked = .request(request)
    }

    /// A call of a platform.
    init(sequence: Int64, time: Timestamp, call: CallRecord) {
        self.sequence = sequence
        self.time = time
        durationMs = 0
        faults = call.fault.map { [$0] } ?? []
        asked = .platformCall(call.call, call.result)
    }

    /// What was asked or called.
    package var subject: Subject {
        switch asked {
        case .request(let request): .request(request, response)
        case .platformCall(let call, let result): .platformCall(call, result)
        }
    }

    /// Roughly how much is held for it, in bytes: the bodies.
    var bytes: Int {
        guard case .request(let request) = asked else { return 0 }
        return request.body.count + (response?.body.count ?? 0)
    }

    /// Notes the response, at a time of the world's clock.
    func answer(_ response: HTTPResponse, at end: Timestamp, hints: [String]) {
        self.response = response
        durationMs = max(0, end.milliseconds - time.milliseconds)
        self.hints += hints
    }
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
