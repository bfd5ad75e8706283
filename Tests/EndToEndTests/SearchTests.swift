import EmulatorSupport
import JSON
import TestSupport
import Testing

@Suite struct SearchTests {
    @Test(arguments: [
        ("orders/search", #"{"id": 1}"#), ("orders/search", #"{"external_id": "none"}"#),
        ("orders/search", #"{"after_date_created": "no date"}"#),
        ("orders/bags/search", #"{"bag_id": 1}"#), ("orders/bags/search", #"{"total": "much"}"#),
        ("orders/bags/search", #"{"customer_name": 5}"#),
        ("orders/bags/search", #"{"status": "CANCELED"}"#),
    ])
    func aFieldOfTheOtherSearchIsIgnored(_ path: String, _ body: String) throws {
        let client = try Stage.auto.get().client()
        let all = try client.call("POST", "/v1/\(path)", "{}").json["total_elements"]
        let reply = try client.call("POST", "/v1/\(path)", body)
        #expect(reply.status == 200)
        #expect(reply.json["total_elements"] == all)
    }
}
