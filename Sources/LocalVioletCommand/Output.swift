import Glibc

/// Lines for people and for programs, written at once: a pipe must not hold them back.
enum Output {
    /// Writes to standard output.
    static func write(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Writes to standard error.
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes a part of a line to standard error.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            // Nobody reads any more: there is nobody to tell.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}
