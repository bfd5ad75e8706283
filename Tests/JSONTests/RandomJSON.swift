import JSON
import TestSupport

/// Random values that use every part of the grammar.
struct RandomJSON {
    var random: SplitMix64

    mutating func value(depth: Int = 4) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return JSONValue(Int64.random(in: .min ... .max, using: &random))
        case 3: return JSONValue(Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random)))
        case 4: return .string(string())
        case 5: return JSONValue(Int64.random(in: -9...9, using: &random))
        case 6:
            let count = Int.random(in: 0..<5, using: &random)
            return .array((0..<count).map { _ in value(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<25, using: &random) {
                object[string()] = value(depth: depth - 2)
            }
            return .object(object)
        }
    }

    mutating func string() -> String {
        let alphabet: [Unicode.Scalar] = [
            "a", "Z", "\"", "\\", "/", "\u{0}", "\u{1F}", "\n", "\u{7F}", "é", "e", "\u{301}", "€",
            "\u{FFFF}", "\u{2028}", "😀", "\u{10FFFF}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
        }
        return String(text)
    }
}
