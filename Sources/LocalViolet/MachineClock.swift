import Glibc
import Orders

/// The only place where the machine's clock is read for the emulated worlds.
enum MachineClock {
    /// The present, in ms UTC.
    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
