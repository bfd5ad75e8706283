import Foundation

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
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
            .resolvingSymlinksInPath().deletingLastPathComponent()
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [
            "seed-data", program.appendingPathComponent("seed-data").path,
            package.appendingPathComponent("seed-data").path,
        ]
        guard let found = candidates.first(where: isFolder) else {
            throw .badSeedData("there is no folder seed-data here; name one with --seed-data")
        }
        return found
    }

    /// Its JSON documents, in the order of their names.
    static func read(_ folder: String) throws(EmulatorError) -> [(name: String, bytes: [UInt8])] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".json") }.sorted()
            guard !names.isEmpty else {
                throw EmulatorError.badSeedData("seed data: \(folder) has no .json documents")
            }
            return try names.map { name in
                let path = "\(folder)/\(name)"
                return (path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
            }
        } catch let error as EmulatorError {
            throw error
        } catch {
            throw .badSeedData("seed data: cannot read \(folder): \(error.localizedDescription)")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        return exists && isDirectory.boolValue
    }
}
