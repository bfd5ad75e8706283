import Descriptions
import JSON
import Orders
import Platform

/// What came of reading something: a value, or the error's path and problem.
enum Outcome<Value: Equatable>: Equatable {
    case value(Value)
    case error(FieldError)

    /// The value, if there is one.
    var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }

    /// The error, if there is one.
    var error: FieldError? {
        guard case .error(let error) = self else { return nil }
        return error
    }
}

/// Reads, and keeps what is thrown as a value.
func outcome<Value: Equatable>(_ body: () throws(FieldError) -> Value) -> Outcome<Value> {
    do {
        return .value(try body())
    } catch {
        return .error(error)
    }
}

/// A JSON document in a test's own text.
func json(_ text: String) throws -> JSONValue { try JSONValue.parse(text.utf8) }

/// Merchants that the orders of these tests may name; the second has no refund ids.
let merchants = [20_001, 20_002].map { id in
    ShopProfile(
        merchantID: MerchantID(rawValue: id), name: "Shop", platform: .shopify,
        hasRefundIDs: id == 20_001, notifiesCustomerOfRefunds: false)
}

/// Reads an order and makes it.
func order(_ text: String) throws -> Outcome<DescribedOrder> {
    let value = try json(text)
    return outcome { () throws(FieldError) in
        let description = try OrderDescription(value, at: "order", merchants: merchants)
        var ids = IDSequence(next: 1000)
        return try description.make(by: merchants, ids: &ids)
    }
}

/// Reads an order of one bag, given as the inside of its JSON object.
func bag(_ fields: String) throws -> Outcome<DescribedOrder> {
    try order(#"{"bags": [{\#(fields)}]}"#)
}

/// Reads seed data of one document.
func seedData(_ documents: String...) -> Result<SeedData, SeedDataError> {
    Result { () throws(SeedDataError) in
        try SeedData(
            documents.enumerated().map { ("\($0.offset + 1).json", Array($0.element.utf8)) })
    }
}
