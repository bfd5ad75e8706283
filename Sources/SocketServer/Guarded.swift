import Synchronization

/// A value that only one thread at a time can get at.
///
/// The counter beside the lock adds nothing to its safety. It repeats, in operations that are
/// compiled into this module, the order which the lock inside the standard library already
/// makes: the thread sanitizer does not see that one and would report every use as a race.
final class Guarded<Value: Sendable>: Sendable {
    private let value: Mutex<Value>
    private let uses = Atomic<UInt64>(0)

    init(_ value: Value) {
        self.value = Mutex(value)
    }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { value in
            _ = uses.load(ordering: .acquiring)
            defer { uses.wrappingAdd(1, ordering: .releasing) }
            return body(&value)
        }
    }
}
