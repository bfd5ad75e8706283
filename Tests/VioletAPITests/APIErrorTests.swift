import HTTPWire
import JSON
import Orders
import Sandbox
import Testing

@testable import VioletAPI

/// The catalogue: each refusal has one status, code, word and sentence.
@Suite struct APIErrorTests {
    private static let refusals: [(Refusal, Int, String)] = [
        (
            .orderNotFound, 404,
            #"{"message":"Order could not be found.","error":"order_not_found","code":4216}"#
        ),
        (
            .bagNotFound, 404,
            #"{"message":"Bag could not be found.","error":"bag_not_found","code":4201}"#
        ),
        (
            .lineNotFound(LineID(rawValue: 88888)), 404,
            #"{"message":"Order Sku identified by 88888 could not be found.","#
                + #""error":"order_sku_not_found","code":4219}"#
        ),
        (
            .notCancellable(BagID(rawValue: 11111), .canceled), 400,
            #"{"message":"Bag 11111 cannot be cancelled as it must be in an accepted, completed, "#
                + "or partially refunded state to qualify for cancellation. Please use the Bag "
                + #"Cancellation endpoint to cancel individual bags.","#
                + #""error":"invalid_bag_state","code":4225}"#
        ),
        (
            .notRefundable(BagID(rawValue: 22222), .refunded), 400,
            #"{"message":"Bag 22222 cannot be refunded as it must be in an accepted, completed, "#
                + #"canceled, or partially refunded state to qualify for refunding.","#
                + #""error":"invalid_bag_state","code":4225}"#
        ),
        (
            .remorsePeriodOver(BagID(rawValue: 3)), 400,
            #"{"message":"Bag 3 cannot be refunded as its remorse period is over.","#
                + #""error":"invalid_bag_state","code":4225}"#
        ),
        (
            .invalidParameter("amount_refunded"), 400,
            #"{"message":"Parameter 'amount_refunded' is invalid.","#
                + #""error":"invalid_parameter","code":9001}"#
        ),
    ]

    @Test(arguments: refusals)
    func aRefusalHasItsDocumentedError(_ refusal: Refusal, _ status: Int, _ body: String) {
        let response = APIError.response(to: refusal)
        #expect(response.status.code == status)
        #expect(String(decoding: response.body, as: UTF8.self) == body)
    }

    @Test func errorsOfTheRequestHaveTheirDocumentedBodies() {
        #expect(
            text(.emptyBody(expected: "CancelOrderRequest"))
                == #"{"message":"Empty body in request. Expected CancelOrderRequest object.","#
                + #""error":"empty_body","code":9910}"#)
        #expect(
            text(.missingParameter("x"))
                == #"{"message":"Required parameter 'x' cannot be null or empty.","#
                + #""error":"missing_parameter","code":9002}"#)
        #expect(
            text(.unknown)
                == #"{"message":"An unknown error has occurred.","#
                + #""error":"unknown_error","code":9000}"#)
        #expect(APIError.unknown.status == .internalServerError)
    }

    @Test(arguments: [
        (FieldError(path: "skus[0]", .missing), 9002),
        (FieldError(path: "reason", .invalid(expected: "a text")), 9001),
        (FieldError(path: "", .invalid(expected: "an object")), 1001),
    ])
    func aFieldThatCannotBeReadHasItsCode(_ error: FieldError, _ code: Int) {
        #expect(APIError(error).code == code)
        #expect(APIError(error).status == .badRequest)
    }

    @Test func whatNobodyExpectedIs500() {
        struct Surprise: Error {}
        #expect(APIError.response(to: Surprise()).status == .internalServerError)
        #expect(APIError.response(to: SandboxError.lostRecord).status == .internalServerError)
        #expect(APIError.response(to: SandboxError.worldGone).status == .serviceUnavailable)
        let full = APIError.response(to: SandboxError.tooManyApps(limit: 3))
        #expect(full.status == .serviceUnavailable)
    }

    @Test func theMethodsThatDoGoIntoAllow() {
        let response = APIError.badRequest("x", status: .methodNotAllowed, allow: "GET").response
        #expect(response.fields["Allow"] == "GET")
        #expect(APIError.unknown.response.fields["Allow"] == nil)
    }

    @Test func anAuthenticationErrorHasTheLayersOwnShape() {
        let response = AuthenticationError("Token has expired", code: 11)
            .response(at: Timestamp(milliseconds: 1_558_040_517_021))
        #expect(response.status == .unauthorized)
        #expect(
            String(decoding: response.body, as: UTF8.self)
                == #"{"status":401,"message":"Token has expired","error_code":11,"#
                + #""timestamp":1558040517021}"#)
    }

    private func text(_ error: APIError) -> String {
        String(decoding: error.response.body, as: UTF8.self)
    }
}
