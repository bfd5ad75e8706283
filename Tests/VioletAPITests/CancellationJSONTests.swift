import Descriptions
import JSON
import Orders
import Testing

@testable import VioletAPI

@Suite struct CancellationJSONTests {
    private static let failed = BagCancellation(
        bagID: BagID(rawValue: 8), merchantID: MerchantID(rawValue: 9), externalOrderID: "743",
        isCanceled: false, originator: .violet,
        cancelledAt: Timestamp(milliseconds: 1_729_778_439_007), refundID: nil,
        errors: [
            OrderError(
                id: 51, type: .externalCancelOrder,
                message: "Paid and fulfilled bags cannot be cancelled.",
                createdAt: Timestamp(milliseconds: 1_729_778_439_007), platform: .shopify)
        ])

    private static let failedText =
        #"{"order_id":2,"bag_id":8,"merchant_id":9,"external_order_id":"743","#
        + #""status":"CANCELLATION_FAILURE","originated_by":"VIOLET","#
        + #""date_cancelled":"2024-10-24T14:00:39.007+00:00","refund":null,"#
        + #""errors":[{"id":51,"order_id":2,"bag_id":8,"entity_id":"8","entity_type":"BAG","#
        + #""type":"EXTERNAL_CANCEL_ORDER","#
        + #""message":"Paid and fulfilled bags cannot be cancelled.","#
        + #""date_created":"2024-10-24T14:00:39+0000","platform":"SHOPIFY"}]}"#

    private static let good = BagCancellation(
        bagID: BagID(rawValue: 3), merchantID: MerchantID(rawValue: 4), externalOrderID: nil,
        isCanceled: true, originator: .merchant,
        cancelledAt: Timestamp(milliseconds: 1_729_778_439_000),
        refundID: Examples.refund.id, errors: [])

    @Test func aFailureHasErrorsAndANullRefund() {
        #expect(
            text([Self.failed])
                == #"{"order_id":2,"app_id":10000,"status":"CANCELLATION_FAILURE","#
                + #""cancelled_bags":[\#(Self.failedText)],"#
                + #""message":"All external orders failed to be cancelled."}"#)
    }

    @Test func aSuccessHasItsRefundAndNoErrors() {
        let refund = RefundRepresentation(Examples.refund, app: AppID(rawValue: 10_000))
        #expect(
            text([Self.good])
                == #"{"order_id":2,"app_id":10000,"status":"CANCELED","#
                + #""cancelled_bags":[{"order_id":2,"bag_id":3,"merchant_id":4,"#
                + #""status":"CANCELED","originated_by":"MERCHANT","#
                + #""date_cancelled":"2024-10-24T14:00:39.000+00:00","#
                + #""refund":\#(String(decoding: refund.json, as: UTF8.self))}],"#
                + #""message":"All external orders were cancelled."}"#)
    }

    @Test(arguments: [
        (CancellationStatus.partiallyCanceled, "PARTIALLY_CANCELED"),
        (.cancellationFailure, "CANCELLATION_FAILURE"),
    ])
    func theContractNamesAPartialSuccess(
        _ partial: CancellationStatus, _ word: String
    ) throws {
        var contract = Contract.reference
        contract.partialCancelStatus = partial
        let json = try JSONValue.parse(Array(text([Self.good, Self.failed], contract).utf8))
        #expect(json["status"]?.string == word)
        #expect(json["message"] == "Some external orders failed to be cancelled.")
    }

    @Test func aBagWithoutMoneyHasANullRefundAndNoErrors() {
        var bag = Self.good
        bag.refundID = nil
        #expect(text([bag]).contains(#""refund":null}]"#))
    }

    private func text(_ bags: [BagCancellation], _ contract: Contract = .reference) -> String {
        let cancellation = Cancellation(
            id: CancellationID(rawValue: 7), orderID: OrderID(rawValue: 2), namedBag: nil,
            request: CancelRequest(), bags: bags,
            createdAt: Timestamp(milliseconds: 1_729_778_435_000))
        var json = JSONWriter()
        json.write(
            cancellation,
            refunds: [RefundRepresentation(Examples.refund, app: AppID(rawValue: 10_000))],
            app: AppID(rawValue: 10_000), contract: contract)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
