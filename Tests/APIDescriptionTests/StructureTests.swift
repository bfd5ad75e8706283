import HTTPWire
import JSON
import LocalViolet
import Platform
import TestSupport
import Testing
import VioletAPI

@Suite struct StructureTests {
    static let documents = [DescribedAPI.api, DescribedAPI.control]

    @Test(arguments: documents) func everyReferenceLeadsSomewhere(_ api: DescribedAPI) {
        for reference in api.document.strings(under: "$ref") {
            #expect(api.validator.target(of: reference) != nil, "\(reference)")
        }
    }

    @Test(arguments: documents) func everyComponentIsNeeded(_ api: DescribedAPI) {
        let references = Set(api.document.strings(under: "$ref"))
        for (kind, members) in api.document["components"]?.object ?? JSONObject()
        where kind != "securitySchemes" {
            for name in members.object?.keys ?? [] {
                #expect(references.contains("#/components/\(kind)/\(name)"))
            }
        }
    }

    @Test(arguments: documents) func namesOfOperationsAreUnique(_ api: DescribedAPI) {
        let ids = api.operations.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains(""))
    }

    @Test(arguments: documents) func everyOperationIsInADescribedGroup(_ api: DescribedAPI) {
        let groups = (api.document["tags"]?.array ?? []).compactMap { $0["name"] }
        for operation in api.operations {
            let own = operation.json["tags"]?.array ?? []
            #expect(own.count == 1 && groups.contains(own[0]), "\(operation.id)")
        }
    }

    @Test(arguments: documents) func whatVariesInAPathIsDescribedAndRequired(_ api: DescribedAPI) {
        for operation in api.operations {
            let inPath = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }
                .map { JSONValue.string(String($0.dropFirst().dropLast())) }
            let described = (operation.json["parameters"]?.array ?? [])
                .compactMap { $0["$ref"]?.string.flatMap(api.validator.target(of:)) }
                .filter { $0["in"] == "path" && $0["required"] == true }
                .compactMap { $0["name"] }
            #expect(Set(described) == Set(inPath), "\(operation.id)")
        }
    }

    @Test(arguments: documents) func everythingSaysWhatItIsAbout(_ api: DescribedAPI) {
        for operation in api.operations {
            #expect(operation.json["summary"]?.string?.isEmpty == false)
            #expect(operation.json["description"]?.string?.isEmpty == false)
        }
        for (name, schema) in api.document["components"]?["schemas"]?.object ?? JSONObject() {
            #expect(schema["description"]?.string?.isEmpty == false, "\(name)")
            for (field, value) in schema["properties"]?.object ?? JSONObject() {
                let isNamed = value["$ref"] != nil || value["anyOf"] != nil
                let isDescribed = value["description"]?.string?.isEmpty == false
                #expect(isNamed || isDescribed, "\(name).\(field)")
            }
        }
    }

    @Test func exactlyTheCallsOfTheAPIAreDescribed() throws {
        let api = DescribedAPI.api
        #expect(Set(api.operations.map(\.id)) == Set(APIRoute.operations.map(\.name)))
        for operation in api.operations {
            let path = operation.path.replacing(/\{[a-z_]+\}/, with: "1")
            let request = HTTPRequest(HTTPMethod(name: operation.method), path)
            #expect(try APIRoute(request).operation == operation.id)
        }
    }

    @Test func exactlyTheMethodsOfAPathAreDescribed() throws {
        for path in Set(DescribedAPI.api.operations.map(\.path)) {
            let request = HTTPRequest(.patch, path.replacing(/\{[a-z_]+\}/, with: "1"))
            let error = #expect(throws: APIError.self) { try APIRoute(request) }
            let described = DescribedAPI.api.operations.filter { $0.path == path }
                .map { $0.method == "GET" ? "GET, HEAD" : $0.method }
            let allowed = error?.allow?.split(separator: ", ").map(String.init) ?? []
            #expect(
                Set(described.joined(separator: ", ").split(separator: ", ").map(String.init))
                    == Set(allowed))
        }
    }

    @Test func exactlyTheCallsOfTheControlSideAreDescribed() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let index = try TestClient(port: emulator.port).call("GET", "/_sandbox").json
        let served = (index.array ?? []).flatMap { route in
            (route["methods"]?.string ?? "").split(separator: ", ").map { method in
                "\(method) \(route["path"]?.string ?? "")".replacing(/\{[a-z_]+\}/, with: "{}")
            }
        }
        let described = DescribedAPI.control.operations.map { operation in
            "\(operation.method) \(operation.path)".replacing(/\{[a-z_]+\}/, with: "{}")
        }
        #expect(Set(described) == Set(served))
    }

    @Test func theServerServesBoth() throws {
        let emulator = try Emulator.start()
        defer { emulator.stop() }
        let client = try TestClient(port: emulator.port)
        let pairs = [
            ("openapi.json", DescribedAPI.api), ("openapi-control.json", DescribedAPI.control),
        ]
        for (name, api) in pairs {
            let served = try client.call("GET", "/_sandbox/\(name)").json
            #expect(served["openapi"] == "3.1.0")
            #expect(served["info"]?["version"] == .string(Emulator.version))
            #expect(served["paths"] == api.document["paths"])
            #expect(served["components"] == api.document["components"])
        }
    }
}

extension DescribedAPI: CustomTestStringConvertible {
    /// The document's title.
    public var testDescription: String { document["info"]?["title"]?.string ?? "" }
}

extension JSONValue {
    /// The texts of every member of that name, at any depth.
    fileprivate func strings(under name: String) -> [String] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                let own = member.name == name ? member.value.string : nil
                return own.map { [$0] } ?? member.value.strings(under: name)
            }
        case .array(let elements): elements.flatMap { $0.strings(under: name) }
        default: []
        }
    }
}
