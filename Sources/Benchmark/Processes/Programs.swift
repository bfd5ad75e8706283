import Glibc

/// Programs of the system.
enum Programs {
    /// The path of a program, looked for where a shell looks and where daemons are kept.
    static func find(_ name: String) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        let paths = "\(folders):/usr/sbin:/usr/local/sbin".split(separator: ":").map {
            "\($0)/\(name)"
        }
        return paths.first { access($0, X_OK) == 0 }
    }
}
