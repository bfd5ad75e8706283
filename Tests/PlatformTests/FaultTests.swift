import Orders
import Platform
import Testing

private let no = PlatformRefusal(message: "No.", code: 4711)

private func lost(
    _ message: String, _ effect: CallPlan.Effect, after delayMs: Int = 0
) -> CallPlan {
    CallPlan(delayMs: delayMs, effect: effect, failure: PlatformRefusal(message: message))
}

private let unavailable = "The merchant's platform is unavailable: it answered 503."
private let silent = "The merchant's platform did not answer within 30 ms."
private let unreadable = "The merchant's platform sent an answer that cannot be read."
private let lines = [LineID(rawValue: 3)]
private let settlement = RefundSettlement(afterMs: 40, outcome: .failed)

private let table: [(fault: Fault, phase: FaultPhase, plan: CallPlan)] = [
    (.reject(no), .beforeEffect, CallPlan(effect: .never, failure: no)),
    (.unavailable(status: 503), .beforeEffect, lost(unavailable, .never)),
    (.unavailable(status: 503), .afterEffect, lost(unavailable, .atOnce)),
    (
        .rateLimited(retryAfterSeconds: 9), .beforeEffect,
        lost("The merchant's platform answered 429: retry after 9 s.", .never)
    ),
    (.timeout(afterMs: 30), .beforeEffect, lost(silent, .never, after: 30)),
    (.timeout(afterMs: 30), .afterEffect, lost(silent, .atOnce, after: 30)),
    (.malformed, .beforeEffect, lost(unreadable, .never)),
    (.malformed, .afterEffect, lost(unreadable, .atOnce)),
    (.slow(latencyMs: 70), .beforeEffect, CallPlan(delayMs: 70, effect: .late)),
    (.slow(latencyMs: 70), .afterEffect, CallPlan(delayMs: 70, effect: .atOnce)),
    (.partial(refusing: lines), .beforeEffect, CallPlan(refusedLines: lines)),
    (.async(settlement), .beforeEffect, CallPlan(settlement: settlement)),
    (
        .alreadyFulfilled, .beforeEffect,
        lost("Paid and fulfilled bags cannot be cancelled.", .never)
    ),
    (
        .insufficientFunds, .beforeEffect,
        lost("The merchant has not enough funds to make this refund.", .never)
    ),
    (
        .disputed, .beforeEffect,
        lost("Payment was disputed by cardholder and can no longer be refunded.", .never)
    ),
]

@Suite struct FaultTests {
    @Test(arguments: table.indices)
    func eachKindDoesInEachPhaseWhatItsNameSays(row: Int) {
        #expect(table[row].fault.plan(in: table[row].phase) == table[row].plan)
    }

    @Test func theTableNamesEveryKindInEveryPhaseThatItCanHit() {
        for kind in Fault.Kind.allCases {
            let phases = table.filter { $0.fault.kind == kind }.map(\.phase)
            #expect(
                phases == (kind.canHitAfterEffect ? FaultPhase.allCases : [.beforeEffect]),
                "\(kind)")
        }
    }

    @Test func kindsAreNamedAsTheControlSideSays() {
        #expect(
            Set(Fault.Kind.allCases.map(\.rawValue)) == [
                "reject", "unavailable", "rate_limited", "timeout", "malformed", "slow", "partial",
                "async", "already_fulfilled", "insufficient_funds", "disputed",
            ])
    }

    @Test func kindsThatSpeakOfOneOperationHitThatOneOnly() {
        let refunds = Fault.Kind.allCases.filter { $0.operation == .refund }
        let cancels = Fault.Kind.allCases.filter { $0.operation == .cancel }
        #expect(Set(refunds) == [.partial, .async, .insufficientFunds, .disputed])
        #expect(cancels == [.alreadyFulfilled])
    }

    @Test func beforeTheEffectOfAFailureTheShopDidNothingAndAfterItItDid() {
        for row in table where row.plan.failure != nil {
            #expect((row.plan.effect == .never) == (row.phase == .beforeEffect))
        }
    }

    @Test func phasesAreWrittenAsTheControlSideSays() {
        #expect(FaultPhase.allCases.map(\.rawValue) == ["before_effect", "after_effect"])
    }

    @Test func refusalsHaveTheDocumentedCodeUnlessConfigured() {
        #expect(PlatformRefusal(message: "x").code == 9000)
        #expect(PlatformRefusal.unknownOrder.code == 9000)
        #expect(PlatformRefusal.moreThanCaptured.message.unicodeScalars.count <= 255)
    }
}
