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

    /// Waits for the first; from then on another one takes its default effect.
    static func waitForStop() {
        var signals = set
        var number: Int32 = 0
        sigwait(&signals, &number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        return signals
    }
}
