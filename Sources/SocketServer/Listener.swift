/// A listening socket on the loop.
final class Listener {
    let descriptor: Descriptor
    /// Under which the poller reports it.
    let token: UInt64

    init(_ number: Int32, token: UInt64) {
        descriptor = Descriptor(number)
        self.token = token
    }
}
