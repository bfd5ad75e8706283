import HTTPWire

/// A parser's answer in a form that can be compared.
enum Reading: Equatable {
    case needsMore
    case request(Summary)
    case refused(Int)

    /// What of a request a fixture can claim.
    struct Summary: Equatable {
        var method: String
        var path: String
        var query: String?
        var authority: String
        var fields: [String]
        var body: String
    }
}

extension Reading {
    init(_ outcome: RequestParser.Outcome) {
        switch outcome {
        case .needMoreData: self = .needsMore
        case .refusal(let refusal): self = .refused(refusal.status.code)
        case .request(let request):
            self = .request(
                Summary(
                    method: request.method.name, path: text(request.path),
                    query: request.query.map(text), authority: text(request.authority),
                    fields: request.fields.map { "\($0.name)=\($0.value)" },
                    body: text(request.body[...])))
        }
    }
}

func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
}

/// Everything that a parser makes of `wire` when it comes in portions of `size` bytes.
func readings(_ wire: [UInt8], portion size: Int, limits: HTTPLimits = HTTPLimits()) -> [Reading] {
    var parser = RequestParser(limits: limits)
    var all: [Reading] = []
    for start in stride(from: 0, to: wire.count, by: size) {
        parser.append(Array(wire[start..<min(start + size, wire.count)]))
        while true {
            let reading = Reading(parser.next())
            if reading == .needsMore { break }
            all.append(reading)
            if case .refused = reading { return all }
        }
    }
    return all
}
