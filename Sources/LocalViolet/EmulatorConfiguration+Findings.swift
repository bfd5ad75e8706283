import Descriptions
import FoundationEssentials
import Orders
import SQLite
import Sandbox
import SocketServer
import WorldStore

extension EmulatorConfiguration {
    /// Looks at everything that a start needs, and changes nothing.
    ///
    /// - Returns: One finding for each thing, good ones included, in the order of a start.
    public func findings() -> [Finding] {
        [contractFinding, portFinding, seedDataFinding, databaseFinding, sqliteFinding]
    }

    private var contractFinding: Finding {
        do throws(EmulatorError) {
            return Finding("contract", try sandboxOptions().contract.text)
        } catch {
            return Finding("contract", isGood: false, error.description)
        }
    }

    private var portFinding: Finding {
        do throws(ServerStartError) {
            try SocketServer.check(server)
            let ports = [port, controlPort].compactMap(\.self).map { port in
                port == 0 ? "a free port can be had" : "port \(port) is free"
            }
            return Finding("port", "\(ports.joined(separator: " and ")) at \(host)")
        } catch {
            return Finding("port", isGood: false, "\(error); --port 0 takes a free one")
        }
    }

    private var seedDataFinding: Finding {
        do {
            let folder = try SeedDataFolder.locate(seedDataPath)
            let data = try SeedData(SeedDataFolder.read(folder))
            return Finding(
                "seed data",
                "\(folder): \(data.orders.count) orders, \(data.merchants.count) merchants, "
                    + "\(data.apps.count) apps")
        } catch {
            return Finding("seed data", isGood: false, "\(error)")
        }
    }

    private var databaseFinding: Finding {
        guard let path = databasePath else { return Finding("database", "in memory") }
        guard FileManager.default.fileExists(atPath: path) else {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let isWritable = FileManager.default.isWritableFile(atPath: folder)
            return Finding(
                "database", isGood: isWritable,
                isWritable ? "\(path) will be made" : "\(path): cannot write to folder \(folder)")
        }
        do throws(SQLiteError) {
            let problem = try Self.problem(ofDatabaseAt: path)
            return Finding(
                "database", isGood: problem == nil,
                problem.map { "\($0)" } ?? "\(path), schema version \(Schema.version) or older")
        } catch {
            let problem: StoreError =
                switch error.code {
                case .notADatabase, .corrupt: .notADatabase(path)
                case .busy, .locked: .inUse(path)
                default: .cannotOpen(path, reason: error.message)
                }
            return Finding("database", isGood: false, "\(problem)")
        }
    }

    private static func problem(ofDatabaseAt path: String) throws(SQLiteError) -> StoreError? {
        let database = try Database(
            path: path, options: Database.Options(creates: false, isReadOnly: true))
        let owner = try database.applicationID()
        let found = try database.userVersion()
        guard owner == Schema.applicationID || (owner == 0 && found == 0) else {
            return .foreignDatabase(path)
        }
        guard found <= Schema.version else {
            return .newerSchema(path, found: Int(found), known: Int(Schema.version))
        }
        guard FileManager.default.isWritableFile(atPath: path) else {
            return .cannotOpen(path, reason: "it may not be written")
        }
        return nil
    }

    private var sqliteFinding: Finding {
        do {
            let version = try Database().prepare("SELECT sqlite_version()").first { row in
                try row.string(0)
            }
            return Finding("SQLite", "version \(version ?? "unknown")")
        } catch {
            return Finding("SQLite", isGood: false, "\(error)")
        }
    }
}
