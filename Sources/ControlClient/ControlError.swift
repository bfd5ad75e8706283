/// Why a running LocalViolet did not do what it was asked.
package enum ControlError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The URL is none of a LocalViolet.
    case badURL(String)
    /// Nobody listens there.
    case noServer(ServerURL, reason: String)
    /// The server answered with an error; `message` is its own, where it gave one.
    case refused(status: Int, message: String)
    /// What answers there does not speak as LocalViolet does.
    case badReply(ServerURL, reason: String)

    /// One line for people.
    package var description: String {
        switch self {
        case .badURL(let text):
            "'\(text)' is no URL of a server; it should look like http://127.0.0.1:8080"
        case .noServer(let url, let reason):
            "nobody answers at \(url) (\(reason)); start one with: localviolet --port \(url.port)"
        case .refused(let status, let message): "\(message) (status \(status))"
        case .badReply(let url, let reason):
            "what answers at \(url) is no LocalViolet: \(reason)"
        }
    }
}
