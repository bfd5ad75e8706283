/// Why a server did not start.
package enum ServerStartError: Error, CustomStringConvertible {
    /// Somebody else listens there.
    case addressInUse(host: String, port: Int)
    /// The host has no address, or none that belongs to this machine.
    case badHost(String, detail: String)
    /// The port is outside 0 to 65535.
    case badPort(Int)
    /// The process may not listen there; ports below 1024 are usually privileged.
    case permissionDenied(host: String, port: Int)
    /// A system call failed.
    case system(SystemError)
    /// The service could not be created.
    case service(any Error)

    /// A sentence for the person who started the server.
    package var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "cannot listen at \(host) port \(port): the port is in use"
        case .badHost(let host, let detail): "cannot listen at \(host): \(detail)"
        case .badPort(let port): "cannot listen at port \(port): a port is a number up to 65535"
        case .permissionDenied(let host, let port):
            "cannot listen at \(host) port \(port): permission denied"
        case .system(let error): "cannot listen: \(error)"
        case .service(let error): "cannot start: \(error)"
        }
    }
}
