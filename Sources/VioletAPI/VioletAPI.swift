package import HTTPWire
import JSON
package import Orders
import Platform
package import Sandbox
import WorldStore

/// The emulated API: turns requests into commands and what came of them into responses.
package final class VioletAPI {
    /// The app of a request without `X-Violet-App-Id` under open authentication.
    package static let defaultApp = AppID(rawValue: 10_000)

    /// What is known of a request beside what it came to.
    package struct Facts {
        /// How much later than it is there the response leaves, in ms of real time.
        package var delayMs = 0
        /// What the developer should know about the request, in whole sentences.
        package var hints: [String] = []
        /// What was asked.
        package var kind = RequestCounts.Kind.none
        /// The app that it acted in, once known.
        package var app: AppID?
        /// The request's place in the journal.
        package var entry: Entry?
    }

    /// What a request came to: the response, or who waits for one.
    package enum Reply {
        /// The response.
        case now(HTTPResponse)
        /// The response comes later, for this ticket, and is written by this rendering.
        case later(Ticket, Rendering)
        /// The request is carried out only after so many ms of real time; ask again then, with
        /// this fault.
        case postponed(ms: Int, ResponseFault)
    }

    let sandbox: Sandbox
    var tokens = KnownTokens()

    /// The API over a sandbox.
    package init(_ sandbox: Sandbox) { self.sandbox = sandbox }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - postponed: The fault that postponed it and its entry, when it is asked again.
    /// - Returns: What it came to, and what is known of it.
    package func answer(
        _ request: HTTPRequest, postponed: (fault: ResponseFault, entry: Entry)? = nil
    ) -> (reply: Reply, facts: Facts) {
        var facts = Facts(entry: postponed?.entry)
        var world: App?
        sandbox.store.beginRequest()
        do {
            let route = try APIRoute(request)
            facts.kind = RequestCounts.Kind(route)
            try checkMediaType(of: request)
            let app = try authenticate(request, for: route)
            world = app
            facts.app = app.id
            if facts.entry == nil { facts.entry = open(request, app) }
            let reply = try answer(route, request, in: app, postponed: postponed?.fault, &facts)
            return (reply, facts)
        } catch {
            return (.now(response(to: error, in: world)), facts)
        }
    }

    /// Lets the fault that hits the request do what it does, around the request itself.
    private func answer(
        _ route: APIRoute, _ request: HTTPRequest, in app: App, postponed: ResponseFault?,
        _ facts: inout Facts
    ) throws -> Reply {
        var ownFaults: [FaultRule] = []
        var fault = postponed
        switch try RequestFault(request, route) {
        case .platform(let rule):
            try sandbox.check(rule, in: app)
            ownFaults = [rule]
        case .api(let rule) where postponed == nil:
            fault = ResponseFault(fault: rule.fault, phase: rule.phase, mark: .header)
        case .api, nil: break
        }
        if fault == nil { fault = try ruledFault(route, request, in: app) }
        guard let fault else {
            return try perform(route, request, in: app, ownFaults, &facts.hints)
        }
        if postponed == nil { sandbox.counts.count(fault.fault.kind) }
        guard fault.carriesOut(route) else {
            return .now(fault.shape(APIError.unknown.response))
        }
        if fault.delayMs > 0, fault.phase == .beforeEffect, postponed == nil {
            return .postponed(ms: fault.delayMs, fault)
        }
        facts.delayMs = postponed == nil ? fault.delayMs : 0
        do {
            switch try perform(route, request, in: app, ownFaults, &facts.hints) {
            case .now(let response): return .now(fault.shape(response))
            case .later(let ticket, var rendering):
                rendering.fault = fault
                return .later(ticket, rendering)
            case .postponed(let ms, let fault): return .postponed(ms: ms, fault)
            }
        } catch {
            return .now(fault.shape(response(to: error, in: app)))
        }
    }

    private func ruledFault(
        _ route: APIRoute, _ request: HTTPRequest, in app: App
    ) throws -> ResponseFault? {
        let rule = try sandbox.fault(
            for: APICall(
                operation: route.operation, method: request.method.name,
                path: String(decoding: request.path, as: UTF8.self)),
            in: app)
        return rule.map { ResponseFault(fault: $0.fault, phase: $0.phase, mark: .rule($0.id)) }
    }

    private func perform(
        _ route: APIRoute, _ request: HTTPRequest, in app: App, _ ownFaults: [FaultRule],
        _ hints: inout [String]
    ) throws -> Reply {
        switch route {
        case .cancelOrder(let order):
            let asked = try cancelOrder(order, request, in: app, hints: &hints)
            return try perform(asked, in: app, ownFaults, &hints)
        case .cancelBag(let order, let bag):
            let asked = try cancelBag(bag, of: order, request, in: app, hints: &hints)
            return try perform(asked, in: app, ownFaults, &hints)
        case .refundBag(let order, let bag):
            let asked = try refundBag(bag, of: order, request, in: app, hints: &hints)
            return try perform(asked, in: app, ownFaults, &hints)
        default:
            return .now(try read(route, request, in: app, hints: &hints))
        }
    }

    /// The routes that change nothing.
    private func read(
        _ route: APIRoute, _ request: HTTPRequest, in app: App, hints: inout [String]
    ) throws -> HTTPResponse {
        switch route {
        case .getOrderRefunds(let order): try getOrderRefunds(of: order, in: app)
        case .getBagRefunds(let order, let bag): try getBagRefunds(of: bag, in: order, app: app)
        case .getOrderRefund(let order, let refund):
            try getOrderRefund(refund, of: order, in: app)
        case .getOrderCancellations(let order): try getOrderCancellations(of: order, in: app)
        case .getOrder(let order): try getOrder(order, request, in: app)
        case .listOrders: try listOrders(request, in: app)
        case .getBags: try getBags(request, in: app)
        case .searchOrders: try searchOrders(request, in: app, hints: &hints)
        case .searchBags: try searchBags(request, in: app, hints: &hints)
        case .login: try login(request, in: app)
        case .refreshToken: try refreshToken(request, in: app)
        case .cancelOrder, .cancelBag, .refundBag: throw APIError.unknown
        }
    }

    /// A command that a request asks for, and how what comes of it is written.
    struct Asked {
        let command: Command
        var success = Rendering.Success.record
    }

    /// Carries a command out and writes what came of it, now or later.
    private func perform(
        _ asked: Asked, in app: App, _ ownFaults: [FaultRule], _ hints: inout [String]
    ) throws -> Reply {
        let rendering = Rendering(app: app.id, contract: app.contract, success: asked.success)
        switch try sandbox.perform(asked.command, in: app, ownFaults: ownFaults) {
        case .answered(.success(let answer)): return .now(rendering.response(to: answer))
        case .answered(.failure(let refusal)):
            if let hint = hint(for: refusal, to: asked.command, in: app) { hints.append(hint) }
            return .now(APIError(refusal).response)
        case .waiting(let ticket): return .later(ticket, rendering)
        }
    }

    /// The response to whatever was thrown on the way.
    private func response(to error: any Error, in app: App?) -> HTTPResponse {
        if let error = error as? AuthenticationError {
            // Whoever names no app is the default one's, so that equal runs give equal bytes.
            let app = app ?? (try? sandbox.store.apps.find(Self.defaultApp)) ?? nil
            let time = error.time ?? app.map(sandbox.now(in:)) ?? sandbox.machineTime
            return error.response(at: time)
        }
        return APIError.response(to: error)
    }

    /// A body of another kind than JSON is refused before anybody looks into it.
    private func checkMediaType(of request: HTTPRequest) throws(APIError) {
        if request.body.isEmpty || request.hasMediaType("application/json") { return }
        guard let type = request.mediaType else { return }
        throw .badRequest(
            "The body must be application/json, not \(type.lowercased()).",
            status: .unsupportedMediaType)
    }
}

