import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import VioletAPI
import WorldStore

/// An app's clock: the only time that its world knows.
extension ControlAPI {
    func getClock(_ request: ControlRequest) throws -> HTTPResponse {
        clock(of: try sandbox.app(request.app()))
    }

    func getAgenda(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        var json = JSONWriter()
        json.beginArray()
        for intent in try sandbox.store.intents.all(in: app.world) {
            json.beginObject()
            json.field("time", intent.dueAt)
            json.field("in_ms", intent.dueAt.milliseconds - sandbox.now(in: app).milliseconds)
            let operation = intent.refundID == nil ? "cancel" : "refund"
            json.field("event", intent.kind == .call ? "platform_answer" : "settlement")
            json.field("operation", operation)
            json.field("order_id", intent.orderID.rawValue)
            json.field("bag_id", intent.bagID.rawValue)
            json.field("refund_id", intent.refundID?.rawValue)
            json.field("outcome", intent.outcome?.rawValue)
            json.endObject()
        }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    func setClock(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id", "mode", "now"])
        let app = try sandbox.app(request.app(body))
        let mode = try body.word("mode", as: SandboxClock.Mode.self) ?? app.clock.mode
        var now = sandbox.now(in: app)
        if let text = try body.string("now") {
            guard let time = WireDate.time(text), Self.times.contains(time) else {
                throw body.invalid(
                    "now", "a date of the years 101 to 9999, as in 2024-10-24T14:00:35+0000")
            }
            now = time
        }
        let offset = now.milliseconds - sandbox.machineTime.milliseconds
        try sandbox.setClock(
            of: app, to: SandboxClock(mode: mode, standsAt: now, offsetMs: offset))
        return clock(of: try sandbox.app(app.id))
    }

    func advanceClock(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id", "ms"])
        let app = try sandbox.app(request.app(body))
        let ms = try body.required("ms", try body.int("ms", in: 0...Self.longestAdvanceMs))
        guard Self.times.contains(sandbox.now(in: app).adding(milliseconds: Int64(ms))) else {
            throw body.invalid("ms", "so many that the year stays below 10000")
        }
        try sandbox.advanceClock(of: app, byMs: Int64(ms))
        return clock(of: try sandbox.app(app.id))
    }

    /// What a clock can say: dates have four digits for the year, and orders may be a hundred
    /// years old.
    private static let times =
        Timestamp(milliseconds: -58_979_923_200_000)...Timestamp(milliseconds: 253_402_300_799_999)

    /// A hundred years.
    private static let longestAdvanceMs = 100 * 366 * 86_400_000

    private func clock(of app: App) -> HTTPResponse {
        var json = JSONWriter()
        json.beginObject()
        json.field("app_id", app.id.rawValue)
        json.field("mode", app.clock.mode.rawValue)
        json.field("now", sandbox.now(in: app))
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
