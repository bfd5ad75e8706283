import ArgumentParser
import JSON

/// `localviolet-bench`: measures a server of its own and prints a table.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "localviolet-bench",
        abstract: "Measures the built server, beside nginx where that is installed.",
        discussion: """
            It starts the program localviolet that was built beside it, loads it over the loopback \
            interface and prints a Markdown table. Goals that are missed are no error; requests \
            that fail are, and then the exit code is 1.
            """)

    @Argument(
        help: ArgumentHelp(
            """
            What to measure; everything if absent: \
            \(Measurement.allCases.map(\.rawValue).joined(separator: ", ")).
            """, valueName: "measurement"))
    var measurements: [Measurement] = []

    @Option(help: "Seconds of one round.")
    var seconds = 2.0

    @Option(help: "Rounds that count; their median is shown.")
    var rounds = 5

    @Option(help: "Connections at a time, where a measurement does not say how many.")
    var connections = 32

    @Flag(help: "Watch memory over ten million requests in place of one million.")
    var long = false

    @Option(help: ArgumentHelp("The server's program.", valueName: "path"))
    var server: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A word for the server's command line; may be given several times.",
            valueName: "word"))
    var serverOption: [String] = []

    @Option(
        help: ArgumentHelp(
            "Where databases are made; beside the program if absent.", valueName: "folder"))
    var folder: String?

    @Option(
        name: .customLong("json"), help: ArgumentHelp("Store the result.", valueName: "file"))
    var resultFile: String?

    @Option(help: ArgumentHelp("Compare with a stored result.", valueName: "file"))
    var compare: String?

    func validate() throws {
        guard seconds >= 0.05, seconds <= 600 else {
            throw ValidationError("--seconds must be from 0.05 to 600.")
        }
        guard (1...1000).contains(rounds) else {
            throw ValidationError("--rounds must be from 1 to 1000.")
        }
        guard (1...1000).contains(connections) else {
            throw ValidationError("--connections must be from 1 to 1000.")
        }
    }

    func run() throws {
        let machine = try Machine.here()
        let stored = try compare.map { try Self.stored($0, on: machine) }
        let program = try ServerProgram(server, options: serverOption)
        let scratch = try Scratch(in: folder ?? ServerProgram.ownFolder)
        if scratch.isInMemory {
            Progress.say("\(scratch.path) is in memory: what is durable costs nothing there.")
        }
        let plan = Bench.Plan(
            seconds: seconds, rounds: rounds, connections: connections, isLong: long)
        let bench = Bench(
            plan, program, folder: scratch.path,
            descriptorLimit: ClientSocket.raiseDescriptorLimit())
        #if DEBUG
            Progress.say("This is a debug build: use swift run -c release localviolet-bench.")
        #endif
        let chosen = Measurement.allCases.filter {
            measurements.isEmpty || measurements.contains($0)
        }
        let timeBefore = try StolenTime.now()
        for measurement in chosen {
            do {
                try measurement.run(on: bench)
            } catch {
                bench.fail("\(measurement.rawValue): \(error)")
            }
        }
        if !bench.figures.isEmpty {
            if let timeBefore, let stolen = try StolenTime.now()?.percentage(since: timeBefore) {
                bench.add(Figure("machine: time given to others", stolen, "%"))
            }
            print("\(machine)\n\n\(FigureTable(bench.figures, comparedWith: stored).text)")
        }
        if let resultFile {
            let results = StoredResults(machine: machine.description, bench.figures)
            try TextFile.write(results.json.pretty() + "\n", to: resultFile)
        }
        for error in bench.errors { Progress.say("error: \(error)") }
        if !bench.errors.isEmpty { throw ExitCode.failure }
    }

    private static func stored(_ path: String, on machine: Machine) throws -> StoredResults {
        guard let json = try? JSONValue.parse(TextFile.read(path).utf8),
            let results = StoredResults(json)
        else { throw ValidationError("\(path) is no result of an earlier run.") }
        if results.machine != machine.description {
            Progress.say("\(path) is of another machine (\(results.machine)).")
        }
        return results
    }
}
