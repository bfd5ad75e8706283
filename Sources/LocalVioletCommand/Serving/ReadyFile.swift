import Glibc

/// A file that is there while the server is ready, with its address in it.
///
/// Whoever waits for it never sees it half written, nor that of an earlier run.
struct ReadyFile {
    /// Where it is.
    let path: String

    /// Names it; nothing is written yet.
    init(_ path: String) { self.path = path }

    /// Writes one line, all of it at once.
    ///
    /// - Throws: ``CommandFailure`` with code 73 where it cannot be made.
    func write(_ line: String) throws {
        let draft = "\(path).\(getpid())"
        let bytes = Array("\(line)\n".utf8)
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure() }
        let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
        guard written == bytes.count, rename(draft, path) == 0 else {
            let failure = failure()
            unlink(draft)
            throw failure
        }
    }

    /// Removes it, if it is there.
    func remove() { unlink(path) }

    private func failure() -> CommandFailure {
        CommandFailure(
            "cannot write the ready file \(path): \(String(cString: strerror(errno)).lowercased())",
            code: 73)
    }
}
