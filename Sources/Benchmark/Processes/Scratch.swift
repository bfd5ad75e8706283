import Glibc

/// A folder of its own for what a run writes; it is removed with everything in it.
struct Scratch: ~Copyable {
    /// Its path.
    let path: String

    /// Makes one in a folder.
    init(in folder: String) throws(BenchmarkFailure) {
        var template = Array("\(folder)/localviolet-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw BenchmarkFailure(
                "cannot make a folder in \(folder): \(String(cString: strerror(errno)))")
        }
        path = String(
            decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Whether it is in memory, where flushing costs nothing.
    var isInMemory: Bool {
        guard let mounts = try? TextFile.read("/proc/self/mounts") else { return false }
        return ["tmpfs", "ramfs"].contains(Self.fileSystem(of: path, mounts: mounts))
    }

    /// The kind of file system that a path lies on.
    ///
    /// - Parameters:
    ///   - path: A path from the root on.
    ///   - mounts: The text of `/proc/self/mounts`; later lines cover earlier ones.
    /// - Returns: Its name; nil where no line fits.
    static func fileSystem(of path: String, mounts: String) -> String? {
        var found: (point: Substring, kind: Substring)?
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[1].count >= found?.point.count ?? 0 else { continue }
            let folder = words[1] == "/" ? "/" : words[1] + "/"
            if (path + "/").hasPrefix(folder) { found = (words[1], words[2]) }
        }
        return found.map { String($0.kind) }
    }

    /// Removes a folder; the programs that write into it have ended.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
