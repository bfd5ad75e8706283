import ControlClient

/// A subcommand that ends with one line on standard error and an exit code.
struct CommandFailure: Error {
    /// The line, without the program's name.
    let message: String
    /// The exit code.
    let code: Int32

    init(_ message: String, code: Int32 = 1) {
        self.message = message
        self.code = code
    }

    /// 69 (the service is not there) for a server that does not answer, otherwise 1.
    init(_ error: ControlError) {
        switch error {
        case .noServer: self.init(error.description, code: 69)
        case .badURL: self.init("--url: \(error.description)", code: 64)
        case .refused, .badReply: self.init(error.description)
        }
    }
}
