/// Where a reply ends, and its status: as much of HTTP/1.1 as a generator of load must read.
struct ReplyFrame: Equatable {
    /// What the bytes that have come so far are.
    enum Reading: Equatable {
        /// The beginning of a reply; more must come before its end is known.
        case incomplete
        /// Not a reply, or one whose end cannot be told from its head.
        case malformed
        /// A whole head.
        case head(ReplyFrame)
    }

    /// The status code.
    let status: Int
    /// Bytes of the head, with the empty line.
    let headLength: Int
    /// Bytes of head and body together.
    let length: Int

    private static let version = Array("HTTP/1.1 ".utf8)
    private static let lengthName = Array("content-length:".utf8)
    private static let lineFeed = UInt8(ascii: "\n")

    /// Reads the head that the first `count` bytes begin with.
    static func read(_ bytes: [UInt8], count: Int) -> Reading {
        guard count >= version.count + 3 else { return .incomplete }
        for index in version.indices where bytes[index] != version[index] { return .malformed }
        guard let status = number(bytes, from: version.count, to: version.count + 3) else {
            return .malformed
        }
        var bodyLength = status == 204 ? 0 : nil
        var lineStart = 0
        for index in version.count..<count where bytes[index] == lineFeed {
            if index - lineStart == 1 {
                guard let bodyLength else { return .malformed }
                let headLength = index + 1
                return .head(
                    ReplyFrame(
                        status: status, headLength: headLength, length: headLength + bodyLength))
            }
            if isLength(bytes, from: lineStart, to: index) {
                bodyLength = number(bytes, from: lineStart + lengthName.count, to: index)
            }
            lineStart = index + 1
        }
        return .incomplete
    }

    private static func isLength(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        guard end - start > lengthName.count else { return false }
        for index in lengthName.indices where bytes[start + index] | 0x20 != lengthName[index] {
            return false
        }
        return true
    }

    /// The number in a range, white space around it aside.
    private static func number(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        var value: Int?
        for index in start..<end {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(bytes[index] - UInt8(ascii: "0"))
                let (product, isTooLarge) = (value ?? 0).multipliedReportingOverflow(by: 10)
                guard !isTooLarge, product <= Int.max - digit else { return nil }
                value = product + digit
            case UInt8(ascii: " "), UInt8(ascii: "\r"): continue
            default: return nil
            }
        }
        return value
    }
}
