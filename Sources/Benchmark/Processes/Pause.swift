import Glibc

/// Waits for something that does not tell when it is done.
enum Pause {
    /// Sleeps.
    static func milliseconds(_ count: UInt32) { usleep(count * 1000) }
}
