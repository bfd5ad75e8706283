import Descriptions
import JSON
import Orders
import Testing

@testable import VioletAPI

@Suite struct RefundJSONTests {
    @Test func aRefundWithEveryPartIsWrittenInFull() {
        var refund = Examples.refund
        refund.reason = "A \"reason\"."
        refund.reasonCode = .fraud
        refund.lines = [
            RefundLine(
                id: 31, lineID: LineID(rawValue: 32), quantity: 2, amount: 90, tax: 9,
                externalID: "418")
        ]
        refund.shipping = RefundShipping(
            amount: 10, isFullRefund: false, discrepancyReason: "Half.")
        refund.taxAmount = 9
        refund.externalID = "943"
        refund.errors = [
            RefundError(
                id: 41, code: 9000, message: "No.",
                createdAt: Timestamp(milliseconds: 1_729_778_435_000),
                resolvedAt: Timestamp(milliseconds: 1_729_778_436_000))
        ]
        refund.reversal = Reversal(
            merchant: 80, developer: 20, merchantInPlatformCurrency: 88,
            developerInPlatformCurrency: 22)
        #expect(
            text(refund)
                == #"{"id":1,"app_id":10000,"order_id":2,"bag_id":3,"merchant_id":4,"#
                + #""transaction_id":5,"payment_transaction_id":6,"#
                + #""gateway_transaction_id":"pi_7","amount":100,"#
                + #""merchant_transfer_reversal_amount_usd":88,"#
                + #""developer_transfer_reversal_amount_usd":22,"#
                + #""merchant_transfer_reversal_amount_platform_currency":88,"#
                + #""developer_transfer_reversal_amount_platform_currency":22,"#
                + #""reason":"A \"reason\".","reason_code":"FRAUD","refund_currency":"EUR","#
                + #""platform_currency":"USD","status":"COMPLETED","#
                + #""skus":[{"id":31,"refund_id":1,"bag_id":3,"quantity_refunded":2,"#
                + #""external_id":"418","order_sku_id":32}],"#
                + #""transfer_reversals":["trr_sandbox_1_merchant","trr_sandbox_1_developer"],"#
                + #""shipping":{"amount":10,"full_refund":false,"discrepancy_reason":"Half."},"#
                + #""tax_amount":9,"external_id":"943","date_created":"2024-10-24T14:00:35+0000","#
                + #""date_last_modified":"2024-10-24T14:00:36+0000","#
                + #""errors":[{"id":41,"error_code":9000,"error_message":"No.","resolved":true,"#
                + #""date_resolved":"2024-10-24T14:00:36+0000","#
                + #""date_created":"2024-10-24T14:00:35+0000","refund_id":1}]}"#)
    }

    @Test func aBareRefundLeavesOutTextsAndSaysNullForNumbers() {
        #expect(
            text(Examples.refund)
                == #"{"id":1,"app_id":10000,"order_id":2,"bag_id":3,"merchant_id":4,"#
                + #""transaction_id":5,"payment_transaction_id":6,"#
                + #""gateway_transaction_id":"pi_7","amount":100,"#
                + #""merchant_transfer_reversal_amount_usd":null,"#
                + #""developer_transfer_reversal_amount_usd":null,"#
                + #""merchant_transfer_reversal_amount_platform_currency":null,"#
                + #""developer_transfer_reversal_amount_platform_currency":null,"#
                + #""refund_currency":"EUR","platform_currency":"USD","status":"COMPLETED","#
                + #""skus":[],"transfer_reversals":[],"tax_amount":null,"#
                + #""date_created":"2024-10-24T14:00:35+0000","#
                + #""date_last_modified":"2024-10-24T14:00:36+0000","errors":[]}"#)
    }

    @Test(arguments: [
        (100, 0, ["trr_sandbox_1_merchant"]), (0, 100, ["trr_sandbox_1_developer"]), (0, 0, []),
    ])
    func aSideThatGivesNothingBackHasNoReversal(
        _ merchant: Int, _ developer: Int, _ ids: [String]
    ) throws {
        var refund = Examples.refund
        refund.reversal = Reversal(
            merchant: merchant, developer: developer, merchantInPlatformCurrency: merchant,
            developerInPlatformCurrency: developer)
        let json = try JSONValue.parse(Array(text(refund).utf8))
        #expect(json["transfer_reversals"]?.array?.compactMap(\.string) == ids)
    }

    private func text(_ refund: Refund) -> String {
        let representation = RefundRepresentation(refund, app: AppID(rawValue: 10_000))
        return String(decoding: representation.json, as: UTF8.self)
    }
}

/// Values that the writers' tests start from.
enum Examples {
    static let refund = Refund(
        id: RefundID(rawValue: 1), orderID: OrderID(rawValue: 2), bagID: BagID(rawValue: 3),
        merchantID: MerchantID(rawValue: 4), transactionID: 5, paymentTransactionID: 6,
        gatewayTransactionID: "pi_7", amount: 100, reason: nil, reasonCode: nil, currency: "EUR",
        status: .completed, lines: [], shipping: nil, taxAmount: nil, externalID: nil, errors: [],
        reversal: nil, createdAt: Timestamp(milliseconds: 1_729_778_435_000),
        modifiedAt: Timestamp(milliseconds: 1_729_778_436_999))
}
