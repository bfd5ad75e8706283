import ControlAPI
import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import Testing
import WorldStore

/// The control side as values, without any socket.
@Suite struct ControlAPITests {
    @Test(arguments: [
        ("/_sandbox", true), ("/_sandbox/", true), ("/_sandbox/faults", true),
        ("/_sandboxes", false), ("/v1/orders/1/cancel", false), ("/", false), ("/_Sandbox", false),
    ])
    func onlyTheReservedPrefixIsItsOwn(_ path: String, _ isOwned: Bool) {
        #expect(ControlAPI.owns(HTTPRequest(.get, path)) == isOwned)
    }

    @Test func withATokenOnlyWhoShowsItMayDriveTheSandbox() throws {
        let control = try Self.control(token: "tok")
        let status = { (path: String, fields: [(name: String, value: String)]) in
            control.answer(HTTPRequest(.get, path, fields: fields)).status.code
        }
        #expect(status("/_sandbox/faults", []) == 401)
        #expect(status("/_sandbox/faults", [("Authorization", "Bearer nope")]) == 401)
        #expect(status("/_sandbox/faults", [("Authorization", "Bearer tok")]) == 200)
        #expect(status("/_sandbox/health", []) == 200)
        #expect(status("/_sandbox/ready", []) == 200)
    }

    @Test func everyRouteOfTheIndexAnswers() throws {
        let control = try Self.control()
        let index = try JSONValue.parse(control.answer(HTTPRequest(.get, "/_sandbox")).body)
        for entry in index.array ?? [] {
            let path = entry["path"]?.string ?? ""
            for name in (entry["methods"]?.string ?? "").split(separator: ", ") {
                let request = HTTPRequest(HTTPMethod(name: String(name)), path)
                let status = control.answer(request).status.code
                // A fault of that id there is none; a body some of them need.
                let expected = path.contains("{") ? [404, 400] : [200, 201, 204, 400, 422]
                #expect(expected.contains(status), "\(name) \(path)")
            }
        }
    }

    @Test(arguments: [
        (HTTPMethod.post, "/_sandbox/health", 405), (.delete, "/_sandbox/clock", 405),
        (.get, "/_sandbox/reset", 405), (.get, "/_sandbox/clock/advance", 405),
        (.get, "/_sandbox/nothing", 404), (.get, "/_sandbox/", 404),
        (.get, "/_sandbox/faults/abc", 404), (.delete, "/_sandbox/faults/1", 404),
        (.head, "/_sandbox/health", 200), (.get, "/_sandbox/faults?app_id=all", 400),
        (.post, "/_sandbox/reset?app_id=all", 204), (.post, "/_sandbox/reset?app_id=7", 204),
        (.get, "/_sandbox/%66aults", 200), (.get, "/_sandbox/faults%2F1", 404),
    ])
    func aRequestHasItsStatus(_ method: HTTPMethod, _ target: String, _ status: Int) throws {
        let response = try Self.control().answer(HTTPRequest(method, target))
        #expect(response.status.code == status)
        guard status >= 400 else { return }
        let error = try JSONValue.parse(response.body)
        #expect(error.object?.keys == ["message", "error", "code"])
        let allow = response.fields["Allow"]
        #expect((allow != nil) == (status == 405))
    }

    @Test(arguments: [
        ("/_sandbox/faults/", "/_sandbox/faults"), ("/_sandbox/", "/_sandbox"),
        ("/_sandbox/faults/7/", "/_sandbox/faults/7"),
        ("/_sandbox/clock/advance/", "/_sandbox/clock/advance"),
    ])
    func aSlashTooManyIs404AndThePathIsNamed(_ path: String, _ meant: String) throws {
        for method in [HTTPMethod.get, .post, .delete] {
            let response = try Self.control().answer(HTTPRequest(method, path))
            #expect(response.status == .notFound)
            let message = try JSONValue.parse(response.body)["message"]?.string
            #expect(
                message
                    == "Nothing is there; did you mean \(meant), without the slash at its end?")
        }
    }

    @Test(arguments: [
        ("", "http://localhost:8080", 403), ("localhost:8080", "http://localhost:8080", 200),
        ("localhost:8080", "http://localhost:9090", 403),
        ("localhost:8080", "https://localhost:8080", 403), ("localhost:8080", "null", 403),
        ("localhost:8080", "", 403),
    ])
    func theOriginMustBeTheServersOwn(_ host: String, _ origin: String, _ status: Int) throws {
        let request = HTTPRequest(
            .get, "/_sandbox/health", fields: [("Host", host), ("Origin", origin)])
        #expect(try Self.control().answer(request).status.code == status)
    }

    @Test(arguments: [
        ("", 415), ("text/plain", 415), ("application/json", 400), ("Application/JSON", 400),
        ("application/json;charset=utf-8", 400),
    ])
    func theTypeIsCheckedBeforeTheBody(_ type: String, _ status: Int) throws {
        let request = HTTPRequest(
            .post, "/_sandbox/faults", fields: [("Content-Type", type)], body: Array("{".utf8))
        #expect(try Self.control().answer(request).status.code == status)
    }

    private static func control(token: String? = nil) throws -> ControlAPI {
        let sandbox = Sandbox(
            store: try WorldStore(), options: SandboxOptions(clockMode: .frozen),
            wallClock: { Timestamp(milliseconds: 0) })
        let seedData = #"{"apps": [{"app_id": 10000}]}"#
        try sandbox.seed(SeedData([(name: "test", bytes: Array(seedData.utf8))]))
        return ControlAPI(sandbox, version: "1.2.3", token: token)
    }
}
