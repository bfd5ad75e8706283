import Glibc
import SocketServer

/// Sockets of a client of this machine.
enum ClientSocket {
    /// Connects to a port of the loopback address.
    ///
    /// - Parameters:
    ///   - port: The port.
    ///   - receiveBuffer: Bytes that the kernel keeps for a reader who does not read; its own
    ///     choice if nil.
    /// - Returns: A descriptor that does not block and does not delay what it sends.
    /// - Throws: The call that failed.
    static func connect(
        port: Int, receiveBuffer: Int32? = nil
    ) throws(SystemError) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .last("socket") }
        if var size = receiveBuffer {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        guard withLoopback(port: port, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
            let error = SystemError.last("connect")
            System.close(descriptor)
            throw error
        }
        System.setOption(descriptor, level: Int32(IPPROTO_TCP), TCP_NODELAY)
        // After connecting: on the same machine that needs no wait.
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        return descriptor
    }

    /// A port that nobody listens at now; somebody may take it before it is used.
    static func freePort() throws(SystemError) -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .last("socket") }
        defer { System.close(descriptor) }
        guard withLoopback(port: 0, { bind(descriptor, $0, $1) }) == 0 else {
            throw .last("bind")
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutableBytes(of: &address) { bytes in
            getsockname(
                descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        guard code == 0 else { throw .last("getsockname") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Allows this process and those that it starts as many descriptors as the system lets it.
    ///
    /// - Returns: How many.
    static func raiseDescriptorLimit() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 1024 }
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
        getrlimit(resource, &limit)
        return Int(clamping: limit.rlim_cur)
    }

    private static func withLoopback(
        port: Int, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafeBytes(of: address) { bytes in
            body(
                bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
    }
}
