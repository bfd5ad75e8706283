import CSystem
import Glibc

/// What this process takes from the system, and how much.
enum ProcessLimits {
    /// Takes as many descriptors as may be had, as every connection needs one, makes a file that may
    /// not grow a failed write in place of the end of the process, and has all threads share one
    /// stock of memory.
    static func prepareToServe() {
        signal(SIGXFSZ, SIG_IGN)
        csystem_share_memory()
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        // Where this is refused, the server serves as many as it can.
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(files, &limit)
    }
}
