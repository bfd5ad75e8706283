import Testing

@testable import Benchmark

@Suite struct NginxTests {
    @Test func aShortBodyIsOneString() {
        let text = Nginx.configuration(
            body: Array(#"{"a":"it's \"so\""}"#.utf8), port: 8081, folder: "/f")
        #expect(text.contains(#"return 200 '{"a":"it\'s \\"so\\""}';"#))
        #expect(text.contains("listen 127.0.0.1:8081 "))
        #expect(text.contains("access_log off;"))
    }

    @Test(
        .enabled(if: Programs.find("nginx") != nil),
        arguments: [
            "{}", #"{"a": "it's \"so\" \\ \n \u00e9 é"}"#, "a\n\tb",
            String(repeating: #"{"name": "it's \\"},"#, count: 700),
        ])
    func nginxAnswersWithTheVeryBytes(body: String) throws {
        let scratch = try Scratch(in: "/tmp")
        let nginx = try #require(try Nginx.start(body: Array(body.utf8), in: scratch.path))
        #expect(
            try SingleExchange.body(of: Nginx.request, port: nginx.port) == Array(body.utf8))
        nginx.process.stop()
    }

    /// A string of nginx's configuration may have 4095 bytes.
    @Test func aLongBodyIsPutTogether() {
        let text = Nginx.configuration(
            body: [UInt8](repeating: UInt8(ascii: "'"), count: 5000), port: 1, folder: "/f")
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.utf8.count < 4096 })
        #expect(lines.count { $0.contains("set $part") } == 3)
        #expect(text.contains(#"return 200 "${part0}${part1}${part2}";"#))
        #expect(text.split(separator: "\\'", omittingEmptySubsequences: false).count == 5001)
    }
}
