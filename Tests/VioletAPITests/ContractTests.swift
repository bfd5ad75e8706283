import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import Testing
import VioletAPI
import WorldStore

/// What each switch changes in what a client reads, without any socket.
@Suite struct ContractTests {
    @Test func bothReadingsOfAGoodBagCancellationCanBeHad() throws {
        let refund = try answer("/v1/orders/1/bags/11/cancel") { $0.cancelBagBody = .refund }
        #expect(refund.status == 200)
        #expect(refund.json["amount"] == 1000)
        let record = try answer("/v1/orders/1/bags/11/cancel") {
            $0.cancelBagBody = .cancellation
        }
        #expect(record.status == 200)
        #expect(record.json["status"] == "CANCELED")
    }

    @Test(arguments: [200, 202])
    func aGoodCancellationHasTheContractsStatus(_ status: Int) throws {
        for path in ["/v1/orders/1/cancel", "/v1/orders/1/bags/11/cancel"] {
            let reply = try answer(path) { $0.cancelSuccessStatus = status }
            #expect(reply.status == status)
        }
        let refund = try answer("/v1/orders/1/bags/11/refunds") {
            $0.cancelSuccessStatus = status
        }
        #expect(refund.status == 200)
    }

    @Test func ineligibleBagsAreRejectedOrSkipped() throws {
        let rejected = try answer("/v1/orders/2/cancel") { $0.ineligibleBags = .reject }
        #expect(rejected.json["code"] == 4225)
        let skipped = try answer("/v1/orders/2/cancel") { $0.ineligibleBags = .skip }
        #expect(skipped.status == 200)
        #expect(skipped.json["cancelled_bags"]?.array?.count == 1)
        let none = try answer("/v1/orders/3/cancel") { $0.ineligibleBags = .skip }
        #expect(none.json["code"] == 4225)
    }

    @Test func moneyOfAPartialCancellationGoesBackPerBagOrNotAtAll() throws {
        for (reading, refunds) in [
            (Contract.PartialCancelRefunds.perBag, 1), (.onlyIfAll, 0),
        ] {
            let reply = try answer("/v1/orders/4/cancel") { $0.partialCancelRefunds = reading }
            #expect(reply.status == 202)
            #expect(reply.json["status"] == "PARTIALLY_CANCELED")
            let bags = reply.json["cancelled_bags"]?.array ?? []
            #expect(bags.filter { $0["refund"]?.object != nil }.count == refunds)
        }
        let all = try answer("/v1/orders/1/cancel") { $0.partialCancelRefunds = .onlyIfAll }
        #expect(all.json["cancelled_bags"]?.array?.first?["refund"]?["amount"] == 1000)
    }

    @Test func linesAreWorthTheirOwnAmountOrTheBagsTotal() throws {
        let body = #"{"skus": [{"order_sku_id": 111, "quantity_refunded": 1}]}"#
        let path = "/v1/orders/1/bags/11/refunds"
        let items = try answer(path, body) { $0.lineItemAmount = .items }
        #expect(items.json["amount"] == 500)
        let total = try answer(path, body) { $0.lineItemAmount = .bagTotal }
        #expect(total.json["amount"] == 1000)
    }

    @Test func anEmptyBodyIsAcceptedOrRefusedWith9910() throws {
        for (path, name) in [
            ("/v1/orders/1/cancel", "CancelOrderRequest"),
            ("/v1/orders/1/bags/11/cancel", "CancelOrderRequest"),
            ("/v1/orders/1/bags/11/refunds", "RefundBagRequest"),
        ] {
            #expect(try answer(path, "") { $0.emptyBody = .accept }.status == 200)
            let refused = try answer(path, "") { $0.emptyBody = .reject }
            #expect(refused.status == 400)
            #expect(refused.json["code"] == 9910)
            #expect(
                refused.json["message"]?.string
                    == "Empty body in request. Expected \(name) object.")
        }
    }

    @Test func theRemorsePeriodIsIgnoredOrEnforced() throws {
        let path = "/v1/orders/5/bags/51/refunds"
        #expect(try answer(path) { $0.remorsePeriod = .ignore }.status == 200)
        let refused = try answer(path) { $0.remorsePeriod = .enforce }
        #expect(refused.status == 400)
        #expect(refused.json["code"] == 4225)
        let early = try answer("/v1/orders/1/bags/11/refunds") { $0.remorsePeriod = .enforce }
        #expect(early.status == 200)
    }

    @Test func anUnknownFieldIsIgnoredWithAHint() throws {
        let api = try Self.api { _ in }
        let (_, facts) = api.answer(
            HTTPRequest(
                .post, "/v1/orders/1/bags/11/refunds",
                body: Array(#"{"amount": 5, "skus": [{"order_sku_id": 111, "qty": 1}]}"#.utf8)))
        #expect(facts.hints.count == 2)
        #expect(facts.hints.first?.contains("amount_refunded") == true)
        #expect(facts.hints.last?.contains("skus[0].qty") == true)
    }

    private func answer(
        _ path: String, _ body: String = "{}", _ change: (inout Contract) -> Void
    ) throws -> (status: Int, json: JSONValue) {
        let request = HTTPRequest(.post, path, body: Array(body.utf8))
        guard case .now(let response) = try Self.api(change).answer(request).reply else {
            return (0, .null)
        }
        return (response.status.code, try JSONValue.parse(response.body))
    }

    private static func api(_ change: (inout Contract) -> Void) throws -> VioletAPI {
        var contract = Contract.reference
        change(&contract)
        let sandbox = Sandbox(
            store: try WorldStore(),
            options: SandboxOptions(clockMode: .frozen, contract: contract),
            wallClock: { Timestamp(milliseconds: 0) })
        try sandbox.seed(SeedData([(name: "test", bytes: Array(seedData.utf8))]))
        return VioletAPI(sandbox)
    }

    private static let seedData = """
        {"apps": [{"app_id": 10000}],
         "merchants": [{"merchant_id": 1}, {"merchant_id": 2, "always": [
           {"on": {"operation": "cancel"}, "fault": {"kind": "reject"}}]}],
         "orders": [
           {"order_id": 1, "bags": [{"bag_id": 11, "merchant": 1, "skus": [
             {"order_sku_id": 111, "price": 500, "quantity": 2}]}]},
           {"order_id": 2, "bags": [
             {"bag_id": 21, "merchant": 1, "status": "REJECTED"}, {"bag_id": 22, "merchant": 1}]},
           {"order_id": 3, "bags": [{"bag_id": 31, "merchant": 1, "status": "REJECTED"}]},
           {"order_id": 4, "bags": [{"bag_id": 41, "merchant": 1}, {"bag_id": 42, "merchant": 2}]},
           {"order_id": 5, "age_hours": 721, "bags": [{"bag_id": 51, "merchant": 1}]}]}
        """
}
