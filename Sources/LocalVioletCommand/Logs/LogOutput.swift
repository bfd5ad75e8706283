import Glibc
import Logging
import Synchronization

/// Lines on a descriptor that never stop the server.
///
/// A test that starts a server behind a pipe and reads the pipe only at its end must not bring the
/// server to a halt: where nobody makes room, lines are left out and counted.
final class LogOutput: Sendable {
    /// What a pipe with any room at all takes at once (POSIX `PIPE_BUF` on Linux), in bytes.
    private static let longest = 4096

    private let descriptor: Int32
    private let format: LogFormat
    private let lost = Mutex(0)

    /// Lines on `descriptor`, which stays open.
    init(_ descriptor: Int32, _ format: LogFormat) {
        self.descriptor = descriptor
        self.format = format
    }

    /// Writes an event, or leaves it out.
    func write(_ line: LogLine) {
        lost.withLock { lost in
            if lost > 0, hasRoom {
                let message = "\(lost) lines were left out, as nobody read them"
                lost = 0
                put(LogLine(time: line.time, level: .warning, message: message, facts: [:]))
            }
            guard hasRoom else {
                lost += 1
                return
            }
            put(line)
        }
    }

    private var hasRoom: Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&watched, 1, 0) == 1 && watched.revents & Int16(POLLOUT) != 0
    }

    /// Nobody can be told where this fails.
    private func put(_ line: LogLine) {
        var text = line.text(format)
        if text.utf8.count >= Self.longest { text = line.shortened.text(format) }
        let bytes = Array(text.utf8.prefix(Self.longest - 1)) + [UInt8(ascii: "\n")]
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}
