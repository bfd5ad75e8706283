import SocketServer

/// One connection of a generator of load; closed with its end of life.
final class ClientConnection {
    /// Its descriptor's number.
    var number: Int32 { descriptor.number }
    /// Whether it can still be used.
    var isOpen = true
    /// The place of the request whose reply is awaited; nil where none is.
    var request: Int?
    /// When that was sent, in nanoseconds.
    var sentAt: UInt64 = 0
    /// The beginning of a reply that did not come in one piece.
    var pending: [UInt8] = []

    private let descriptor: Descriptor

    /// Connects to a port of this machine.
    init(port: Int, receiveBuffer: Int32? = nil) throws(SystemError) {
        descriptor = Descriptor(
            try ClientSocket.connect(port: port, receiveBuffer: receiveBuffer))
    }

    /// Whether a reply is awaited.
    var isWaiting: Bool { request != nil }
}
