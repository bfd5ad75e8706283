/// Where a running LocalViolet is: `http://host:port`, with a path in front where a proxy needs one.
package struct ServerURL: Sendable, Hashable, CustomStringConvertible {
    /// The name or address, without the brackets of an IPv6 address.
    package let host: String
    /// The port.
    package let port: Int
    /// What stands before the paths of requests; empty or with a slash in front, none at its end.
    package let prefix: String

    /// Reads one.
    ///
    /// - Parameter text: The URL; a path of slashes only counts as none.
    /// - Throws: ``ControlError/badURL(_:)`` with what it should look like.
    package init(_ text: String) throws(ControlError) {
        guard text.lowercased().hasPrefix("http://"),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            !text.contains(where: { "?#@".contains($0) })
        else { throw .badURL(text) }
        let rest = text.dropFirst("http://".count)
        let authority = rest.prefix { $0 != "/" }
        var path = rest.dropFirst(authority.count)
        while path.last == "/" { path.removeLast() }
        guard let (host, port) = Self.split(authority) else { throw .badURL(text) }
        self.host = host
        self.port = port
        prefix = String(path)
    }

    /// The host and the port, which is 80 where there is none.
    private static func split(_ authority: Substring) -> (host: String, port: Int)? {
        var host = authority
        var rest = Substring()
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            rest = authority[authority.index(after: end)...]
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            rest = authority[colon...]
        }
        guard !host.isEmpty else { return nil }
        guard !rest.isEmpty else { return (String(host), 80) }
        guard rest.first == ":", let port = Int(rest.dropFirst()), (1...65_535).contains(port)
        else { return nil }
        return (String(host), port)
    }

    /// The host and port as the `Host` field names them.
    package var authority: String { authority(atPort: port) }

    private func authority(atPort port: Int) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    /// The URL with another port in its place.
    package func description(atPort port: Int) -> String {
        "http://\(authority(atPort: port))\(prefix)"
    }

    /// The URL, without a slash at its end.
    package var description: String { "http://\(authority)\(prefix)" }
}
