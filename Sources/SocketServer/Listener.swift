/// A listening socket on the loop.
final class Listener {
    let descriptor: Descriptor
    /// Under which the poller reports it.
    let token: UInt64
    /// Which of the server's ports it is at.
    let door: Int

    init(_ number: Int32, token: UInt64, door: Int) {
        self.door = door
        descriptor = Descriptor(number)
        self.token = token
    }
}
