import Descriptions
import HTTPWire
import JSON
import Orders
import Platform
import Sandbox
import VioletAPI
import WorldStore

/// Apps: tenants, each with a world, a clock and a contract of its own.
extension ControlAPI {
    func listApps() throws -> HTTPResponse {
        var json = JSONWriter()
        json.beginArray()
        for app in try sandbox.store.apps.all() { json.write(app, at: sandbox.now(in: app)) }
        json.endArray()
        return HTTPResponse(.ok, json: json.bytes)
    }

    func makeApp(_ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["app_id", "name", "contract", "seed", "chance"])
        let id = try body.int("app_id", in: 1...Int(Int32.max))
        let name = try body.string("name", maxLength: 255)
        let seed = try body.string("seed") ?? "default"
        guard ["default", "empty"].contains(seed) else {
            throw body.invalid("seed", "default or empty")
        }
        let chance = try body.int("chance", in: Int.min...Int.max)
        let contract = try body.value("contract").map { value in
            try Contract(value, at: "contract", over: sandbox.options.contract)
        }
        let app = try sandbox.makeApp(
            id.map { AppID(rawValue: Int64($0)) }, maker: .control
        ) { app in
            app.startsEmpty = seed == "empty"
            app.name = name ?? app.name
            app.contract = contract ?? app.contract
            app.chanceSeed = chance.map(Int64.init) ?? app.chanceSeed
        }
        var json = JSONWriter()
        json.beginObject()
        json.writeFields(of: app, at: sandbox.now(in: app))
        try writeContents(of: app, to: &json)
        json.endObject()
        return HTTPResponse(.created, json: json.bytes)
    }

    /// The orders, bags and merchants of a new world, by name, or by their ids in text where
    /// they have none.
    private func writeContents(of app: App, to json: inout JSONWriter) throws {
        json.key("orders")
        json.beginObject()
        for order in try sandbox.store.search.names(in: app.world) {
            json.key(text: order.name ?? order.id.description)
            json.beginObject()
            json.field("order_id", order.id.rawValue)
            json.key("bags")
            json.beginObject()
            for bag in order.bags {
                json.key(text: bag.name ?? bag.id.description)
                json.value(bag.id.rawValue)
            }
            json.endObject()
            json.endObject()
        }
        json.endObject()
        json.key("merchants")
        json.beginObject()
        for profile in try sandbox.store.shops.profiles(in: app.world) {
            json.key(text: profile.name)
            json.value(profile.merchantID.rawValue)
        }
        json.endObject()
    }

    func getApp(_ id: String?) throws -> HTTPResponse { response(.ok, try find(id)) }

    func changeApp(_ id: String?, _ request: ControlRequest) throws -> HTTPResponse {
        let body = try request.body(known: ["name", "contract"])
        var app = try find(id)
        app.name = try body.string("name", maxLength: 255) ?? app.name
        if let value = body.value("contract") {
            app.contract = try Contract(value, at: "contract", over: app.contract)
        }
        try sandbox.update(app)
        return response(.ok, app)
    }

    func removeApp(_ id: String?) throws -> HTTPResponse {
        try sandbox.remove(find(id).id)
        return HTTPResponse(.noContent)
    }

    private func find(_ id: String?) throws -> App {
        guard let number = id.flatMap({ Int32($0) }).map(Int64.init), number > 0,
            let app = try sandbox.store.apps.find(AppID(rawValue: number))
        else {
            throw APIError.badRequest("There is no app \(id ?? "").", status: .notFound)
        }
        return app
    }

    private func response(_ status: HTTPStatus, _ app: App) -> HTTPResponse {
        var json = JSONWriter()
        json.write(app, at: sandbox.now(in: app))
        return HTTPResponse(status, json: json.bytes)
    }
}

extension JSONWriter {
    /// An app, with everything that a client needs to be it.
    mutating func write(_ app: App, at now: Timestamp) {
        beginObject()
        writeFields(of: app, at: now)
        endObject()
    }

    fileprivate mutating func writeFields(of app: App, at now: Timestamp) {
        field("app_id", app.id.rawValue)
        field("name", app.name)
        field("app_secret", app.secret)
        field("token", app.token)
        field("made_by", app.maker.rawValue)
        field("clock", app.clock.mode.rawValue)
        field("now", now)
        field("chance", app.chanceSeed)
        key("contract")
        beginObject()
        for entry in Contract.switches {
            key(text: entry.name)
            value(entry.read(app.contract))
        }
        endObject()
    }
}
