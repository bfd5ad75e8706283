package import JSON
import Testing

/// A client of one connection that speaks JSON and headers; sending and receiving can be apart.
///
/// Every reply is held against the description that the server gives of itself.
package final class TestClient {
    /// One response.
    package struct Response {
        /// The status code.
        package let status: Int
        /// The head, as it came.
        package let head: String
        /// The body, as it came.
        package let body: String

        /// The body as JSON; null where it is none.
        package var json: JSONValue { (try? JSONValue.parse(Array(body.utf8))) ?? .null }

        /// The value of a field, by its name in any case.
        package func field(_ name: String) -> String? {
            for line in head.split(separator: "\r\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, parts[0].lowercased() == name.lowercased() else {
                    continue
                }
                return String(parts[1].drop { $0 == " " })
            }
            return nil
        }
    }

    private let wire: WireClient
    /// What was sent and not yet answered, oldest first.
    private var open: [(method: String, path: String)] = []
    /// The app that requests name; none where nil.
    package var app: Int?
    /// Whether each reply is held against the served description; off only where thousands of
    /// replies are compared with one another.
    package var checksReplies = true

    /// Connects to a port of this machine.
    package init(port: Int, app: Int? = nil) throws {
        wire = try WireClient(port: port)
        self.app = app
    }

    /// Sends a request and waits for its response.
    @discardableResult
    package func call(
        _ method: String, _ path: String, _ body: String? = nil, headers: [String: String] = [:],
        fileID: String = #fileID, filePath: String = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Response {
        send(method, path, body, headers: headers)
        return try receive(
            toHead: method == "HEAD", fileID: fileID, filePath: filePath, line: line,
            column: column)
    }

    /// Sends a request.
    package func send(
        _ method: String, _ path: String, _ body: String? = nil, headers: [String: String] = [:]
    ) {
        open.append((method, path))
        var head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n"
        if let app { head += "X-Violet-App-Id: \(app)\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if let body {
            if headers["Content-Type"] == nil { head += "Content-Type: application/json\r\n" }
            head += "Content-Length: \(body.utf8.count)\r\n"
        }
        wire.send(head + "\r\n" + (body ?? ""))
    }

    /// Whether anything has arrived that nobody has read yet.
    package var hasArrived: Bool { wire.hasArrived }

    /// Waits for the next response, and checks that it is one that was promised.
    package func receive(
        toHead: Bool = false, fileID: String = #fileID, filePath: String = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Response {
        let (head, body) = try wire.response(toHead: toHead)
        let status = head.split(separator: " ", maxSplits: 2).dropFirst().first
        let response = Response(status: status.flatMap { Int($0) } ?? 0, head: head, body: body)
        guard checksReplies, !open.isEmpty else { return response }
        let request = open.removeFirst()
        let findings = ReplyCheck.findings(
            method: request.method, target: request.path, status: response.status,
            body: body, field: response.field)
        let place = SourceLocation(
            fileID: fileID, filePath: filePath, line: line, column: column)
        for finding in findings.prefix(5) { Issue.record("\(finding)", sourceLocation: place) }
        return response
    }
}
