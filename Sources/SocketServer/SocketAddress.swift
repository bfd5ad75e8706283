import Glibc

/// The bytes of a socket address, IPv4 or IPv6.
struct SocketAddress {
    private var storage: sockaddr_storage
    private let length: socklen_t

    /// The addresses of `host`, which is a name or an address in text form.
    static func resolve(_ host: String, port: Int) throws(ServerStartError) -> [SocketAddress] {
        guard (0...65_535).contains(port) else { throw .badPort(port) }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &list)
        guard code == 0, let list else {
            throw .badHost(host, detail: String(cString: gai_strerror(code)))
        }
        defer { freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next: UnsafeMutablePointer<addrinfo>? = list
        while let entry = next {
            if let address = SocketAddress(entry.pointee) { addresses.append(address) }
            next = entry.pointee.ai_next
        }
        return addresses
    }

    /// The address of a listening socket.
    static func local(of descriptor: Int32) -> SocketAddress {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutableBytes(of: &storage) { bytes in
            _ = getsockname(
                descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        return SocketAddress(storage: storage, length: length)
    }

    private init(storage: sockaddr_storage, length: socklen_t) {
        self.storage = storage
        self.length = length
    }

    private init?(_ entry: addrinfo) {
        guard let source = entry.ai_addr,
            entry.ai_family == AF_INET || entry.ai_family == AF_INET6
        else { return nil }
        var storage = sockaddr_storage()
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(
                from: UnsafeRawBufferPointer(start: source, count: Int(entry.ai_addrlen)))
        }
        self.init(storage: storage, length: entry.ai_addrlen)
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// The port; it stands at the same place in both families.
    var port: Int {
        get { withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) } }
        set {
            withUnsafeMutableBytes(of: &storage) {
                $0[2] = UInt8(newValue >> 8 & 255)
                $0[3] = UInt8(newValue & 255)
            }
        }
    }

    /// The address in its text form.
    var host: String {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = withPointer {
            getnameinfo($0, $1, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        }
        guard code == 0 else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Calls `body` with the address as the system calls want it.
    func withPointer<Result>(
        _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result
    ) -> Result {
        withUnsafeBytes(of: storage) { bytes in
            body(bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length)
        }
    }
}
