import HTTPWire
import JSON
import Orders
import Sandbox
import WorldStore

extension VioletAPI {
    /// POST /v1/login: any user name and password are taken; 200 with the user, an access token
    /// for a day of the sandbox clock, and a refresh token.
    func login(_ request: HTTPRequest, in app: App) throws -> HTTPResponse {
        guard !request.body.isEmpty else { throw APIError.emptyBody(expected: "login") }
        let body = try RequestBody.object(
            of: request, expecting: "login", known: ["username", "password"],
            under: app.contract)
        let name = try body.required("username", body.string("username"))
        _ = try body.required("password", body.string("password"))
        let now = sandbox.now(in: app)
        var json = JSONWriter()
        json.beginObject()
        json.field("id", 10_000)
        json.field("first_name", "Sandbox")
        json.field("last_name", "Developer")
        json.field("email", name)
        json.field("type", "DEVELOPER")
        json.field("status", "active")
        json.key("roles")
        json.beginArray()
        json.beginObject()
        json.field("name", "ROLE_DEVELOPER")
        json.key("permissions")
        json.beginArray()
        json.endArray()
        json.endObject()
        json.endArray()
        json.field("token", SandboxToken(app: app.id, kind: .access, issuedAt: now).text)
        json.field("refresh_token", SandboxToken(app: app.id, kind: .refresh, issuedAt: now).text)
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }

    /// GET /v1/auth/token: 200 with a new access token for a refresh token in `X-Violet-Token`.
    func refreshToken(_ request: HTTPRequest, in app: App) throws -> HTTPResponse {
        guard let text = Credentials(request).token else {
            throw AuthenticationError("The header X-Violet-Token is missing.")
        }
        if let token = SandboxToken(text), token.kind != .refresh {
            throw AuthenticationError("The header X-Violet-Token is not a refresh token.")
        }
        let token = SandboxToken(app: app.id, kind: .access, issuedAt: sandbox.now(in: app))
        var json = JSONWriter()
        json.beginObject()
        json.field("token", token.text)
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }
}
