import Foundation
import JSON
import LocalViolet
import Orders
import TestSupport
import Testing

/// The documentation says what is true: its commands are run, its answers and tables compared.
///
/// With `LOCALVIOLET_UPDATE_README=1` in the environment they are written into it instead.
@Suite struct ReadmeTests {
    private static let catalogue =
        Program.packagePath + "/Sources/LocalViolet/LocalViolet.docc"

    /// The README and every page of the catalogue.
    static let pages: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: catalogue)
        let pages = (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
        return [Program.packagePath + "/README.md"] + pages.map { "\(catalogue)/\($0)" }
    }()

    private static var isUpdating: Bool {
        ProcessInfo.processInfo.environment["LOCALVIOLET_UPDATE_README"] == "1"
    }

    @Test(arguments: pages) func everyCommandAnswersAsShown(_ path: String) throws {
        let page = ConsolePage(path: path)
        let result = try page.run()
        guard !Self.isUpdating else {
            let text = result.lines.joined(separator: "\n")
            return try page.write(GeneratedTables.renewed(text))
        }
        for exchange in result.exchanges {
            let shown = exchange.shown.map(ConsolePage.timeless)
            let actual = exchange.actual.map(ConsolePage.timeless)
            #expect(shown == actual, "\(exchange.command)")
        }
    }

    @Test func theTableOfStatusesIsTheOneInForce() throws {
        let text = try ConsolePage(path: Self.pages[0]).text
        #expect(text.contains("<!-- transitions -->\n\(Transitions.markdown)<!-- /transitions -->"))
    }

    @Test(arguments: pages) func tablesAreThoseInForce(_ path: String) throws {
        let text = try ConsolePage(path: path).text
        guard !Self.isUpdating else { return }
        #expect(text == GeneratedTables.renewed(text))
    }

    /// A page that claims completeness must have everything that there is.
    @Test func theOutcomesShowEveryStatusAndCode() throws {
        guard !Self.isUpdating else { return }
        let page = try ConsolePage(path: "\(Self.catalogue)/Outcomes.md").text
        let statuses =
            RefundStatus.allCases.map(\.rawValue) + CancellationStatus.allCases.map(\.rawValue)
        let codes = [1001, 4201, 4216, 4219, 4225, 4227, 9000, 9001, 9002, 9403, 9910]
        let wanted =
            statuses.map { "\"status\":\"\($0)\"" } + codes.map { "\"code\":\($0)}" }
            + Originator.allCases.map { "\"originated_by\":\"\($0.rawValue)\"" }
        #expect(wanted.filter { !page.contains($0) } == [])
        let lines = page.split(separator: "\n")
        let codesOfHTTP = [200, 202, 204, 400, 401, 403, 404, 405, 413, 415, 429, 500, 503]
        let missing = codesOfHTTP.filter { status in
            !lines.contains { line in
                line == "\(status)" || line.hasSuffix(" \(status)")
                    || line.hasPrefix("HTTP/1.1 \(status)")
            }
        }
        #expect(missing == [])
    }

    @Test func theControlSideHasEveryRoute() throws {
        let page = try ConsolePage(path: "\(Self.catalogue)/ControlSide.md").text
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let routes = try TestClient(port: emulator.port).call("GET", "/_sandbox").json.array ?? []
        #expect(routes.count > 10)
        for route in routes {
            let path = route["path"]?.string ?? ""
            for method in (route["methods"]?.string ?? "").components(separatedBy: ", ") {
                #expect(page.contains("| `\(method) \(path)` |"), "\(method) \(path)")
            }
        }
    }
}
