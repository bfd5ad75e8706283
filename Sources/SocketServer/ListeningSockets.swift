import Glibc

/// The sockets that new connections come from: one for every address of the host.
///
/// Passed from the starting thread to the loop as numbers, because a closure that runs later
/// cannot own a ``Descriptor``; the loop makes descriptors of them first thing.
struct ListeningSockets: Sendable {
    /// The open sockets.
    let numbers: [Int32]
    /// The host of the first one, in text form.
    let host: String
    /// The port of them all.
    let port: Int

    /// Attempts to find a port that is free at every address, when any port will do.
    private static let portAttempts = 8

    /// Binds every address of the configured host and listens.
    ///
    /// Of a name with several addresses, those that this machine lacks are left out, so that
    /// "localhost" works without IPv6.
    static func open(_ configuration: ServerConfiguration) throws(ServerStartError) -> Self {
        let host = configuration.host
        let addresses = try SocketAddress.resolve(host, port: configuration.port)
        var attempt = 1
        while true {
            do throws(ServerStartError) {
                return try open(addresses, configuration)
            } catch {
                guard case .addressInUse = error, configuration.port == 0,
                    attempt < portAttempts
                else { throw error }
                attempt += 1
            }
        }
    }

    private static func open(
        _ addresses: [SocketAddress], _ configuration: ServerConfiguration
    ) throws(ServerStartError) -> Self {
        var numbers: [Int32] = []
        var port = configuration.port
        var lacking = "it has no address"
        for var address in addresses {
            address.port = port
            do throws(SystemError) {
                let number = try listen(
                    at: address, backlog: configuration.backlog,
                    apart: addresses.count > 1)
                numbers.append(number)
                port = SocketAddress.local(of: number).port
            } catch {
                if [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.number) {
                    lacking = error.description
                    continue
                }
                for number in numbers { System.close(number) }
                throw explain(error, configuration)
            }
        }
        guard let first = numbers.first else {
            throw .badHost(configuration.host, detail: lacking)
        }
        return ListeningSockets(
            numbers: numbers, host: SocketAddress.local(of: first).host, port: port)
    }

    private static func explain(
        _ error: SystemError, _ configuration: ServerConfiguration
    ) -> ServerStartError {
        let (host, port) = (configuration.host, configuration.port)
        return switch error.number {
        case EADDRINUSE: .addressInUse(host: host, port: port)
        case EACCES, EPERM: .permissionDenied(host: host, port: port)
        default: .system(error)
        }
    }

    /// A socket that listens at `address`; `apart` keeps IPv6 from taking IPv4's port as well.
    private static func listen(
        at address: SocketAddress, backlog: Int, apart: Bool
    ) throws(SystemError) -> Int32 {
        let flags = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        let number = socket(address.family, Int32(flags), 0)
        guard number >= 0 else { throw .last("socket") }
        System.setOption(number, level: SOL_SOCKET, SO_REUSEADDR)
        if apart, address.family == AF_INET6 {
            System.setOption(number, level: Int32(IPPROTO_IPV6), IPV6_V6ONLY)
        }
        guard address.withPointer({ bind(number, $0, $1) }) == 0 else {
            let error = SystemError.last("bind")
            System.close(number)
            throw error
        }
        guard Glibc.listen(number, Int32(clamping: backlog)) == 0 else {
            let error = SystemError.last("listen")
            System.close(number)
            throw error
        }
        return number
    }
}
