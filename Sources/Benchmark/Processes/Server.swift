import ControlClient
import Glibc
import JSON

/// A running server that is measured.
struct Server {
    /// Its process.
    let process: ChildProcess
    /// The port that it listens at.
    let port: Int
    /// Speaks to its control side.
    let control: ControlClient

    /// Sends a request of the control side that must succeed.
    ///
    /// - Throws: ``BenchmarkFailure`` with what the server says.
    @discardableResult
    func call(
        _ method: ControlClient.Method, _ path: String, body: JSONValue? = nil
    ) throws(BenchmarkFailure) -> JSONValue {
        do throws(ControlError) {
            return try control.call(method, path, body: body).json
        } catch {
            throw BenchmarkFailure("\(method.rawValue) /_sandbox\(path): \(error)")
        }
    }
}

/// The program that is measured.
struct ServerProgram {
    /// Where it is.
    let path: String
    private let options: [String]
    private let help: String

    /// The program beside this one, or another one.
    ///
    /// - Parameters:
    ///   - path: Where it is; nil means beside this program.
    ///   - options: Options that it is started with each time.
    /// - Throws: Where it is not there or does not tell its options.
    init(_ path: String?, options: [String]) throws(BenchmarkFailure) {
        let found = path ?? "\(Self.ownFolder)/localviolet"
        guard access(found, X_OK) == 0 else {
            throw BenchmarkFailure("there is no program \(found); build it, or name it by --server")
        }
        self.path = found
        self.options = options
        help = try ChildProcess([found, "--help"]).output()
    }

    /// The folder of this program.
    static var ownFolder: String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &bytes, bytes.count)
        let path = String(
            decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
    }

    /// Starts a server in memory, or on a file with every reply flushed, and waits until it
    /// listens.
    func start(database: String? = nil) throws(BenchmarkFailure) -> Server {
        var command = [path, "--port", "0", "--log-level", "error"] + options
        if let database {
            command += ["--database", database]
            // What a file means without a word; said where it can be.
            if help.contains("--durability ") { command += ["--durability", "full"] }
        }
        let process = try ChildProcess(command)
        let line = try process.firstLine()
        guard let url = try? JSONValue.parse(line.utf8)["url"]?.string,
            let address = try? ServerURL(url)
        else { throw BenchmarkFailure("the server's first line does not tell its URL: \(line)") }
        return Server(
            process: process, port: address.port,
            control: ControlClient(address, timeoutSeconds: 30))
    }
}
