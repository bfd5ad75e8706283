import APIDescription
import Foundation
import HTTPWire
import JSON
import TestSupport
import Testing
import VioletAPI

/// The examples of the descriptions are replies that the emulator gives, now.
///
/// With `LOCALVIOLET_UPDATE_EXAMPLES=1` in the environment they are written anew instead.
@Suite struct ExampleTests {
    static let scenes = api + control
    private static let api =
        Scene.cancellations + Scene.refunds + Scene.orders + Scene.login + Scene.shared
    private static let control =
        Scene.apps + Scene.snapshots + Scene.journal + Scene.controlOrders + Scene.merchants
        + Scene.faults
        + Scene.sharedControl

    private static let isUpdating =
        ProcessInfo.processInfo.environment["LOCALVIOLET_UPDATE_EXAMPLES"] == "1"

    @Test(.enabled(if: !isUpdating), arguments: scenes)
    func anExampleIsARealReply(_ scene: Scene) throws {
        let reply = try scene.play()
        #expect(reply.status == scene.status)
        let isOfAPI = scene.call.path.hasPrefix("/v1/")
        let api = isOfAPI ? DescribedAPI.api : .control
        let body: JSONValue? = reply.body.isEmpty ? .none : reply.json
        #expect(
            api.example(of: scene) == body,
            "LOCALVIOLET_UPDATE_EXAMPLES=1 swift test --filter ExampleTests writes them anew")
    }

    @Test(.enabled(if: isUpdating)) func examplesAreWrittenAnew() throws {
        try ExampleFiles(name: "api", scenes: Self.api).write()
        try ExampleFiles(name: "control", scenes: Self.control).write()
    }

    @Test(arguments: [DescribedAPI.api, .control])
    func everyExampleFitsItsSchema(_ api: DescribedAPI) {
        var count = 0
        for (place, media) in api.media {
            for (name, example) in media["examples"]?.object ?? JSONObject() {
                count += 1
                let findings = api.validator.findings(
                    example["value"] ?? .null, against: media["schema"] ?? false)
                #expect(findings == [], "\(place) \(name)")
            }
        }
        #expect(count > 50)
    }

    @Test(arguments: [DescribedAPI.api, .control])
    func everyErrorCodeHasAnExample(_ api: DescribedAPI) {
        for (place, media) in api.media {
            let codes = media["schema"]?["properties"]?["code"]?["enum"]?.array ?? []
            let shown = (media["examples"]?.object ?? JSONObject()).map {
                $0.value["value"]?["code"]
            }
            for code in codes { #expect(shown.contains(code), "\(place) \(code)") }
        }
    }

    @Test(arguments: [DescribedAPI.api, .control])
    func everyReplyWithABodyHasAnExample(_ api: DescribedAPI) {
        for (place, media) in api.media
        where !place.hasSuffix("request") && media["schema"] != ["type": "object"] {
            // Whole descriptions would hold themselves, and metrics are no JSON.
            let isLeftOut = place.contains("Description") || place.contains("getMetrics")
            #expect(isLeftOut || media["examples"]?.object?.isEmpty == false, "\(place)")
        }
    }

    @Test func anUnknownErrorIsWhatTheAPISays() throws {
        let body = try JSONValue.parse(APIError.unknown.response.body)
        for api in [DescribedAPI.api, .control] {
            let media = api.media.first { $0.place == "InternalServerError" }?.media
            #expect(media?["examples"]?["unknown"]?["value"] == body)
        }
    }
}

extension DescribedAPI {
    /// Every body that is described, with its place.
    var media: [(place: String, media: JSONValue)] {
        var found: [(place: String, media: JSONValue)] = []
        for operation in operations {
            if let media = operation.json["requestBody"]?["content"]?["application/json"] {
                found.append(("\(operation.id) request", media))
            }
            for (status, reply) in operation.json["responses"]?.object ?? JSONObject() {
                for (_, media) in reply["content"]?.object ?? JSONObject() {
                    found.append(("\(operation.id) \(status)", media))
                }
            }
        }
        for (name, reply) in document["components"]?["responses"]?.object ?? JSONObject() {
            for (_, media) in reply["content"]?.object ?? JSONObject() {
                found.append((name, media))
            }
        }
        return found
    }

    /// The reply that stands in the document for a scene.
    func example(of scene: Scene) -> JSONValue? {
        let places = ["\(scene.operation) \(scene.status)", scene.operation]
        return media.first { places.contains($0.place) }?
            .media["examples"]?[scene.name]?["value"]
    }
}
