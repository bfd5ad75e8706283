import Dispatch
import Glibc

/// Says on a terminal that something takes its time; says nothing where no person looks.
enum Progress {
    /// Does some work; where it takes longer than a moment, a line on the terminal tells what is
    /// done and for how long already, and is wiped in the end.
    static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
        guard isatty(STDERR_FILENO) == 1 else { return try work() }
        let queue = DispatchQueue(label: "localviolet.progress")
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let start = DispatchTime.now()
        timer.schedule(deadline: start + moment, repeating: moment)
        timer.setEventHandler { @Sendable in
            let spent = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
            Output.progress(line(what, seconds: Int(spent / 1_000_000_000)))
        }
        timer.resume()
        defer {
            // After the cancellation nothing is written: the queue has one event at a time.
            timer.cancel()
            queue.sync { Output.progress(wiped) }
        }
        return try work()
    }

    /// Half a second: what is over before nobody has begun to wonder about.
    private static let moment = DispatchTimeInterval.milliseconds(500)

    /// From the left edge, with what stood there before wiped (ECMA-48, EL).
    static func line(_ what: String, seconds: Int) -> String {
        "\(wiped)\(what) …" + (seconds > 0 ? " \(seconds) s" : "")
    }

    /// An empty line, with the cursor at its left edge.
    static let wiped = "\r\u{1B}[K"
}
