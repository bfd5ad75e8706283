import HTTPWire
import JSON
import Orders
import Sandbox
import VioletAPI
import WorldStore

extension ControlAPI {
    /// What this server is, and how an app of it is set up.
    func info(_ request: ControlRequest) throws -> HTTPResponse {
        let app = try sandbox.app(request.app())
        var json = JSONWriter()
        json.beginObject()
        json.field("name", "localviolet")
        json.field("version", version)
        json.field("apps", try sandbox.store.apps.count())
        json.field("max_apps", sandbox.options.maxApps)
        json.key("app")
        json.beginObject()
        json.field("app_id", app.id.rawValue)
        json.field("name", app.name)
        json.field("clock", app.clock.mode.rawValue)
        json.field("now", WireDate.text(sandbox.now(in: app)))
        json.field("seed", app.chanceSeed)
        json.key("contract")
        json.beginObject()
        for entry in Contract.switches {
            json.key(entry.name)
            json.value(entry.read(app.contract))
        }
        json.endObject()
        json.endObject()
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
