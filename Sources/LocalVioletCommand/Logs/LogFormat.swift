import Glibc

/// What a line of the log looks like.
enum LogFormat: String, CaseIterable {
    /// For a person at a terminal.
    case human
    /// For a program that collects logs: one JSON object in each line.
    case json

    /// The one that suits who reads standard error.
    static var standard: LogFormat { Terminal.isStandardError ? .human : .json }
}

/// Who is at the other end.
enum Terminal {
    /// Whether standard output is a person's.
    static var isStandardOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether standard error is a person's.
    static var isStandardError: Bool { isatty(STDERR_FILENO) == 1 }
}
