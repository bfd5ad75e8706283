/// Percent-decoding, done exactly once and only after splitting (RFC 3986 section 2.4).
package enum PercentDecoding {
    /// The decoded bytes as text; nil if an escape is malformed or the result is not UTF-8.
    ///
    /// With `plusIsSpace` a "+" means a space, as in forms and queries.
    package static func text(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == Byte.percent {
                guard let value = escape(bytes, at: index) else { return nil }
                decoded.append(value)
                index += 3
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? Byte.space : byte)
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// The same path with those escapes undone that mean no more than their character.
    ///
    /// Escapes of unreserved characters say the same as the characters themselves, so both name
    /// the same thing (RFC 9110 section 4.2.3, RFC 3986 section 6.2.2.2). All others stay, "%25"
    /// among them: nothing is decoded twice.
    static func normalForm(_ path: ArraySlice<UInt8>) -> [UInt8] {
        var normal: [UInt8] = []
        normal.reserveCapacity(path.count)
        var index = path.startIndex
        while index < path.endIndex {
            if path[index] == Byte.percent, let value = escape(path, at: index),
                ByteSet.unreserved.contains(value)
            {
                normal.append(value)
                index += 3
            } else {
                normal.append(path[index])
                index += 1
            }
        }
        return normal
    }

    /// The byte that the escape at `index` stands for, nil if it is none.
    static func escape(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.endIndex, let high = Byte.hexValue(bytes[index + 1]),
            let low = Byte.hexValue(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }
}
