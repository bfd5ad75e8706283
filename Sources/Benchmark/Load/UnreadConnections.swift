import SocketServer

/// Connections that ask as much as is taken from them, and never read a reply.
struct UnreadConnections: ~Copyable {
    /// More than any server should answer without being read.
    private static let requests = 1000

    private var connections: [ClientConnection] = []

    init(_ count: Int, port: Int, asking request: [UInt8]) throws(SystemError) {
        for _ in 0..<count {
            let connection = try ClientConnection(port: port, receiveBuffer: 4096)
            connections.append(connection)
            for _ in 0..<Self.requests {
                guard System.send(connection.number, request[...]) == .moved(request.count)
                else {
                    break
                }
            }
        }
    }

    /// Closes all.
    consuming func close() {}
}
