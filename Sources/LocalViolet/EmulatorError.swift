import Descriptions
import SocketServer
import WorldStore

/// Why an emulator does not start.
///
/// Nothing has been changed then.
public enum EmulatorError: Error, Sendable, CustomStringConvertible {
    /// Nobody can listen there: the port is in use, the host is not this machine's, and the like.
    case cannotListen(String)
    /// The seed data cannot be read or is wrong.
    case badSeedData(String)
    /// The contract has no such profile, switch or value.
    case badContract(String)
    /// The database cannot be used.
    case badDatabase(String)
    /// Anything else.
    case failed(String)

    init(_ error: ServerStartError) {
        guard case .service(let cause) = error else {
            self = .cannotListen("\(error)")
            return
        }
        switch cause {
        case let error as EmulatorError: self = error
        case let error as SeedDataError: self = .badSeedData("seed data: \(error)")
        case let error as StoreError: self = .badDatabase("\(error)")
        default: self = .failed("\(cause)")
        }
    }

    /// One line for people.
    public var description: String {
        switch self {
        case .cannotListen(let text), .badSeedData(let text), .badContract(let text),
            .badDatabase(let text),
            .failed(let text):
            text
        }
    }
}
