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
        if let port = facts.apiPort() { json.field("api_port", port) }
        json.field("apps", try sandbox.store.apps.count())
        json.field("max_apps", sandbox.options.maxApps)
        json.key("app")
        json.write(app, at: sandbox.now(in: app))
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
