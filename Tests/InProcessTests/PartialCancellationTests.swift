import Foundation
import LocalViolet
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct PartialCancellationTests {
    @Test func anOrderIsCancelledInPartWhenItsSecondShopRefuses() async throws {
        var configuration = EmulatorConfiguration()
        configuration.clock = .frozen
        configuration.seed = 7
        try await Emulator.withRunning(configuration) { emulator in
            let app = try await emulator.makeApp()
            let order = try #require(app.orders["two shops"])
            let first = try #require(order.bags["first shop"])
            let second = try #require(order.bags["second shop"])
            let refusal = try await app.add(
                .shop(
                    .reject("Order is already being packed."), operation: .cancel, bag: second,
                    times: 1))

            let status = try await cancel(order.id, as: app, at: emulator.url)

            #expect(status == 202)
            #expect(try await app.firedCount(of: refusal) == 1)
            let calls = try await app.journal().map(\.subject)
            #expect(
                calls == [
                    .request(
                        method: "POST", path: "/v1/orders/\(order.id)/cancel", status: 202),
                    .shopCall(
                        .cancel, merchant: 20004, order: order.id, bag: first, result: "accepted"),
                    .shopCall(
                        .refund, merchant: 20004, order: order.id, bag: first, result: "accepted"),
                    .shopCall(
                        .cancel, merchant: 20005, order: order.id, bag: second, result: "refused"),
                ])
        }
    }

    /// Stands for the client that is tested.
    private func cancel(
        _ order: Int, as app: Emulator.App, at baseURL: String
    ) async throws -> Int {
        let url = try #require(URL(string: "\(baseURL)/v1/orders/\(order)/cancel"))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        for (name, value) in app.headers { request.setValue(value, forHTTPHeaderField: name) }
        let (_, response) = try await URLSession.shared.data(for: request)
        return try #require(response as? HTTPURLResponse).statusCode
    }
}
