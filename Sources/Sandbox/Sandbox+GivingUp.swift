import Orders
import Platform
import WorldStore

/// Calls whose answers cannot be recorded: they end, as trying again would fail again.
extension Sandbox {
    /// Ends a call or a settlement that could not be recorded.
    ///
    /// As a failure of its shop it may still be; where even that cannot be recorded it is taken off
    /// the agenda, and who waits for it is told. Either way the journal has it as failed.
    ///
    /// - Throws: The error itself, where it is the machine's and may pass: then it stays due.
    func giveUp(
        on intent: Intent, in app: App, at now: Timestamp, after error: any Error
    ) throws {
        guard !StoreError.mayPass(error) else { throw error }
        let refusal = PlatformRefusal(
            message: String("The answer could not be recorded: \(error)".prefix(255)))
        do {
            try conclude(intent.failing(with: refusal), in: app, at: now)
        } catch let second {
            guard !StoreError.mayPass(second) else { throw second }
            try store.perform { try store.intents.delete(intent, in: app.world) }
            waiting.end(WaitingList.Key(of: intent, in: app.world), with: error)
            if let call = try call(of: intent, in: app) {
                let record = CallRecord(call: call, result: .refused(refusal), fault: nil)
                journal.add(record, of: app.id, at: now)
            }
        }
        let what = intent.refundID.map { "the refund \($0)" } ?? "the cancellation"
        lostCalls.append(
            "gave up on \(what) of bag \(intent.bagID) in app \(app.id), as its end cannot be "
                + "recorded: \(error)")
    }

    /// What was given up since the last time, for the log.
    package func takeLostCalls() -> [String] {
        defer { lostCalls = [] }
        return lostCalls
    }

    private func call(of intent: Intent, in app: App) throws -> PlatformCall? {
        guard let order = try store.orders.find(intent.orderID, in: app.world),
            let index = order.bags.firstIndex(where: { $0.id == intent.bagID })
        else { return nil }
        return Question(intent).platformCall(order.bags, at: index, call: nil)
    }
}

extension Intent {
    /// The same, ended by the shop's failure in place of what was decided.
    fileprivate func failing(with refusal: PlatformRefusal) -> Intent {
        var failing = self
        failing.effect = .never
        failing.refusal = refusal
        failing.refusedLines = []
        if kind == .settlement { failing.outcome = .failed }
        return failing
    }
}
