import Dispatch

/// A running server, as seen from outside its loop.
///
/// The server runs on if the handle is let go.
package final class ServerHandle<Service: LoopService>: Sendable {
    /// The address of each port, in text form, and the real port; the first one first.
    package let addresses: [(host: String, port: Int)]
    private let mailbox: Mailbox<Service>
    private let stopped: DispatchGroup

    /// The first of them.
    package var address: (host: String, port: Int) { addresses[0] }

    init(
        addresses: [(host: String, port: Int)], mailbox: Mailbox<Service>, stopped: DispatchGroup
    ) {
        self.addresses = addresses
        self.mailbox = mailbox
        self.stopped = stopped
    }

    /// Starts a graceful stop and returns at once.
    ///
    /// Nothing new is accepted, requests in process are finished, and their connections are
    /// closed. May be called from any thread and any number of times.
    package func stop() {
        mailbox.askToStop()
    }

    /// Blocks until the server has stopped and the service has had its last call.
    ///
    /// Must not be called on the loop, which would wait for itself.
    package func waitUntilStopped() {
        stopped.wait()
    }

    /// Runs `work` on the loop before the end of its next turn; from any thread.
    ///
    /// Pieces of work keep their order. Work that comes after the loop has ended is dropped.
    package func perform(_ work: @escaping @Sendable (Service) -> Void) {
        mailbox.post(work)
    }
}
