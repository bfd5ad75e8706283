import ArgumentParser
import Testing

@testable import LocalVioletCommand

/// Options in their usual form mean what the command line's reader makes of them, without it.
@Suite struct GivenOptionsTests {
    private static let values = [
        "port": ["0", "8080", "70000"], "control-port": ["1"],
        "seed": ["7", "9223372036854775807"],
        "max-apps": ["3"],
    ]

    private static func usual(_ name: String) -> [String] {
        values[name] ?? ["a", "a b", "a=b,c=d", "=", "/tmp/x.sqlite", "é"]
    }

    @Test func everyOptionIsKnown() {
        let words = Serve.helpMessage(columns: 500).split { $0.isWhitespace || $0 == ";" }
        let names = words.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
        let expected = Set(GivenOptions.names).union(["help"])
        #expect(Set(names).subtracting(["port."]) == expected)
    }

    @Test(arguments: GivenOptions.names) func usualFormMeansTheSame(_ name: String) throws {
        for value in Self.usual(name) {
            for arguments in [["--\(name)", value], ["--\(name)=\(value)"]] {
                let read = GivenOptions(try ServeOptions.parse(arguments))
                let plain = try #require(GivenOptions(plain: arguments), "\(arguments)")
                #expect(GivenOptions.names.allSatisfy { plain[$0] == read[$0] }, "\(arguments)")
                #expect(plain[name] == value)
            }
        }
    }

    @Test func severalAreReadTogether() throws {
        let arguments = GivenOptions.names.flatMap { ["--\($0)", Self.usual($0)[0]] }
        let read = GivenOptions(try ServeOptions.parse(arguments))
        let plain = try #require(GivenOptions(plain: arguments))
        for name in GivenOptions.names { #expect(plain[name] == read[name]) }
        let none = try #require(GivenOptions(plain: [String]()))
        #expect(GivenOptions.names.allSatisfy { none[$0] == nil })
    }

    @Test(arguments: [
        ["--help"], ["--version"], ["serve"], ["faults", "list"], ["-h"], ["--", "--port", "1"],
        ["--port"], ["--port", "x"], ["--port", "+1"], ["--port", "01"], ["--port", "-1"],
        ["--port", ""], ["--port="], ["--host", "--port"], ["--port", "1", "--port", "2"],
        ["--unknown", "1"], ["--Port", "1"], ["--port", "1", "more"], ["---port", "1"], ["--"],
        ["--contract-switch", "a=b", "--contract-switch", "c=d"],
        ["--seed", "9223372036854775808"],
        ["--=1"], [""],
    ])
    func whateverElseIsLeftToTheReader(_ arguments: [String]) {
        #expect(GivenOptions(plain: arguments) == nil)
    }
}
