import Glibc

/// SIGTERM and SIGINT ask for a graceful stop; a second one ends the program at once.
///
/// They are blocked in every thread and taken by the main one. A blocked signal reaches process 1
/// too, for which the kernel drops signals that have no handler.
enum Signals {
    /// Blocks them.
    ///
    /// Threads inherit this, so it comes before the first one is started.
    static func block() {
        var signals = set
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Waits for the first and returns its name; from then on another one takes its default effect.
    static func waitForStop() -> String {
        var signals = set
        var number: Int32 = 0
        sigwait(&signals, &number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        return number == SIGINT ? "SIGINT" : "SIGTERM"
    }

    /// Blocks them, and the one that tells of a child's end.
    static func blockWithChildren() {
        var signals = setWithChildren
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Waits for one of those.
    static func waitForAny() -> Int32 {
        var signals = setWithChildren
        var number: Int32 = 0
        sigwait(&signals, &number)
        return number
    }

    private static var setWithChildren: sigset_t {
        var signals = set
        sigaddset(&signals, SIGCHLD)
        return signals
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        return signals
    }
}
