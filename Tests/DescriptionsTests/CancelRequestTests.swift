import Descriptions
import JSON
import Orders
import Testing

private func read(_ text: String) throws -> Outcome<CancelRequest> {
    let reader = try FieldReader(try json(text), known: CancelRequest.fields)
    return outcome { () throws(FieldError) in try CancelRequest(reader) }
}

/// As long as a reason can be.
private let longest = String(repeating: "😀", count: 255)

@Suite struct CancelRequestTests {
    @Test(arguments: [
        "{}", #"{"reason":null,"reason_code":null,"restock_items":null,"notify_customer":null}"#,
    ])
    func whatIsAbsentOrNullTakesItsDocumentedDefault(text: String) throws {
        let request = try #require(try read(text).value)
        #expect(request.reason == nil)
        #expect(request.reasonCode.rawValue == "OTHER")
        #expect(request.restockItems)
        #expect(!request.notifyCustomer)
    }

    @Test func everyFieldIsRead() throws {
        let text = """
            {"reason":"Too late.","reason_code":"FRAUD","restock_items":false,
             "notify_customer":true}
            """
        let expected = CancelRequest(
            reason: "Too late.", reasonCode: .fraud, restockItems: false, notifyCustomer: true)
        #expect(try read(text) == .value(expected))
    }

    @Test(arguments: ["OTHER", "CUSTOMER", "INVENTORY", "FRAUD", "DECLINED"])
    func everyReasonCodeIsTaken(code: String) throws {
        #expect(try read(#"{"reason_code":"\#(code)"}"#).value?.reasonCode.rawValue == code)
    }

    @Test(arguments: [
        ("reason", "1"), ("reason", "true"), ("reason", "[]"), ("reason", "{}"),
        ("reason_code", #""customer""#), ("reason_code", #""""#), ("reason_code", #""REFUND""#),
        ("reason_code", "0"), ("restock_items", #""true""#), ("restock_items", "1"),
        ("restock_items", "0"), ("notify_customer", #""no""#), ("notify_customer", "[]"),
    ])
    func aWrongTypeOrWordIsInvalidAndNamed(field: String, value: String) throws {
        let error = try #require(try read(#"{"\#(field)":\#(value)}"#).error)
        #expect(error.path == field)
        guard case .invalid = error.problem else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func aReasonIsCountedInUnicodeScalars() throws {
        #expect(try read(#"{"reason":"\#(longest)"}"#).value?.reason == longest)
        #expect(try read(#"{"reason":"\#(longest)a"}"#).error?.path == "reason")
        // One letter and one accent are two scalars, though one character to the eye.
        let accented = String(repeating: "e\u{301}", count: 128)
        #expect(accented.count == 128)
        #expect(try read(#"{"reason":"\#(accented)"}"#).error?.path == "reason")
        #expect(try read(#"{"reason":""}"#).value?.reason == "")
    }

    @Test func theFirstWrongFieldInTheDocumentedOrderIsNamed() throws {
        let text = #"{"notify_customer":1,"restock_items":1,"reason_code":1,"reason":1}"#
        #expect(try read(text).error?.path == "reason")
    }

    @Test func theFieldsAreTheFourDocumentedOnes() {
        #expect(
            CancelRequest.fields == ["reason", "reason_code", "restock_items", "notify_customer"])
    }
}
