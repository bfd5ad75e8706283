/// An operation of the API as fault rules know it: its name, and what requests of it look like.
package struct APIOperation: Sendable, Hashable {
    /// The name, as in `cancelBag`.
    package let name: String
    /// The method, as in `POST`.
    package let method: String
    /// The path, as in `/v1/orders/{order_id}/cancel`.
    package let path: String

    /// Creates one.
    package init(_ name: String, _ method: String, _ path: String) {
        self.name = name
        self.method = method
        self.path = path
    }
}

extension [APIOperation] {
    /// Those that have a path which the pattern matches.
    ///
    /// A path belongs to the first operation whose own matches it, as it does where requests come
    /// in, and to others of that very path: `/v1/orders/bags` is no order of the id `bags`.
    package func reached(by pattern: String) -> [APIOperation] {
        filter { operation in
            guard let path = operation.example(of: pattern) else { return false }
            return first(where: { $0.example(of: path) == path })?.path == operation.path
        }
    }
}

extension APIOperation {
    /// One of its paths that the pattern matches; nil where there is none.
    fileprivate func example(of pattern: String) -> String? {
        let own = Self.segments(of: path)
        let wanted = Self.segments(of: pattern)
        guard own.count == wanted.count else { return nil }
        var found: [Substring] = []
        for (own, wanted) in zip(own, wanted) {
            if own.hasPrefix("{") {
                guard wanted == "*" || !wanted.contains(where: { "*{}".contains($0) }) else {
                    return nil
                }
                found.append(wanted == "*" ? "1" : wanted)
            } else {
                guard wanted == "*" || wanted == own else { return nil }
                found.append(own)
            }
        }
        return found.joined(separator: "/")
    }

    /// Its path as a pattern that is as near to another as can be: what stands there for an id
    /// stays, where it can.
    package func pattern(near other: String) -> String {
        let others = Self.segments(of: other)
        let segments = Self.segments(of: path).enumerated().map { index, own in
            guard own.hasPrefix("{") else { return own }
            let isID = index < others.count && Int64(others[index]) != nil
            return isID ? others[index] : "*"
        }
        return segments.joined(separator: "/")
    }

    private static func segments(of path: String) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false)
    }
}
