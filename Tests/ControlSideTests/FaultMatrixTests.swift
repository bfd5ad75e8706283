import EmulatorSupport
import JSON
import TestSupport
import Testing

/// Every kind of a shop's fault × phase × operation, seen by the client, in the bag, in the shop
/// and in the journal.
@Suite struct FaultMatrixTests {
    private static let order = "/v1/orders/11113"
    private static let asked = #"{"notify_customer": true, "restock_items": true}"#

    @Test func everyKindIsInTheTable() {
        #expect(MatrixCase.all.count == 66)
        #expect(MatrixCase.all.filter(\.isAllowed).count == 39)
    }

    @Test(arguments: MatrixCase.all.filter { !$0.isAllowed })
    func whatCannotBeIsRefusedAndNothingIsMade(_ fault: MatrixCase) throws {
        let client = try Stage.auto.get().client()
        let reply = try client.control("POST", "faults", fault.rule)
        #expect(reply.status == 422)
        #expect(reply.json["code"] == 1001)
        let message = reply.json["message"]?.string ?? ""
        #expect(message.contains("'phase'") || message.contains("'on.operation'"))
        #expect(try client.control("GET", "faults").body == "[]")
    }

    @Test(arguments: MatrixCase.all.filter(\.isAllowed))
    func theClientSeesIt(_ fault: MatrixCase) throws {
        let client = try Stage.auto.get().client()
        let id = try client.addFault(fault.rule)
        let reply = try play(fault, client)
        #expect(reply.field("X-Sandbox-Fault") == String(id))
        // With its default switches Cancel Bag answers with the refund where all went well.
        guard fault.call != .refund, let message = fault.message else {
            #expect(reply.status == 200)
            #expect(reply.json["status"]?.string == fault.refundStatus)
            let error = reply.json["errors"]?.array?.first?["error_message"]?.string
            #expect(error?.hasSuffix(fault.message ?? "") ?? (fault.message == nil))
            return
        }
        #expect(reply.status == 202)
        let bag = reply.json["cancelled_bags"]?.array?.first
        let status = fault.call == .cancel ? "CANCELLATION_FAILURE" : "CANCELED"
        #expect(reply.json["status"]?.string == status)
        #expect(bag?["status"]?.string == status)
        #expect(bag?["refund"]?["status"]?.string == fault.refundStatus)
        let error = bag?["errors"]?.array?.first
        #expect(error?["message"]?.string == message)
        let type = fault.call == .cancel ? "EXTERNAL_CANCEL_ORDER" : "EXTERNAL_REFUND_ORDER"
        #expect(error?["type"]?.string == type)
    }

    @Test(arguments: MatrixCase.all.filter(\.isAllowed))
    func theBagAndTheShopShowIt(_ fault: MatrixCase) throws {
        let client = try Stage.auto.get().client()
        try client.addFault(fault.rule)
        try play(fault, client)
        try expectBag(client, fault.bag.status, fault.bag.money)
        let shop = try client.control("GET", "merchants/20004/orders/7438000022241").json
        #expect(shop["refunded"]?.int64 == fault.refunded)
        #expect(shop["cancelled"]?.bool == fault.cancelled)
        let lines = shop["lines"]?.array ?? []
        #expect(lines.compactMap { $0["restocked"]?.int64 } == fault.restocked)
        #expect(lines.compactMap { $0["stock"]?.int64 } == fault.restocked.map { $0 + 100 })
        #expect(shop["notifications"]?.array?.compactMap(\.string) == fault.notifications)
        if fault.call == .cancel, fault.nature == .late {
            // Before the effect the shop was slow to do it, after it to say so.
            let second = fault.phase == "before_effect" ? 40 : 35
            #expect(shop["date_cancelled"]?.string == "2024-10-24T14:00:\(second)+0000")
        }
        guard fault.nature == .pending else { return }
        try client.advance(5000)
        let isCanceled = fault.call == .refundAfterCancel
        try expectBag(client, isCanceled ? "CANCELED" : "REFUNDED", "REFUNDED")
        let after = try client.control("GET", "merchants/20004/orders/7438000022241").json
        #expect(after["refunded"] == 3690)
    }

    @Test(arguments: MatrixCase.all.filter(\.isAllowed))
    func theJournalHasTheCallItsFaultAndTheRequest(_ fault: MatrixCase) throws {
        let client = try Stage.auto.get().client()
        let id = try client.addFault(fault.rule)
        let reply = try play(fault, client)
        let calls = try client.control("GET", "journal?kind=platform_call").json.array ?? []
        let hit = calls.filter { $0["fault"]?.string == String(id) }
        #expect(hit.count == 1)
        #expect(hit.first?["operation"]?.string == fault.call.operation)
        #expect(hit.first?["bag_id"] == 22241)
        #expect(hit.first?["merchant_id"] == 20004)
        let result =
            switch fault.nature {
            case .late: "awaited"
            case .part: "accepted_in_part"
            case .pending: "pending"
            case .refuses, .loses: fault.isAwaited ? "awaited" : "refused"
            }
        #expect(hit.first?["answer"]?["result"]?.string == result)
        // What was awaited has an entry of its own when it comes.
        let last = calls.last { $0["operation"]?.string == fault.call.operation }
        switch fault.nature {
        case .late: #expect(last?["answer"]?["result"] == "accepted")
        case .refuses(let message), .loses(let message):
            #expect(last?["answer"]?["message"]?.string == message)
        case .part, .pending: break
        }
        let request = try client.control("GET", "journal?kind=request").json.array?.first
        #expect(request?["response"]?["status"]?.int64 == Int64(reply.status))
        #expect(request?["response"]?["body"] == reply.json)
        #expect(request?["fault"]?.string == String(id))
        let rule = try client.control("GET", "faults/\(id)").json
        #expect(rule["matched"] == 1)
        #expect(rule["fired"] == 1)
        let pattern = #"{"operation": "\#(fault.call.operation)", "fault": "\#(id)"}"#
        #expect(try client.verified("platform_call", pattern) == 1)
        let twice = try client.control(
            "POST", "verify", #"{"where": {"fault": "\#(id)"}, "times": {"at_least": 3}}"#)
        #expect(twice.status == 422)
        #expect(twice.json["matched"] == 2)
    }

    @discardableResult
    private func play(
        _ fault: MatrixCase, _ client: TestClient
    ) throws -> TestClient.Response {
        try client.call("POST", "\(Self.order)/bags/22241/\(fault.call.path)", Self.asked)
    }

    private func expectBag(_ client: TestClient, _ status: String, _ money: String) throws {
        let bags = try client.call("GET", Self.order).json["bags"]?.array ?? []
        let bag = bags.first { $0["id"] == 22241 }
        #expect(bag?["status"]?.string == status)
        #expect(bag?["financial_status"]?.string == money)
        let other = bags.first { $0["id"] == 22242 }
        #expect(other?["status"] == "ACCEPTED", "the other bag of the order is left alone")
    }
}
