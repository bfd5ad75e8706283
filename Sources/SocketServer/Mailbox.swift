/// How the outside speaks to the loop: the only thing that both sides touch.
final class Mailbox<Service>: Sendable {
    typealias Work = @Sendable (Service) -> Void

    /// What has come since the loop looked last.
    struct Delivery: Sendable {
        var work: [Work] = []
        var asksToStop = false
    }

    private struct State: Sendable {
        var delivery = Delivery()
        var isSignalled = false
        var isClosed = false
    }

    /// Wakes the loop; open until ``close()``.
    let signal: Int32
    private let state = Guarded(State())

    init() throws(SystemError) {
        signal = try System.makeSignal()
    }

    deinit {
        close()
    }

    /// Leaves work for the loop; dropped when the loop has ended.
    func post(_ work: @escaping Work) {
        change { $0.work.append(work) }
    }

    func askToStop() {
        change { $0.asksToStop = true }
    }

    private func change(_ body: (inout Delivery) -> Void) {
        state.withLock { state in
            guard !state.isClosed else { return }
            body(&state.delivery)
            guard !state.isSignalled else { return }
            state.isSignalled = true
            System.raise(signal: signal)
        }
    }

    /// Takes everything out, in the order in which it was left.
    func collect() -> Delivery {
        state.withLock { state in
            if state.isSignalled {
                state.isSignalled = false
                System.lower(signal: signal)
            }
            defer { state.delivery = Delivery() }
            return state.delivery
        }
    }

    /// Refuses everything from now on.
    func close() {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.isClosed = true
            state.delivery = Delivery()
            System.close(signal)
        }
    }
}
