import Descriptions
import JSON
import Orders
import Testing

/// A request with the unknown fields that were met below its top.
private struct Read: Equatable {
    var request: RefundRequest
    var unknown: [FieldError]
}

private func read(_ text: String, skips: Bool = false) throws -> Outcome<Read> {
    let reader = try FieldReader(try json(text), known: RefundRequest.fields)
    return outcome { () throws(FieldError) in
        var unknown: [FieldError] = []
        let request = try RefundRequest(reader, skipsExternalRefund: skips, unknown: &unknown)
        return Read(request: request, unknown: unknown)
    }
}

/// A body with one value at a path such as `skus[0].quantity_refunded`.
private func document(_ value: String, at path: String) -> String {
    let parts = path.split(separator: ".")
    guard let last = parts.last else { return "{}" }
    switch (parts.first, parts.count) {
    case ("shipping", 2): return #"{"shipping":{"\#(last)":\#(value)}}"#
    case ("skus[0]", 1): return #"{"skus":[\#(value)]}"#
    case ("skus[0]", _) where last == "order_sku_id": return #"{"skus":[{"\#(last)":\#(value)}]}"#
    case ("skus[0]", _): return #"{"skus":[{"order_sku_id":1,"\#(last)":\#(value)}]}"#
    default: return #"{"\#(path)":\#(value)}"#
    }
}

private let int32 = Int(Int32.max)

@Suite struct RefundRequestTests {
    @Test(arguments: [
        "{}",
        """
        {"reason":null,"restock_items":null,"notify_customer":null,"amount_refunded":null,
         "shipping":null,"skus":null}
        """,
    ])
    func whatIsAbsentOrNullTakesItsDocumentedDefault(text: String) throws {
        let request = try #require(try read(text).value?.request)
        #expect(request == RefundRequest())
        #expect(!request.restockItems)
        #expect(request.notifyCustomer == nil)
        #expect(request.items == nil)
    }

    @Test func everyFieldIsRead() throws {
        let text = """
            {"reason":"r","restock_items":true,"notify_customer":false,"amount_refunded":1000,
             "shipping":{"amount":500,"full_refund":true,"discrepancy_reason":"d"},
             "skus":[{"order_sku_id":9223372036854775807,"quantity_refunded":2,
             "amount_refunded":500},{"order_sku_id":7}]}
            """
        let expected = RefundRequest(
            reason: "r", restockItems: true, notifyCustomer: false, amount: 1000,
            shipping: .init(amount: 500, isFullRefund: true, discrepancyReason: "d"),
            items: [
                .init(lineID: LineID(rawValue: .max), quantity: 2, amount: 500),
                .init(lineID: LineID(rawValue: 7)),
            ], skipsExternalRefund: true)
        #expect(try read(text, skips: true) == .value(Read(request: expected, unknown: [])))
    }

    @Test func nullInsideShippingAndLinesMeansAbsent() throws {
        let text = """
            {"shipping":{"amount":null,"full_refund":null,"discrepancy_reason":null},
             "skus":[{"order_sku_id":7,"quantity_refunded":null,"amount_refunded":null}]}
            """
        let request = try #require(try read(text).value?.request)
        #expect(request.shipping == RefundRequest.Shipping())
        #expect(request.items == [RefundRequest.Item(lineID: LineID(rawValue: 7))])
    }

    @Test(arguments: [
        "reason", "restock_items", "notify_customer", "amount_refunded", "shipping", "skus",
        "shipping.amount", "shipping.full_refund", "shipping.discrepancy_reason", "skus[0]",
        "skus[0].order_sku_id", "skus[0].quantity_refunded", "skus[0].amount_refunded",
    ])
    func aWrongTypeIsInvalidAndNamedByItsPath(path: String) throws {
        let isText = path.hasSuffix("reason")
        let value = isText ? "5" : #""text""#
        let text = document(value, at: path)
        let error = try #require(try read(text).error)
        #expect(error.path == path)
        guard case .invalid = error.problem else {
            Issue.record("\(error)")
            return
        }
    }

