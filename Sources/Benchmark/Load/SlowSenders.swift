import SocketServer

/// Connections that send a request one byte a second each; one that is given up by the server is
/// opened again.
struct SlowSenders: ~Copyable {
    private let port: Int
    private let request: [UInt8]
    /// Nanoseconds from one byte, of whichever connection, to the next.
    private let interval: UInt64
    private var connections: [ClientConnection] = []
    private var sent: [Int]
    private var next = 0
    private var due: UInt64 = 0

    init(_ count: Int, port: Int, sending request: [UInt8]) throws(SystemError) {
        self.port = port
        self.request = request
        interval = 1_000_000_000 / UInt64(max(1, count))
        sent = [Int](repeating: 0, count: count)
        for _ in 0..<count { connections.append(try ClientConnection(port: port)) }
    }

    /// Closes all.
    consuming func close() {}

    /// Sends the bytes that are due.
    mutating func step(at now: UInt64) {
        if due == 0 { due = now }
        while due <= now {
            due += interval
            sendByte(on: next)
            next = (next + 1) % connections.count
        }
    }

    private mutating func sendByte(on index: Int) {
        let byte = [request[sent[index] % request.count]]
        sent[index] += 1
        guard System.send(connections[index].number, byte[...]) != .moved(1),
            let connection = try? ClientConnection(port: port)
        else { return }
        connections[index] = connection
        sent[index] = 0
    }
}
