import Testing

@testable import LocalVioletCommand

@Suite struct ProgressTests {
    @Test func aLineReplacesTheOneBefore() {
        #expect(Progress.line("Saving", seconds: 0) == "\r\u{1B}[KSaving …")
        #expect(Progress.line("Saving", seconds: 12) == "\r\u{1B}[KSaving … 12 s")
    }

    @Test func whatTheWorkGivesIsPassedOn() throws {
        #expect(Progress.during("Adding") { 1 + 1 } == 2)
        #expect(throws: CommandFailure.self) {
            try Progress.during("Failing") { throw CommandFailure("no") }
        }
    }
}
