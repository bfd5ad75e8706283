import Orders
import Platform
import Sandbox
import Testing

/// An order that is deleted takes nobody's answer along.
@Suite struct DeletedOrderTests {
    @Test func whoWaitsOnADeletedOrderIsAnswered() throws {
        let bench = try Bench()
        try bench.addFault(.slow(latencyMs: 86_400_000))
        let command = Command.cancel(11111, bag: nil, CancelRequest())
        let progress = try bench.sandbox.perform(command, in: bench.app())
        guard case .waiting(let ticket) = progress else {
            Issue.record("the slow shop answered at once")
            return
        }
        try bench.sandbox.removeOrder(11111, from: bench.app())
        let answers = bench.sandbox.takeAnswers()
        #expect(answers.map(\.0) == [ticket])
        #expect(throws: Refusal.orderNotFound) { try answers.first?.1.get() }
    }
}
