import Foundation
import Glibc
import Synchronization

/// A server of this machine that gives each connection the next of some answers, word for word.
final class CannedServer: Sendable {
    let port: Int
    private let listener: OpenDescriptor
    private let seen = Mutex<[String]>([])

    /// Listens, and answers on a thread of its own.
    ///
    /// - Parameter answers: Each a status line's end and a body, as in `("200 OK", "{}")`.
    init(_ answers: [(status: String, body: String)]) {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        listener = OpenDescriptor(number)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutableBytes(of: &address) { bytes in
            let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
            bind(number, pointer, size)
            listen(number, 8)
            getsockname(number, pointer, &size)
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        serve(answers, number)
    }

    deinit { listener.shutDown() }

    /// A command line that is pointed at it.
    var command: CommandRun { CommandRun(url: "http://127.0.0.1:\(port)", owner: self) }

    /// The requests so far: their first lines, a space, and their bodies.
    var requests: [String] { seen.withLock { $0 } }

    private func serve(_ answers: [(status: String, body: String)], _ number: Int32) {
        let (listener, note) = (
            listener,
            { @Sendable [weak self] (text: String) in
                self?.seen.withLock { $0.append(text) } ?? ()
            }
        )
        Thread.detachNewThread {
            for answer in answers {
                let connection = accept(number, nil, nil)
                guard connection >= 0 else { break }
                note(Self.request(from: connection))
                let text =
                    "HTTP/1.1 \(answer.status)\r\nContent-Length: \(answer.body.utf8.count)\r\n"
                    + "\r\n\(answer.body)"
                _ = Array(text.utf8).withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                close(connection)
            }
            listener.close()
        }
    }

    private static func request(from connection: Int32) -> String {
        var text = ""
        var portion = [UInt8](repeating: 0, count: 4096)
        while true {
            let parts = text.split(
                separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                let lines = parts[0].split(separator: "\r\n")
                let field = lines.first { $0.hasPrefix("Content-Length: ") }
                let length = field.flatMap { Int($0.dropFirst(16)) } ?? 0
                if parts[1].utf8.count >= length {
                    let words = lines[0].split(separator: " ")
                    return "\(words[0]) \(words[1]) \(parts[1])"
                }
            }
            let count = recv(connection, &portion, portion.count, 0)
            guard count > 0 else { return text }
            text += String(decoding: portion[..<count], as: UTF8.self)
        }
    }
}

/// A descriptor that is closed once and never touched again: its number may be somebody else's.
private final class OpenDescriptor: Sendable {
    private let number: Mutex<Int32?>

    init(_ number: Int32) { self.number = Mutex(number) }

    /// Wakes whoever waits on it, while it is open.
    func shutDown() {
        number.withLock { if let number = $0 { _ = Glibc.shutdown(number, Int32(SHUT_RDWR)) } }
    }

    func close() {
        number.withLock {
            if let number = $0 { _ = Glibc.close(number) }
            $0 = nil
        }
    }
}
