import HTTPWire
import SocketServer
import TestSupport

/// The tables of the conformance page.
enum ConformanceTables {
    /// What a client may send and how long it may take, as the program starts.
    static var limits: String {
        let limits = HTTPLimits()
        let server = ServerConfiguration()
        let rows: [(String, String, String)] = [
            ("request line", bytes(limits.requestLine), "414"),
            ("head", bytes(limits.head), "431"),
            ("fields of a head, and trailers of a body", "\(limits.fields)", "431"),
            ("all trailers of a body", bytes(limits.trailers), "431"),
            ("body", bytes(limits.body), "413"),
            ("line before a chunk", bytes(limits.chunkLine), "400"),
            ("all chunk extensions of a body", bytes(limits.chunkExtensions), "400"),
            ("head, from its first byte to its last", seconds(server.headTimeoutMs), "408"),
            (
                "body, from the end of the head to its last byte", seconds(server.bodyTimeoutMs),
                "408"
            ),
            ("between two requests", seconds(server.idleTimeoutMs), "closed"),
            ("a reply that is not read", seconds(server.writeStallTimeoutMs), "closed"),
            (
                "replies that wait for one client", bytes(server.maxBufferedOutput),
                "its requests are left unread"
            ),
            ("connections", "\(server.maxConnections)", "503"),
        ]
        return "| what | limit | beyond it |\n|---|--:|---|\n"
            + rows.map { "| \($0.0) | \($0.1) | \($0.2) |\n" }.joined()
    }

    private static func bytes(_ count: Int) -> String {
        switch count {
        case let count where count % (1 << 20) == 0: "\(count >> 20) MiB"
        case let count where count % 1024 == 0: "\(count >> 10) KiB"
        default: "\(count) bytes"
        }
    }

    private static func seconds(_ milliseconds: Int) -> String { "\(milliseconds / 1000) s" }
}
