import ArgumentParser
import Testing

@testable import Benchmark

@Suite struct CommandTests {
    @Test func withoutWordsEverythingIsMeasured() throws {
        let command = try BenchmarkCommand.parse([])
        #expect(command.measurements.isEmpty)
        #expect(command.rounds == 5)
    }

    @Test func measurementsAndTheServersOptionsAreTaken() throws {
        let command = try BenchmarkCommand.parse([
            "flat", "reads", "--seconds", "0.5", "--server-option", "--auth",
            "--server-option", "strict",
        ])
        #expect(command.measurements == [.flat, .reads])
        #expect(command.seconds == 0.5)
        #expect(command.serverOption == ["--auth", "strict"])
    }

    @Test(
        arguments: [
            ["writes"], ["--seconds", "0"], ["--seconds", "nan"], ["--rounds", "0"],
            ["--connections", "0"], ["--connections", "100000"], ["--rounds", "x"],
        ])
    func whatCannotBeMeasuredIsRefused(arguments: [String]) {
        #expect(throws: (any Error).self) { try BenchmarkCommand.parse(arguments) }
    }
}
