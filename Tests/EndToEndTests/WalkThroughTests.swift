import JSON
import LocalViolet
import TestSupport
import Testing

@Suite struct WalkThroughTests {
    @Test func aRefusedBagCancellationIs202WithThePlatformsWords() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let client = try TestClient(port: emulator.port)
        let reply = try client.call("POST", "/v1/orders/11112/bags/22232/cancel", "{}")
        #expect(reply.status == 202)
        #expect(reply.json["status"] == "CANCELLATION_FAILURE")
        let bag = reply.json["cancelled_bags"]?.array?.first
        let error = bag?["errors"]?.array?.first
        #expect(error?["message"] == "The order is already being packed.")
    }
}
