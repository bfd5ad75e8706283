import JSON
import Testing

@testable import Benchmark

@Suite struct FigureTableTests {
    private static let figures = [
        Figure("reads: throughput", Series([50_000, 51_000, 52_000]), "requests/s"),
        Figure("reads: p99 to nginx's", 1.4, "", goal: .atMost(1.5)),
        Figure("startup", 12, "ms", goal: .below(10)),
    ]

    @Test func figuresStandInAMarkdownTable() {
        #expect(
            FigureTable(Self.figures).text == """
                | figure                |  value | unit       | spread | goal  | met    |
                |-----------------------|-------:|------------|-------:|-------|--------|
                | reads: throughput     | 51 000 | requests/s | 3.92 % |       |        |
                | reads: p99 to nginx's |   1.40 |            |        | ≤ 1.5 | yes    |
                | startup               |   12.0 | ms         |        | < 10  | **no** |
                """)
    }

    @Test func storedFiguresStandBesideThem() {
        let stored = StoredResults(
            machine: "one", [Figure("startup", 10, "ms"), Figure("gone", 1, "ms")])
        #expect(
            FigureTable(Array(Self.figures.dropFirst()), comparedWith: stored).text == """
                | figure                | value | unit | spread | goal  | met    | before | change |
                |-----------------------|------:|------|-------:|-------|--------|-------:|-------:|
                | reads: p99 to nginx's |  1.40 |      |        | ≤ 1.5 | yes    |        |        |
                | startup               |  12.0 | ms   |        | < 10  | **no** |   10.0 |  +20 % |
                """)
    }

    @Test(
        arguments: [
            (.atLeast(1), 1, true), (.atLeast(1), 0.99, false), (.atMost(1), 1, true),
            (.atMost(1), 1.01, false), (.below(1), 1, false), (.below(1), 0.99, true),
            (.atLeast(1), .nan, false), (.atMost(1), .nan, false), (.below(1), .nan, false),
        ] as [(Goal, Double, Bool)])
    func aGoalIsMetOrNot(goal: Goal, value: Double, isMet: Bool) {
        #expect(goal.isMet(by: value) == isMet)
    }

    @Test func storedResultsAreReadAsTheyWereWritten() throws {
        let results = StoredResults(
            machine: "a \"machine\"", Self.figures + [Figure("nothing", .nan, "ms")])
        let read = StoredResults(try JSONValue.parse(results.json.pretty().utf8))
        #expect(read == results)
        #expect(read?.value(of: "startup") == 12)
        #expect(read?.value(of: "nothing") == nil)
    }

    @Test(
        arguments: [
            "[]", "{}", #"{"machine": "m"}"#, #"{"machine": "m", "figures": [1]}"#,
            #"{"machine": "m", "figures": [{"name": "n", "value": "1", "unit": ""}]}"#,
        ])
    func anotherDocumentIsNoResult(text: String) throws {
        #expect(StoredResults(try JSONValue.parse(text.utf8)) == nil)
    }
}
