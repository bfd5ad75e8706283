import EmulatorSupport
import JSON
import LocalViolet
import TestSupport
import Testing

/// Credentials are in the journal no more than in the log, wherever a client puts them.
@Suite struct JournalMaskTests {
    @Test func credentialsAreMaskedInFieldsAndQuery() throws {
        let bench = try Stage()
        let client = try TestClient(port: bench.emulator.port)
        client.checksReplies = false
        _ = try client.call(
            "GET", "/v1/orders?page=1&access_token=tok-confidential&note=app-confidential",
            headers: [
                "X-Violet-App-Secret": "app-confidential", "Proxy-Authorization": "confidential",
            ])
        let entry = try client.call("GET", "/_sandbox/journal").json.array?.last
        let query = entry?["request"]?["query"]
        #expect(query == "page=1&access_token=***&note=***")
        #expect(entry?["request"]?["headers"]?["x-violet-app-secret"] == "***")
        let text = try #require(entry).serialized()
        #expect(!String(decoding: text, as: UTF8.self).contains("confidential"))
    }
}
