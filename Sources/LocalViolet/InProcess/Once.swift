import Synchronization

/// Something that must happen once only, from whatever thread.
final class Once: Sendable {
    private let isDone = Atomic(false)

    /// True for the first caller only.
    func isFirst() -> Bool { !isDone.exchange(true, ordering: .acquiringAndReleasing) }
}
