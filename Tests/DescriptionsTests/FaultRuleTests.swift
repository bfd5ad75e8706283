import Descriptions
import JSON
import Orders
import Platform
import Testing

private func read(
    _ text: String, origin: FaultRule.Origin = .rule, merchant: Int64? = nil
) throws -> Outcome<FaultRule> {
    let reader = try FieldReader(try json(text), known: FaultRule.fields)
    return outcome { () throws(FieldError) in
        try FaultRule(
            reader, origin: origin, merchant: merchant.map(MerchantID.init(rawValue:)))
    }
}

/// Wrong rules with the path that is named.
private let wrong: [(text: String, path: String)] = [
    ("{}", "fault"),
    (#"{"fault":null}"#, "fault"),
    (#"{"fault":"reject"}"#, "fault"),
    (#"{"fault":{}}"#, "fault.kind"),
    (#"{"fault":{"kind":"explode"}}"#, "fault.kind"),
    (#"{"fault":{"kind":"REJECT"}}"#, "fault.kind"),
    (#"{"fault":{"kind":"reject","message":5}}"#, "fault.message"),
    (#"{"fault":{"kind":"reject","error_code":-1}}"#, "fault.error_code"),
    (#"{"fault":{"kind":"unavailable","status":499}}"#, "fault.status"),
    (#"{"fault":{"kind":"unavailable","status":600}}"#, "fault.status"),
    (#"{"fault":{"kind":"timeout","after_ms":0}}"#, "fault.after_ms"),
    (#"{"fault":{"kind":"slow","latency_ms":31622400001}}"#, "fault.latency_ms"),
    (#"{"fault":{"kind":"slow"},"phase":"during"}"#, "phase"),
    (#"{"fault":{"kind":"partial"}}"#, "fault.skus"),
    (#"{"fault":{"kind":"partial","skus":[1,0]}}"#, "fault.skus[1]"),
    (#"{"fault":{"kind":"async","outcome":"PROCESSING"}}"#, "fault.outcome"),
    (#"{"fault":{"kind":"async","outcome":"PARTIALLY_COMPLETED"}}"#, "fault.skus"),
    (#"{"fault":{"kind":"async","skus":[1]}}"#, "fault.skus"),
    (#"{"fault":{"kind":"rate_limited","retry_after":-1}}"#, "fault.retry_after"),
    (#"{"fault":{"kind":"disputed"},"on":{"operation":"cancel"}}"#, "on.operation"),
    (#"{"fault":{"kind":"already_fulfilled"},"on":{"operation":"refund"}}"#, "on.operation"),
    (#"{"fault":{"kind":"disputed"},"phase":"after_effect"}"#, "phase"),
    (#"{"fault":{"kind":"slow"},"calls":[0]}"#, "calls[0]"),
    (#"{"fault":{"kind":"slow"},"calls":[1],"skip":1}"#, "calls"),
    (#"{"fault":{"kind":"slow"},"calls":[1],"times":1}"#, "calls"),
    (#"{"fault":{"kind":"slow"},"probability":1.1}"#, "probability"),
    (#"{"fault":{"kind":"slow"},"ttl_ms":0}"#, "ttl_ms"),
    (#"{"fault":{"kind":"reject"},"phase":"after_effect"}"#, "phase"),
    (#"{"fault":{"kind":"slow"},"skip":-1}"#, "skip"),
    (#"{"fault":{"kind":"slow"},"times":0}"#, "times"),
    (#"{"fault":{"kind":"slow"},"name":7}"#, "name"),
    (#"{"fault":{"kind":"slow"},"on":[]}"#, "on"),
    (#"{"fault":{"kind":"slow"},"on":{"target":"shop"}}"#, "on.target"),
    (#"{"fault":{"kind":"slow"},"on":{"operation":"cancelBag"}}"#, "on.operation"),
    (#"{"fault":{"kind":"slow"},"on":{"merchant_id":0}}"#, "on.merchant_id"),
    (#"{"fault":{"kind":"slow"},"on":{"order_id":"1"}}"#, "on.order_id"),
    (#"{"fault":{"kind":"slow"},"on":{"bag_id":1.5}}"#, "on.bag_id"),
]

/// Rules with a name that does not exist, with its path and the nearest one that does.
private let unknown: [(text: String, path: String, nearest: String?)] = [
    (#"{"fault":{"kind":"slow"},"time":1}"#, "time", "times"),
    (#"{"fault":{"kind":"slow"},"phases":1}"#, "phases", "phase"),
    (#"{"fault":{"kind":"slow"},"xyz":1}"#, "xyz", nil),
    (#"{"fault":{"kind":"slow"},"on":{"merchant":1}}"#, "on.merchant", "merchant_id"),
    (#"{"fault":{"kind":"slow","latency":5}}"#, "fault.latency", "latency_ms"),
    (#"{"fault":{"kind":"slow","after_ms":5}}"#, "fault.after_ms", "latency_ms"),
    (#"{"fault":{"kind":"timeout","latency_ms":5}}"#, "fault.latency_ms", "after_ms"),
    (#"{"fault":{"kind":"reject","status":503}}"#, "fault.status", "message"),
]

@Suite struct FaultRuleTests {
    @Test func aRuleOfAKindAloneHitsEveryCallForEver() throws {
        let rule = try #require(try read(#"{"fault":{"kind":"unavailable"}}"#).value)
        #expect(
            rule
                == FaultRule(
                    id: 0, origin: .rule, name: nil, scope: FaultScope(),
                    fault: .unavailable(status: 503), phase: .beforeEffect, skip: 0, times: nil))
    }

    @Test func everyFieldIsRead() throws {
        let text = """
            {"name":"n","app_id":10000,"on":{"target":"platform","operation":"refund",
             "merchant_id":5,"order_id":6,"bag_id":7},
             "fault":{"kind":"timeout","after_ms":30},"phase":"after_effect","skip":2,"times":3}
            """
        let scope = FaultScope(
            operation: .refund, merchantID: MerchantID(rawValue: 5), orderID: OrderID(rawValue: 6),
            bagID: BagID(rawValue: 7))
        #expect(
            try read(text)
                == .value(
                    FaultRule(
                        id: 0, origin: .rule, name: "n", scope: scope,
                        fault: .timeout(afterMs: 30), phase: .afterEffect, skip: 2, times: 3)))
    }

    @Test(arguments: [
        (
            #"{"kind":"reject","message":"No.","error_code":7}"#,
            Fault.reject(PlatformRefusal(message: "No.", code: 7))
        ),
        (#"{"kind":"unavailable","status":599}"#, .unavailable(status: 599)),
        (#"{"kind":"timeout"}"#, .timeout(afterMs: 10_000)),
        (#"{"kind":"slow","latency_ms":31622400000}"#, .slow(latencyMs: 31_622_400_000)),
        (#"{"kind":"slow"}"#, .slow(latencyMs: 1000)),
        (#"{"kind":"rate_limited"}"#, .rateLimited(retryAfterSeconds: 1)),
        (#"{"kind":"malformed"}"#, .malformed),
        (
            #"{"kind":"partial","skus":[3,4]}"#,
            .partial(refusing: [LineID(rawValue: 3), LineID(rawValue: 4)])
        ),
        (#"{"kind":"async"}"#, .async(RefundSettlement(afterMs: 1000))),
        (
            #"{"kind":"async","outcome":"PARTIALLY_COMPLETED","skus":[3],"after_ms":5}"#,
            .async(
                RefundSettlement(
                    afterMs: 5, outcome: .partiallyCompleted, refusedLines: [LineID(rawValue: 3)]))
        ),
        (#"{"kind":"already_fulfilled"}"#, .alreadyFulfilled),
        (#"{"kind":"insufficient_funds"}"#, .insufficientFunds),
        (#"{"kind":"disputed"}"#, .disputed),
    ])
    func eachKindHasItsParameters(text: String, fault: Fault) throws {
        #expect(try read(#"{"fault":\#(text)}"#).value?.fault == fault)
        // What is written is read again as it was.
        var writer = JSONWriter(reserving: 64)
        writer.write(fault)
        let written = String(decoding: writer.bytes, as: UTF8.self)
        #expect(try read(#"{"fault":\#(written)}"#).value?.fault == fault)
    }

    @Test func aKindOfOneOperationNarrowsTheRuleToIt() throws {
        let cancel = try read(#"{"fault":{"kind":"already_fulfilled"}}"#)
        let refund = try read(#"{"fault":{"kind":"async"},"on":{"operation":"*"}}"#)
        #expect(cancel.value?.scope == FaultScope(operation: .cancel))
        #expect(refund.value?.scope == FaultScope(operation: .refund))
    }

    @Test func whenAndHowOftenIsRead() throws {
        let text = #"{"fault":{"kind":"slow"},"calls":[2,4],"probability":0.25,"ttl_ms":9}"#
        let rule = try #require(try read(text).value)
        #expect(rule.calls == [2, 4])
        #expect(rule.probability == 0.25)
        #expect(rule.expiresAt == Timestamp(milliseconds: 9))
    }

    @Test func aRejectionHasTheDocumentedCodeUnlessTold() throws {
        let fault = try read(#"{"fault":{"kind":"reject"}}"#).value?.fault
        guard case .reject(let refusal) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(refusal.code == 9000)
        #expect(!refusal.message.isEmpty)
    }

    @Test func aStarAndNullAreEveryOperationAndEverybody() throws {
        let text = """
            {"on":{"operation":"*","merchant_id":null,"order_id":null,"bag_id":null},
             "fault":{"kind":"slow"},"times":null}
            """
        let rule = try #require(try read(text).value)
        #expect(rule.scope == FaultScope())
        #expect(rule.times == nil)
    }

    @Test func aRuleInAMerchantsDescriptionIsAboutThatMerchant() throws {
        let rule = try read(
            #"{"on":{"operation":"cancel"},"fault":{"kind":"slow"}}"#, origin: .seeded,
            merchant: 20_002)
        #expect(rule.value?.origin == .seeded)
        #expect(
            rule.value?.scope
                == FaultScope(operation: .cancel, merchantID: MerchantID(rawValue: 20_002)))
    }

    @Test(arguments: wrong.indices)
    func aValueThatCannotBeIsNamedByItsPath(row: Int) throws {
        let error = try #require(try read(wrong[row].text).error)
        #expect(error.path == wrong[row].path)
        if case .unknown = error.problem { Issue.record("\(error)") }
    }

    @Test(arguments: unknown.indices)
    func aNameThatDoesNotExistIsRefusedWithTheNearestOne(row: Int) throws {
        let (text, path, nearest) = unknown[row]
        #expect(
            try read(text).error == FieldError(path: path, .unknown(nearest: nearest)))
    }

    @Test func aMessageOfAPlatformIsAtMost255Characters() throws {
        for (length, path) in [(255, nil), (256, "fault.message")] {
            let message = String(repeating: "x", count: length)
            let text = #"{"fault":{"kind":"reject","message":"\#(message)"}}"#
            #expect(try read(text).error?.path == path)
        }
    }
}
