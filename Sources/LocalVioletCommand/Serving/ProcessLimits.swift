import Glibc

/// What the system lets this process have.
enum ProcessLimits {
    /// Takes as many descriptors as may be had, as every connection needs one, and makes a file
    /// that may not grow a failed write in place of the end of the process.
    static func prepareToServe() {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        // Where this is refused, the server serves as many as it can.
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(files, &limit)
    }
}
