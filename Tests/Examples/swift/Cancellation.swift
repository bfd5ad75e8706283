// A shop that refuses: swiftc -parse-as-library Cancellation.swift
//                      localviolet exec -- ./Cancellation

import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

let sandbox = ProcessInfo.processInfo.environment["LOCALVIOLET_URL"] ?? "http://127.0.0.1:8080"
let (orderName, firstName, secondName, shopName) = (
    "two shops", "first shop", "second shop", "Elmwood Audio"
)

struct App: Decodable {
    struct Order: Decodable {
        let orderId: Int
        let bags: [String: Int]
    }
    let appId: Int
    let appSecret: String
    let token: String
    let orders: [String: Order]
    let merchants: [String: Int]
}

struct Cancellation: Decodable {
    struct Bag: Decodable {
        let bagId: Int
        let status: String
        let refund: Refund?
        let errors: [Problem]?
    }
    struct Problem: Decodable { let message: String }
    let status: String
    let cancelledBags: [Bag]
}

struct Refund: Decodable {
    let bagId: Int
    let status: String
}

func call<Reply: Decodable>(
    _ method: String, _ path: String, _ body: String? = nil, as app: App? = nil
) async throws -> (status: Int, reply: Reply) {
    guard let url = URL(string: sandbox + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    if let app {
        request.setValue("\(app.appId)", forHTTPHeaderField: "X-Violet-App-Id")
        request.setValue(app.appSecret, forHTTPHeaderField: "X-Violet-App-Secret")
        request.setValue(app.token, forHTTPHeaderField: "X-Violet-Token")
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (status, try decoder.decode(Reply.self, from: data))
}

@main enum Example {
    /// An app of the test's own: no other test sees its orders, shops and faults.
    static func main() async throws {
        let app: App = try await call("POST", "/_sandbox/apps", "{}").reply
        try await anOrderIsCancelledInPartWhenItsSecondShopRefuses(app)
    }

    static func anOrderIsCancelledInPartWhenItsSecondShopRefuses(_ app: App) async throws {
        guard let order = app.orders[orderName], let first = order.bags[firstName],
            let second = order.bags[secondName], let shop = app.merchants[shopName]
        else { throw CocoaError(.keyValueValidation) }
        struct Rule: Decodable { let id: Int }
        let _: (Int, Rule) = try await call(
            "POST", "/_sandbox/faults",
            """
            {"app_id": \(app.appId), "times": 1,
             "on": {"operation": "cancel", "merchant_id": \(shop)},
             "fault": {"kind": "reject", "message": "Order is already being packed."}}
            """)

        let path = "/v1/orders/\(order.orderId)"
        let (status, cancellation): (Int, Cancellation) = try await call(
            "POST", "\(path)/cancel", "{}", as: app)

        precondition(status == 202)
        precondition(cancellation.status == "PARTIALLY_CANCELED")
        let bags = cancellation.cancelledBags
        precondition(bags.map(\.bagId) == [first, second])
        precondition(bags.map(\.status) == ["CANCELED", "CANCELLATION_FAILURE"])
        precondition(bags[0].refund?.status == "COMPLETED")
        precondition(bags[1].refund == nil)
        precondition(bags[1].errors?.first?.message == "Order is already being packed.")

        let refunds: [Refund] = try await call("GET", "\(path)/refunds", as: app).reply
        precondition(refunds.map(\.bagId) == [first])

        // The shop refused once; a retry of that bag goes through.
        let retry: (Int, Refund) = try await call(
            "POST", "\(path)/bags/\(second)/cancel", "{}", as: app)
        precondition(retry.0 == 200 && retry.1.status == "COMPLETED")
    }
}
