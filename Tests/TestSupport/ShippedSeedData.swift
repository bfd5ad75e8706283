import Foundation

/// The seed data of the repository, as it is shipped.
package enum ShippedSeedData {
    /// The documents in the order of their names, with their bytes.
    package static func documents() throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("seed-data")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { name in
                (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
            }
    }
}
