import Glibc
import SocketServer

/// A program that this one has started; it does not outlive this value.
final class ChildProcess {
    /// The process's number.
    let id: Int32
    /// When it was started, in nanoseconds.
    let startedAt: UInt64
    private let pipe: Descriptor
    private var hasEnded = false

    /// Starts a program; what it writes to standard error is written to this one's.
    ///
    /// - Parameter command: Its path, or a name that is looked for in `PATH`, and its arguments.
    /// - Throws: Where there is no such program.
    init(_ command: [String]) throws(BenchmarkFailure) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw BenchmarkFailure("no pipe can be made.") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipe = Descriptor(ends[0])
        defer { System.close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        // A thread that blocks signals must not hand that on: the program is ended by one.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        startedAt = MonotonicTime.now().nanoseconds
        let number = posix_spawnp(&child, command[0], &actions, &attributes, arguments, environ)
        guard number == 0 else {
            throw BenchmarkFailure(
                "cannot run \(command[0]): \(String(cString: strerror(number)).lowercased())")
        }
        id = child
    }

    deinit {
        guard !hasEnded else { return }
        kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
    }

    /// The first line that it writes to standard output.
    ///
    /// - Throws: Where it ends, or is silent for ten seconds, before there is one.
    func firstLine() throws(BenchmarkFailure) -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            var wanted = pollfd(fd: pipe.number, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 10_000) > 0, read(pipe.number, &byte, 1) == 1 else {
                throw BenchmarkFailure("the server does not start; what it says stands above.")
            }
            if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }

    /// Asks it to end, and waits until it has.
    ///
    /// - Returns: Nanoseconds from the request to the end.
    @discardableResult
    func stop() -> UInt64 {
        guard !hasEnded else { return 0 }
        let asked = MonotonicTime.now().nanoseconds
        kill(id, SIGTERM)
        wait()
        return MonotonicTime.now().nanoseconds - asked
    }

    /// All that it writes to standard output until it ends.
    func output() throws(BenchmarkFailure) -> String {
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = read(pipe.number, &portion, portion.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += portion[..<count]
        }
        wait()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it has ended without being asked.
    var hasEndedByItself: Bool {
        guard !hasEnded else { return true }
        var status: Int32 = 0
        hasEnded = waitpid(id, &status, WNOHANG) == id
        return hasEnded
    }

    /// Waits until it has ended.
    ///
    /// - Returns: Its exit code; negative where a signal ended it.
    @discardableResult
    func wait() -> Int32 {
        guard !hasEnded else { return 0 }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR { continue }
        hasEnded = true
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : -signal
    }
}
