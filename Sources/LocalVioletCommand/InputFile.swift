import ArgumentParser
import Glibc
import JSON

/// What is read from a file that an option names.
enum InputFile {
    /// A JSON document.
    ///
    /// - Parameter path: The file; `-` is standard input.
    /// - Returns: Its value.
    /// - Throws: `ValidationError` with the file and what is wrong.
    static func json(_ path: String) throws -> JSONValue {
        try json(read(path), from: path == "-" ? "standard input" : path)
    }

    /// A JSON document that is already there.
    static func json(_ bytes: [UInt8], from place: String) throws -> JSONValue {
        do {
            return try JSONValue.parse(bytes)
        } catch {
            throw ValidationError("\(place) is not valid JSON: \(error).")
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &portion, portion.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            guard count > 0 else { return bytes }
            bytes += portion[..<count]
        }
    }

    private static func unreadable(_ path: String) -> ValidationError {
        ValidationError("Cannot read \(path): \(String(cString: strerror(errno)).lowercased()).")
    }
}
