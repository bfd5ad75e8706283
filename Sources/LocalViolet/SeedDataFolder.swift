import FoundationEssentials

/// Finds and reads the folder of the seed data.
enum SeedDataFolder {
    /// The folder to read.
    ///
    /// - Parameter path: What was asked for; nil looks in the working directory, beside the
    ///   program, and in the package that the program was built from.
    /// - Returns: A folder that exists.
    /// - Throws: Where there is none.
    static func locate(_ path: String?) throws(EmulatorError) -> String {
        if let path {
            guard isFolder(path) else {
                throw .badSeedData("seed data: there is no folder \(path)")
            }
            return path
        }
        // Where it is as a rule; finding the other places takes longer than to look here.
        let usual = "seed-data"
        if isFolder(usual) { return usual }
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
            .resolvingSymlinksInPath().deletingLastPathComponent()
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [program, package].map { $0.appendingPathComponent(usual).path }
        guard let found = candidates.first(where: isFolder) else {
            throw .badSeedData("there is no folder seed-data here; name one with --seed-data")
        }
        return found
    }

    /// Its JSON documents, in the order of their names.
    static func read(_ folder: String) throws(EmulatorError) -> [(name: String, bytes: [UInt8])] {
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .badSeedData("seed data: the folder \(folder) cannot be read")
        }
        let paths = entries.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
        guard !paths.isEmpty else {
            throw .badSeedData("seed data: \(folder) has no .json documents")
        }
        var documents: [(name: String, bytes: [UInt8])] = []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw .badSeedData(
                    "seed data: \(path) cannot be read; is it a file that this user may read?")
            }
            documents.append((path, Array(data)))
        }
        return documents
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory
    }
}
