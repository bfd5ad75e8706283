import HTTPWire

/// What holds of every sequence of bytes; the tests and the fuzzer ask the same questions.
enum WireInvariants {
    /// Limits so low that short inputs reach them.
    static let lowLimits: HTTPLimits = {
        var limits = HTTPLimits()
        limits.requestLine = 128
        limits.head = 512
        limits.fields = 6
        limits.body = 64
        limits.chunkLine = 32
        limits.chunkExtensions = 40
        limits.trailers = 64
        return limits
    }()

    /// What is wrong with how `wire` is read; nil if nothing is.
    static func violation(_ wire: [UInt8], limits: HTTPLimits = lowLimits) -> String? {
        let whole = WireTrace(wire, cuts: [], limits: limits)
        if let violation = whole.violation { return "whole: " + violation }
        var cuts = RandomCuts(of: wire)
        let others = [
            ("byte by byte", WireTrace(wire, cuts: Array(0..<wire.count), limits: limits)),
            ("in random cuts", WireTrace(wire, cuts: cuts.next(), limits: limits)),
            (
                "with late answers",
                WireTrace(wire, cuts: cuts.next(), limits: limits, answersLate: true)
            ),
        ]
        for (name, other) in others {
            if let violation = other.violation { return "\(name): \(violation)" }
            guard other == whole else {
                return "\(name): \(other.events) and not \(whole.events)"
            }
        }
        return violation(of: whole, wire)
    }

    /// What is wrong with `wire` cut in two at any place; nil if nothing is.
    static func violationAtAnyPrefix(_ wire: [UInt8], limits: HTTPLimits) -> String? {
        let whole = WireTrace(wire, cuts: [], limits: limits)
        for cut in wire.indices {
            let other = WireTrace(wire, cuts: [cut], limits: limits)
            guard other.violation == nil, other == whole else {
                return "cut at \(cut): \(other.violation ?? "\(other.events)")"
            }
        }
        return nil
    }

    /// Holds every accepted request against the plain reading and against its canonical form.
    private static func violation(of trace: WireTrace, _ wire: [UInt8]) -> String? {
        var start = 0
        var index = 0
        for case .request(let seen, _, let end) in trace.events {
            guard end > start, end <= wire.count else { return "a request without bytes" }
            let plain = PlainReading(wire[start..<end])
            if let objection = plain.objection { return "accepted although: \(objection)" }
            guard plain.body == seen.body else { return "another body is read" }
            let request = trace.requests[index]
            if let violation = violation(of: request) { return violation }
            start = end
            index += 1
        }
        return nil
    }

    /// Whether `request`, written canonically, is read as the same request again.
    private static func violation(of request: HTTPRequest) -> String? {
        var generous = HTTPLimits()
        generous.head = 1 << 20
        generous.requestLine = 1 << 20
        generous.fields = 1000
        var parser = RequestParser(limits: generous)
        parser.append(CanonicalForm.bytes(of: request))
        guard case .request(let again) = parser.next(), parser.unparsedCount == 0 else {
            return "the canonical form is refused"
        }
        guard CanonicalForm.isSame(again, request) else { return "the canonical form differs" }
        return CanonicalForm.violation(ofPath: request)
            ?? CanonicalForm.violation(ofEcho: request)
    }
}

/// Places to cut `wire` at, which look random and follow from its bytes alone.
struct RandomCuts {
    private let count: Int
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init(of wire: [UInt8]) {
        count = wire.count
        for byte in wire { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> [Int] {
        var cuts: [Int] = []
        var position = 0
        while position < count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            position += 1 + Int(state >> 33) % 24
            if position < count { cuts.append(position) }
        }
        return cuts
    }
}
