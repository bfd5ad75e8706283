import Glibc

/// What the measurements share: how long they take, what they start, and what they find out.
final class Bench {
    /// How much is measured.
    struct Plan {
        /// Seconds of one round.
        var seconds: Double
        /// Rounds that count; one before them does not.
        var rounds: Int
        /// Connections of the measurements that do not say how many they need.
        var connections: Int
        /// Whether memory is watched over ten million requests.
        var isLong: Bool
    }

    /// How much is measured.
    let plan: Plan
    /// The program that is measured.
    let program: ServerProgram
    /// A folder for what is needed on the way.
    let folder: String
    /// Descriptors that each process may have.
    let descriptorLimit: Int
    /// What was found out so far.
    private(set) var figures: [Figure] = []
    /// What went wrong so far.
    private(set) var errors: [String] = []

    init(_ plan: Plan, _ program: ServerProgram, folder: String, descriptorLimit: Int) {
        self.plan = plan
        self.program = program
        self.folder = folder
        self.descriptorLimit = descriptorLimit
    }

    /// Adds a line to the result.
    func add(_ figure: Figure) { figures.append(figure) }

    /// Notes that something went wrong; the run goes on and fails at its end.
    func fail(_ what: String) {
        errors.append(what)
        Progress.say("error: \(what)")
    }

    /// Starts the web server that figures are held against; nil, and a word about it, where there
    /// is none.
    func startNginx(body: [UInt8]) throws -> Nginx? {
        let nginx = try Nginx.start(body: body, in: folder)
        if nginx == nil { Progress.say("There is no nginx here: no comparison with it.") }
        return nginx
    }

    /// Loads one server for a round.
    ///
    /// - Parameters:
    ///   - process: The process whose work is counted.
    ///   - port: Where it listens.
    ///   - requests: What it is asked.
    ///   - connections: How many at a time; nil means as many as planned.
    /// - Returns: What it came to; what went wrong is noted.
    /// - Throws: Where it cannot be loaded at all.
    func load(
        _ process: ChildProcess, port: Int, _ requests: inout RequestList,
        connections: Int? = nil
    ) throws -> Round {
        var generator = try LoadGenerator(port: port, connections: connections ?? plan.connections)
        let before = ProcessStatistics.processorTime(of: process.id)
        let ownBefore = ProcessStatistics.processorTime(of: getpid())
        let result = try generator.run(
            &requests, seconds: plan.seconds, expecting: 200...200)
        let after = ProcessStatistics.processorTime(of: process.id)
        let ownAfter = ProcessStatistics.processorTime(of: getpid())
        for line in result.errors.lines { fail(line) }
        return Round(
            load: result, processorTime: after - before, generatorTime: ownAfter - ownBefore)
    }

    /// Measures several sides in turns, so that what disturbs the machine hits all of them.
    ///
    /// - Parameters:
    ///   - name: What people are told that is measured.
    ///   - sides: Each makes one round.
    /// - Returns: The rounds of each side that count; each side's first does not.
    /// - Throws: Where a side cannot be measured.
    func takeTurns(_ name: String, _ sides: [() throws -> Round]) throws -> [[Round]] {
        var rounds = sides.map { _ in [Round]() }
        for number in 0...plan.rounds {
            Progress.say("\(name): " + (number == 0 ? "warm-up" : "\(number) of \(plan.rounds)"))
            for (index, side) in sides.enumerated() {
                let round = try side()
                guard round.load.latencies.count > 0 else {
                    throw BenchmarkFailure("\(name): no request was answered as expected.")
                }
                if number > 0 { rounds[index].append(round) }
            }
        }
        return rounds
    }
}
