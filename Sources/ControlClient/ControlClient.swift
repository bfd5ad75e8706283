package import JSON

/// Speaks to the control side of a running LocalViolet, one request per connection, blocking.
package struct ControlClient: Sendable {
    /// A request's method.
    package enum Method: String, Sendable {
        /// Asks.
        case get = "GET"
        /// Makes, or lets something happen.
        case post = "POST"
        /// Replaces.
        case put = "PUT"
        /// Changes a part.
        case patch = "PATCH"
        /// Removes.
        case delete = "DELETE"
    }

    /// What came back.
    package struct Reply: Sendable {
        /// The body's bytes as text.
        package let text: String
        /// The body as a value; null where there is none.
        package let json: JSONValue
    }

    /// Where the server is.
    package let url: ServerURL
    /// How long to wait for a server that says nothing.
    package let timeoutSeconds: Int
    /// What the control side wants to be shown, where it wants something.
    package let token: String?

    /// A client of one server.
    ///
    /// - Parameters:
    ///   - url: Where it is.
    ///   - timeoutSeconds: How long to wait for a server that says nothing.
    ///   - token: What the control side wants to be shown, where it wants something.
    package init(_ url: ServerURL, timeoutSeconds: Int = 60, token: String? = nil) {
        self.url = url
        self.token = token
        self.timeoutSeconds = timeoutSeconds
    }

    /// Sends a request of the control side and waits for its answer.
    ///
    /// - Parameters:
    ///   - method: Its method.
    ///   - path: Its path below `/_sandbox`, with a slash in front.
    ///   - query: Its query; what is nil is left out.
    ///   - body: Its body.
    /// - Returns: A reply of status 2xx.
    /// - Throws: ``ControlError`` for anything else.
    package func call(
        _ method: Method, _ path: String, query: [(name: String, value: String?)] = [],
        body: JSONValue? = nil
    ) throws(ControlError) -> Reply {
        let bytes = request(method, path, query, body?.serialized())
        let (status, answer) = try exchange(bytes)
        let json = try? JSONValue.parse(answer)
        guard (200...299).contains(status) else {
            let message = json?["message"]?.string
            throw .refused(
                status: status, message: Self.line(message ?? "the server gave no reason"))
        }
        guard answer.isEmpty || json != nil else {
            throw .badReply(url, reason: "its reply is not JSON")
        }
        return Reply(text: String(decoding: answer, as: UTF8.self), json: json ?? .null)
    }

    private func exchange(_ bytes: [UInt8]) throws(ControlError) -> (Int, [UInt8]) {
        do throws(Connection.Failure) {
            let connection = try Connection(to: url, timeoutSeconds: timeoutSeconds)
            try connection.send(bytes)
            let result = Self.reply(from: connection)
            return try result.get()
        } catch {
            guard error.isAbsent else { throw .badReply(url, reason: error.reason) }
            throw .noServer(url, reason: error.reason)
        }
    }

    private static func reply(
        from connection: borrowing Connection
    ) -> Result<(Int, [UInt8]), Connection.Failure> {
        var reader = ReplyReader()
        do {
            var isOpen = true
            while isOpen {
                let portion = try connection.receive()
                isOpen = try !portion.isEmpty && !reader.take(portion)
            }
            return .success(try reader.end())
        } catch let error as ReplyReader.Malformed {
            return .failure(Connection.Failure(reason: error.reason, isAbsent: false))
        } catch let error as Connection.Failure {
            return .failure(error)
        } catch {
            return .failure(Connection.Failure(reason: "\(error)", isAbsent: false))
        }
    }

    private func request(
        _ method: Method, _ path: String, _ query: [(name: String, value: String?)],
        _ body: [UInt8]?
    ) -> [UInt8] {
        let items = query.compactMap { item in
            item.value.map { "\(item.name)=\(Self.encoded($0))" }
        }
        let target =
            "\(url.prefix)/_sandbox\(path)" + (items.isEmpty ? "" : "?")
            + items.joined(separator: "&")
        var head = "\(method.rawValue) \(target) HTTP/1.1\r\nHost: \(url.authority)\r\n"
        head += "User-Agent: localviolet\r\nConnection: close\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        if let body {
            head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n"
        } else if method != .get {
            head += "Content-Length: 0\r\n"
        }
        return Array((head + "\r\n").utf8) + (body ?? [])
    }

    /// A part of a path or a value of a query, percent-encoded (RFC 3986 §2.1).
    package static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            let character = Character(Unicode.Scalar(byte))
            let isPlain =
                byte < 128
                && (character.isLetter || character.isNumber || "-._~".contains(character))
            result +=
                isPlain ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }

    /// Text on one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
