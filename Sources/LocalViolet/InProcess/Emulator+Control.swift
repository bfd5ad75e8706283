import HTTPWire
import JSON
import SocketServer

extension Emulator {
    /// Why the control side did not do what it was asked in-process; nothing has changed then.
    public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
        /// The status that a control request would have been answered with; 0 once the emulator
        /// has stopped.
        public let status: Int
        /// What is wrong and what to do, in a sentence.
        public let message: String

        /// The message.
        public var description: String { message }
    }

    /// Does what a control request does, on the loop and without a socket.
    ///
    /// - Parameters:
    ///   - method: Its method.
    ///   - path: Its path below `/_sandbox`, with a slash in front, and its query.
    ///   - body: Its body.
    /// - Returns: What a control request would have been answered with; null where nothing.
    /// - Throws: ``Refusal`` where that is an error.
    @discardableResult
    func control(
        _ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil
    ) async throws -> JSONValue {
        var fields = [(name: "Host", value: "localhost")]
        if body != nil { fields.append(("Content-Type", "application/json")) }
        if let controlToken { fields.append(("Authorization", "Bearer \(controlToken)")) }
        let request = HTTPRequest(
            method, "/_sandbox\(path)", fields: fields, body: body?.serialized() ?? [])
        let response = try await withCheckedThrowingContinuation { continuation in
            let question = Question(continuation)
            server.perform { service in service.control(request, then: question.answer) }
        }
        let json = (try? JSONValue.parse(response.body)) ?? .null
        guard (200...299).contains(response.status.code) else {
            throw Refusal(
                status: response.status.code,
                message: json["message"]?.string ?? response.status.reason)
        }
        return json
    }

    /// Somebody who waits for the loop; it is told where the loop has ended and drops its work.
    private final class Question: Sendable {
        private let continuation: CheckedContinuation<HTTPResponse, any Error>
        private let isAnswered = Once()

        init(_ continuation: CheckedContinuation<HTTPResponse, any Error>) {
            self.continuation = continuation
        }

        func answer(_ response: HTTPResponse) {
            if isAnswered.isFirst() { continuation.resume(returning: response) }
        }

        deinit {
            guard isAnswered.isFirst() else { return }
            continuation.resume(
                throwing: Refusal(status: 0, message: "The emulator has stopped."))
        }
    }
}