    @Test(arguments: [
        "amount_refunded", "shipping.amount", "skus[0].quantity_refunded",
        "skus[0].amount_refunded",
    ])
    func anAmountOrQuantityIsAnInt32FromZero(path: String) throws {
        for (number, isTaken) in [
            ("0", true), ("\(int32)", true), ("1.0", true), ("\(int32 + 1)", false),
            ("-1", false), ("0.5", false), ("1e99", false),
        ] {
            let text = document(number, at: path)
            let error = try read(text).error
            #expect((error == nil) == isTaken, "\(text)")
            if !isTaken { #expect(error?.path == path, "\(text)") }
        }
    }

    @Test(arguments: ["reason", "shipping.discrepancy_reason"])
    func aTextIsAtMost255UnicodeScalars(path: String) throws {
        for (length, isTaken) in [(255, true), (256, false)] {
            let value = String(repeating: "é", count: length)
            let text = document(#""\#(value)""#, at: path)
            #expect(try read(text).error?.path == (isTaken ? nil : path))
        }
    }

    @Test func aLineWithoutItsIdIsMissingIt() throws {
        for line in ["{}", #"{"order_sku_id":null}"#, #"{"sku_id":5}"#] {
            let text = #"{"skus":[{"order_sku_id":1},\#(line)]}"#
            #expect(
                try read(text).error == FieldError(path: "skus[1].order_sku_id", .missing))
        }
    }

    @Test func theSameLineTwiceIsRefusedAsSkus() throws {
        let text = #"{"skus":[{"order_sku_id":1},{"order_sku_id":2},{"order_sku_id":1.0}]}"#
        let error = try #require(try read(text).error)
        #expect(error.path == "skus")
        #expect(error.message == "'skus' must be a list that names each line once.")
    }

    @Test func anEmptyListIsNoAbsentList() throws {
        #expect(try read(#"{"skus":[]}"#).value?.request.items == [])
    }

    @Test func unknownFieldsBelowTheTopAreReportedWithTheNearestName() throws {
        let text = """
            {"shipping":{"amunt":1},"skus":[{"order_sku_id":1,"quantity":1},
             {"order_sku_id":2,"amount":5,"zebra":1}]}
            """
        let read = try #require(try read(text).value)
        #expect(
            read.unknown == [
                FieldError(path: "shipping.amunt", .unknown(nearest: "amount")),
                FieldError(path: "skus[0].quantity", .unknown(nearest: "quantity_refunded")),
                FieldError(path: "skus[1].amount", .unknown(nearest: "amount_refunded")),
                FieldError(path: "skus[1].zebra", .unknown(nearest: nil)),
            ])
        #expect(read.request.shipping == RefundRequest.Shipping())
    }

    @Test func aNameWithoutEndIsShortenedAndOnlyTheFirstFewAreReported() throws {
        let long = String(repeating: "n", count: 100_000)
        let many = (0..<1000).map { #""x\#($0)":1"# }.joined(separator: ",")
        let reader = try FieldReader(
            try json(#"{"\#(long)":1,\#(many)}"#), known: RefundRequest.fields)
        #expect(reader.unknownFields.count == 20)
        let name = String(repeating: "n", count: 64) + "…"
        #expect(reader.unknownFields[0] == FieldError(path: name, .unknown(nearest: nil)))
    }

    @Test(arguments: [
        ("amount", "amount_refunded"), ("amountRefunded", "amount_refunded"),
        ("restock", "restock_items"), ("notify", "notify_customer"), ("sku", "skus"),
        ("reasons", "reason"),
    ])
    func aTypoAtTheTopIsReportedWithTheNearestName(typo: String, nearest: String) throws {
        let reader = try FieldReader(try json(#"{"\#(typo)":1}"#), known: RefundRequest.fields)
        #expect(
            reader.unknownFields == [FieldError(path: typo, .unknown(nearest: nearest))])
    }
}
