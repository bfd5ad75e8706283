import ControlClient
import Testing

@Suite struct ServerURLTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080", "127.0.0.1", 8080, ""),
        ("http://localhost", "localhost", 80, ""),
        ("HTTP://localhost:1/", "localhost", 1, ""),
        ("http://[::1]:65535", "::1", 65_535, ""),
        ("http://proxy:80/violet//", "proxy", 80, "/violet"),
    ])
    func hostPortAndPrefixAreRead(
        text: String, host: String, port: Int, prefix: String
    ) throws {
        let url = try ServerURL(text)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.prefix == prefix)
        #expect(try ServerURL(url.description) == url)
    }

    @Test(arguments: [
        "", "localhost:8080", "https://localhost", "http://", "http://:80", "http://a:0",
        "http://a:65536", "http://a:b", "http://[::1", "http://[::1]x", "http://a b",
        "http://a\r\nX: y", "http://user@a", "http://a/?b", "http://a/#b", "http://ä",
    ])
    func anythingElseIsRefusedByName(text: String) {
        #expect(throws: ControlError.badURL(text)) { try ServerURL(text) }
    }

    @Test func textInAPathIsPercentEncoded() {
        #expect(ControlClient.encoded("a-b_c.~9 /?ä") == "a-b_c.~9%20%2F%3F%C3%A4")
    }
}