extension APIError {
    /// The response to any error that an operation throws.
    package static func response(to error: any Error) -> HTTPResponse {
        switch error {
        case let error as APIError: return error.response
        case let error as FieldError: return APIError(error).response
        case let refusal as Refusal: return APIError(refusal).response
        case let refusal as FaultRefusal:
            return badRequest("The header X-Sandbox-Fault: \(refusal.message)").response
        case SandboxError.tooManyApps(let limit):
            let message =
                "There are \(limit) apps already, as many as this server was started for. "
                + "Reset it, or start it with a larger --max-apps."
            return badRequest(message, status: .serviceUnavailable).response
        case SandboxError.appExists(let id):
            return badRequest("There is an app \(id) already.", status: .conflict).response
        case SandboxError.unknownApp(let id):
            let message =
                "There is no app \(id), and with auth=strict none is made at its first use; "
                + "POST /_sandbox/apps makes one."
            return badRequest(message, status: .notFound).response
        case SandboxError.orderExists(let id):
            let message = "The ids of order \(id) or of its bags are taken."
            return badRequest(message, status: .conflict).response
        case SandboxError.orderNameExists(let name, let id):
            let message = "There is an order '\(name)' already, \(id); give another name."
            return badRequest(message, status: .conflict).response
        case SandboxError.worldGone:
            let message = "The app was reset while the request waited."
            return badRequest(message, status: .serviceUnavailable).response
        default: return APIError.unknown.response
        }
    }
}
