import Orders
import Testing

@testable import VioletAPI

/// What of a path is taken for an id.
@Suite struct DecimalIDTests {
    @Test(arguments: [
        ("1", 1), ("007", 7), ("9223372036854775807", Int64.max),
        ("", nil), ("0", nil), ("000", nil), ("-1", nil), ("+1", nil), ("1.0", nil), ("1 ", nil),
        ("9223372036854775808", nil), ("99999999999999999999", nil), ("bags", nil), ("٣", nil),
    ])
    func onlyPositiveDecimalsOf64BitsAreIDs(_ text: String, _ number: Int64?) {
        let id: OrderID? = try? DecimalID(Array(text.utf8)[...]).id(named: "order_id")
        #expect(id?.rawValue == number)
    }
}
