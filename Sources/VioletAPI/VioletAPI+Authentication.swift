import HTTPWire
import Orders
import Sandbox
import WorldStore

/// Who asks.
extension VioletAPI {
    /// The app that a request acts in, made at first use under open authentication.
    ///
    /// - Throws: ``AuthenticationError`` that says which header is missing or wrong.
    func authenticate(_ request: HTTPRequest, for route: APIRoute) throws -> App {
        let credentials = Credentials(request)
        let isStrict = sandbox.options.contract.authentication == .strict
        guard let id = try credentials.app() ?? (isStrict ? nil : Self.defaultApp) else {
            throw AuthenticationError("The header X-Violet-App-Id is missing.")
        }
        let app: App
        do {
            app = try sandbox.app(id)
        } catch SandboxError.unknownApp {
            throw AuthenticationError("The header X-Violet-App-Id names no app.")
        }
        do {
            try check(credentials, of: app, for: route)
        } catch var error as AuthenticationError {
            error.time = sandbox.now(in: app)
            throw error
        }
        return app
    }

    /// A token of this sandbox is honoured until it expires, under either authentication.
    private func check(_ credentials: Credentials, of app: App, for route: APIRoute) throws {
        let issued = credentials.token.flatMap { tokens.read($0, for: app.id) }
        if let issued, route != .login, issued.isExpired(at: sandbox.now(in: app)) {
            throw AuthenticationError("Token has expired", code: 11)
        }
        guard app.contract.authentication == .strict else { return }
        guard let secret = credentials.secret else {
            throw AuthenticationError("The header X-Violet-App-Secret is missing.")
        }
        guard secret.elementsEqual(app.secret.utf8) else {
            throw AuthenticationError("The header X-Violet-App-Secret is not this app's.")
        }
        if route == .login { return }
        guard let token = credentials.token else {
            throw AuthenticationError("The header X-Violet-Token is missing.")
        }
        let isRefresh = route == .refreshToken
        let isOwn = issued.map { $0.app == app.id && ($0.kind == .refresh) == isRefresh }
        guard isOwn ?? token.elementsEqual(app.token.utf8) else {
            throw AuthenticationError("The header X-Violet-Token is not this app's.")
        }
    }
}
