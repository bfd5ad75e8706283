/// The syntax of a host with an optional port (RFC 3986 section 3.2, RFC 9110 section 7.2).
enum HostSyntax {
    /// Whether `range` of `bytes` is a non-empty host, optionally with ":" and a port up to 65535.
    ///
    /// Userinfo is no part of it, and an `http` URI with an empty host is invalid
    /// (RFC 9110 sections 4.2.1 and 4.2.4).
    static func isValid(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard !range.isEmpty else { return false }
        if bytes[range.lowerBound] == UInt8(ascii: "[") {
            guard let end = place(of: UInt8(ascii: "]"), in: range, of: bytes) else { return false }
            return isAddress(bytes[range.lowerBound + 1..<end])
                && isPort(end + 1..<range.upperBound, of: bytes)
        }
        let end = place(of: Byte.colon, in: range, of: bytes) ?? range.upperBound
        return isName(range.lowerBound..<end, of: bytes)
            && isPort(end..<range.upperBound, of: bytes)
    }

    private static func isPort(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard let colon = range.first else { return true }
        guard bytes[colon] == Byte.colon else { return false }
        var port = 0
        for index in colon + 1..<range.upperBound {
            guard Byte.isDigit(bytes[index]), port <= 65_535 else { return false }
            port = port * 10 + Int(bytes[index] - 0x30)
        }
        return port <= 65_535
    }

    private static func isName(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        !range.isEmpty
            && TargetSyntax.escapes(in: range, of: bytes, among: .registeredName) != nil
    }

    /// Whether `bytes` is an IPv6 address in its text form; future forms do not exist yet.
    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(separator: Byte.colon, omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.count <= 9 else { return false }
        var width = 0
        var gaps = 0
        for (index, group) in groups.enumerated() {
            if group.isEmpty {
                let isEdge = index == 0 || index == groups.count - 1
                let neighbour = index == 0 ? 1 : groups.count - 2
                if isEdge, !groups[neighbour].isEmpty { return false }
                if !isEdge { gaps += 1 }
            } else if index == groups.count - 1, group.contains(UInt8(ascii: ".")) {
                guard isIPv4(group) else { return false }
                width += 2
            } else {
                guard group.count <= 4, group.allSatisfy({ Byte.hexValue($0) != nil }) else {
                    return false
                }
                width += 1
            }
        }
        return gaps == 0 ? width == 8 : gaps == 1 && width <= 7
    }

    private static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let octets = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return octets.count == 4
            && octets.allSatisfy { octet in
                (1...3).contains(octet.count) && octet.allSatisfy(Byte.isDigit)
                    && octet.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
                    && (octet.count == 1 || octet.first != 0x30)
            }
    }
}
