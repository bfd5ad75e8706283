/// The target of a request, taken apart (RFC 9112 section 3.2).
struct RequestTarget: Sendable {
    /// The path in its normal form; "*" in asterisk-form.
    let path: ArraySlice<UInt8>
    /// What follows the first "?", raw.
    let query: ArraySlice<UInt8>?
    /// The authority of an absolute-form target, which overrides `Host`.
    let authority: ArraySlice<UInt8>?

    /// Reads the target at `range` of `bytes`, in the form that `method` allows.
    init(
        _ bytes: [UInt8], _ range: Range<Int>, method: HTTPMethod
    ) throws(HTTPRefusal) {
        let target = bytes[range]
        if method == .connect {
            guard HostSyntax.isValid(target), target.contains(Byte.colon) else {
                throw .malformed("The target of CONNECT is not a host with a port.")
            }
            throw HTTPRefusal(.notImplemented, "CONNECT is not offered: this is no proxy.")
        }
        if target.first == Byte.slash {
            authority = nil
            let (path, query) = try TargetSyntax.pathAndQuery(target)
            (self.path, self.query) = (PercentDecoding.normalForm(path), query)
        } else if target.elementsEqual([Byte.asterisk]) {
            guard method == .options else {
                throw .malformed("The target \"*\" goes with OPTIONS only.")
            }
            (path, query, authority) = (target, nil, nil)
        } else {
            let rest = try TargetSyntax.afterScheme(target)
            let end = rest.firstIndex { $0 == Byte.slash || $0 == Byte.question }
            let authority = rest[..<(end ?? rest.endIndex)]
            guard HostSyntax.isValid(authority) else {
                throw .malformed("The target's host is empty or malformed.")
            }
            self.authority = authority
            let pathStart = rest[(end ?? rest.endIndex)...]
            if pathStart.isEmpty, method == .options {
                (path, query) = ([Byte.asterisk], nil)
            } else {
                let (path, query) = try TargetSyntax.pathAndQuery(pathStart)
                self.path = path.isEmpty ? [Byte.slash] : PercentDecoding.normalForm(path)
                self.query = query
            }
        }
    }
}

/// The characters of a target.
enum TargetSyntax {
    /// Splits at the first "?" and checks the characters of both parts.
    ///
    /// A target that is not a URI is refused and never repaired (RFC 9112 section 3.2).
    static func pathAndQuery(
        _ bytes: ArraySlice<UInt8>
    ) throws(HTTPRefusal) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
        let end = bytes.firstIndex(of: Byte.question) ?? bytes.endIndex
        let query = end < bytes.endIndex ? bytes[(end + 1)...] : nil
        guard consists(bytes[..<end], of: .path), consists(query ?? [], of: .query) else {
            throw .malformed(
                "The target has a character that must be percent-encoded, or a bad escape.")
        }
        return (bytes[..<end], query)
    }

    /// What follows "http://" in an absolute-form target.
    static func afterScheme(
        _ target: ArraySlice<UInt8>
    ) throws(HTTPRefusal) -> ArraySlice<UInt8> {
        if begins(target, with: "http://") { return target.dropFirst(7) }
        if begins(target, with: "https://") {
            throw HTTPRefusal(
                .misdirectedRequest, "This port speaks plain HTTP; use an http URI.")
        }
        throw .malformed("The target is neither a path that begins with \"/\" nor an http URI.")
    }

    /// Whether all of `bytes` are in `set` or complete percent-escapes.
    static func consists(_ bytes: ArraySlice<UInt8>, of set: ByteSet) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if set.contains(bytes[index]) {
                index += 1
            } else {
                guard bytes[index] == Byte.percent,
                    PercentDecoding.escape(bytes, at: index) != nil
                else { return false }
                index += 3
            }
        }
        return true
    }

    private static func begins(_ bytes: ArraySlice<UInt8>, with prefix: String) -> Bool {
        bytes.prefix(prefix.utf8.count).map(Byte.lowercased).elementsEqual(prefix.utf8)
    }
}
