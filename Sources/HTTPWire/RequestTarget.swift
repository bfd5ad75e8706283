/// The target of a request, taken apart (RFC 9112 section 3.2): where its parts stand in the bytes of
/// the head.
struct RequestTarget: Sendable {
    private let pathPlace: Place
    private let queryPlace: Place?
    private var authorityPlace: Place?

    /// The path in its normal form; "*" in asterisk-form.
    var path: Range<Int> { pathPlace.range }
    /// What follows the first "?", raw.
    var query: Range<Int>? { queryPlace?.range }
    /// The host with its port: of an absolute-form target, else of the `Host` field; nil where
    /// neither is there.
    var authority: Range<Int>? { authorityPlace?.range }

    /// The target with these parts.
    init(path: Range<Int>, query: Range<Int>?, authority: Range<Int>?) {
        pathPlace = Place(path)
        queryPlace = query.map(Place.init)
        authorityPlace = authority.map(Place.init)
    }

    /// The same, at the host that the `Host` field names unless it names one itself.
    func at(_ host: Range<Int>?) -> RequestTarget {
        var target = self
        target.authorityPlace = authorityPlace ?? host.map(Place.init)
        return target
    }

    /// Reads the target at `range` of `bytes`, in the form that `method` allows.
    ///
    /// A path that does not stand in the head as it is meant is put behind it.
    init(
        _ bytes: inout [UInt8], _ range: Range<Int>, method: HTTPMethod
    ) throws(HTTPRefusal) {
        if method == .connect {
            guard HostSyntax.isValid(range, of: bytes),
                place(of: Byte.colon, in: range, of: bytes) != nil
            else {
                throw .malformed("The target of CONNECT is not a host with a port.")
            }
            throw HTTPRefusal(.notImplemented, "CONNECT is not offered: this is no proxy.")
        }
        if bytes[range.lowerBound] == Byte.slash {
            let (path, query) = try TargetSyntax.pathAndQuery(&bytes, range)
            self.init(path: path, query: query, authority: nil)
        } else if isExactly("*", range, of: bytes) {
            guard method == .options else {
                throw .malformed("The target \"*\" goes with OPTIONS only.")
            }
            self.init(path: range, query: nil, authority: nil)
        } else {
            let start = try TargetSyntax.afterScheme(bytes, range)
            var end = start
            while end < range.upperBound, bytes[end] != Byte.slash, bytes[end] != Byte.question {
                end += 1
            }
            guard HostSyntax.isValid(start..<end, of: bytes) else {
                throw .malformed("The target's host is empty or malformed.")
            }
            if end == range.upperBound, method == .options {
                let path = TargetSyntax.put([Byte.asterisk], behind: &bytes)
                self.init(path: path, query: nil, authority: start..<end)
            } else {
                var (path, query) = try TargetSyntax.pathAndQuery(&bytes, end..<range.upperBound)
                if path.isEmpty { path = TargetSyntax.put([Byte.slash], behind: &bytes) }
                self.init(path: path, query: query, authority: start..<end)
            }
        }
    }
}

/// The characters of a target.
enum TargetSyntax {
    /// Splits at the first "?", checks the characters of both parts, and brings the path into its
    /// normal form.
    ///
    /// A target that is not a URI is refused and never repaired (RFC 9112 section 3.2).
    static func pathAndQuery(
        _ bytes: inout [UInt8], _ range: Range<Int>
    ) throws(HTTPRefusal) -> (path: Range<Int>, query: Range<Int>?) {
        let end = place(of: Byte.question, in: range, of: bytes)
        let path = range.lowerBound..<(end ?? range.upperBound)
        let query = end.map { $0 + 1..<range.upperBound }
        guard let pathEscapes = escapes(in: path, of: bytes, among: .path),
            query.map({ escapes(in: $0, of: bytes, among: .query) != nil }) ?? true
        else {
            throw .malformed(
                "The target has a character that must be percent-encoded, or a bad escape.")
        }
        guard pathEscapes > 0 else { return (path, query) }
        return (put(PercentDecoding.normalForm(bytes[path]), behind: &bytes), query)
    }

    /// Where the host begins in an absolute-form target.
    static func afterScheme(_ bytes: [UInt8], _ target: Range<Int>) throws(HTTPRefusal) -> Int {
        if begins(target, of: bytes, with: "http://") { return target.lowerBound + 7 }
        if begins(target, of: bytes, with: "https://") {
            throw HTTPRefusal(
                .misdirectedRequest, "This port speaks plain HTTP; use an http URI.")
        }
        throw .malformed("The target is neither a path that begins with \"/\" nor an http URI.")
    }

    /// How many percent-escapes `range` of `bytes` has; nil if a byte is neither in `set` nor part of
    /// a complete escape.
    static func escapes(in range: Range<Int>, of bytes: [UInt8], among set: ByteSet) -> Int? {
        var escapes = 0
        var index = range.lowerBound
        while true {
            index = end(of: set, in: index..<range.upperBound, of: bytes)
            guard index < range.upperBound else { return escapes }
            guard bytes[index] == Byte.percent,
                PercentDecoding.escape(bytes[range], at: index) != nil
            else { return nil }
            escapes += 1
            index += 3
        }
    }

    /// Puts `part` after `bytes`; returns where it stands.
    static func put(_ part: [UInt8], behind bytes: inout [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes += part
        return start..<bytes.count
    }

    private static func begins(
        _ range: Range<Int>, of bytes: [UInt8], with prefix: StaticString
    ) -> Bool {
        let count = prefix.utf8CodeUnitCount
        return range.count >= count
            && spells(prefix, range.lowerBound..<range.lowerBound + count, of: bytes)
    }
}
