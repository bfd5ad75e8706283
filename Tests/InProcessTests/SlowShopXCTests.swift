import Foundation
import LocalViolet
import XCTest

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

final class SlowShopTests: XCTestCase {
    private var emulator: Emulator?

    override func setUpWithError() throws { emulator = try Emulator.start() }

    override func tearDown() { emulator?.stop() }

    func testARefundThatSettlesTomorrow() async throws {
        let emulator = try XCTUnwrap(emulator)
        let app = try await emulator.makeApp()
        try await app.setClock(.frozen)
        try await app.add(.shop(.settlesLater(.seconds(86_400)), operation: .refund, times: 1))

        let path = "\(emulator.url)/v1/orders/11128/bags/22261/refunds"
        let made = try await status(of: path, "POST", as: app)
        XCTAssertEqual(made, "PROCESSING")
        try await app.advanceClock(by: .seconds(86_400))
        let settled = try await status(of: path, "GET", as: app)
        XCTAssertEqual(settled, "COMPLETED")
    }

    /// The status of the refund in an answer.
    private func status(
        of path: String, _ method: String, as app: Emulator.App
    ) async throws -> String? {
        var request = URLRequest(url: try XCTUnwrap(URL(string: path)))
        request.httpMethod = method
        for (name, value) in app.headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, _) = try await URLSession.shared.data(for: request)
        struct Refund: Decodable { let status: String }
        let decoder = JSONDecoder()
        let refund = try? decoder.decode(Refund.self, from: data)
        return try refund?.status ?? decoder.decode([Refund].self, from: data).first?.status
    }
}
