import Glibc

/// Small files as texts.
enum TextFile {
    /// The whole text; files of `/proc`, which do not tell their length, too.
    static func read(_ path: String) throws(BenchmarkFailure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = Glibc.read(descriptor, &portion, portion.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", path) }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += portion[..<count]
        }
    }

    /// Replaces or makes a file.
    static func write(_ text: String, to path: String) throws(BenchmarkFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("write", path) }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
    }

    /// The size of a file in bytes.
    static func size(_ path: String) throws(BenchmarkFailure) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure("find", path) }
        return Int(status.st_size)
    }

    private static func failure(_ verb: String, _ path: String) -> BenchmarkFailure {
        BenchmarkFailure("cannot \(verb) \(path): \(String(cString: strerror(errno)).lowercased())")
    }
}
