import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// A sandbox with the shipped seed data and a machine clock that only tests move.
final class Bench {
    /// The machine's clock.
    final class Wall {
        var now = Timestamp(milliseconds: 1_800_000_000_000)
    }

    static let app = AppID(rawValue: 10_000)

    let sandbox: Sandbox
    let wall: Wall

    init(
        path: String? = nil, clock: SandboxClock.Mode = .frozen, contract: Contract = .reference,
        maxApps: Int = 10
    ) throws {
        let wall = Wall()
        self.wall = wall
        let options = SandboxOptions(clockMode: clock, contract: contract, maxApps: maxApps)
        sandbox = Sandbox(store: try WorldStore(path: path), options: options) { wall.now }
        try sandbox.seed(try shippedSeedData())
    }

    /// The app as it stands now.
    func app(_ id: AppID = Bench.app) throws -> App { try sandbox.app(id) }

    /// Hands a command in, and ends the turn.
    func send(_ command: Command, to id: AppID = Bench.app) throws -> Progress {
        let progress = try sandbox.perform(command, in: try app(id))
        try sandbox.endTurn()
        return progress
    }

    /// The answer to a command that is answered at once.
    func answer(_ command: Command, to id: AppID = Bench.app) throws -> Answer {
        guard case .answered(let result) = try send(command, to: id) else {
            throw Unexpected("\(command) is not answered")
        }
        return try result.get()
    }

    /// The refusal of a command that is refused at once.
    func refusal(of command: Command) throws -> Refusal? {
        guard case .answered(.failure(let refusal)) = try send(command) else { return nil }
        return refusal
    }

    /// The ticket of a command that must wait.
    func ticket(_ command: Command, to id: AppID = Bench.app) throws -> Ticket {
        guard case .waiting(let ticket) = try send(command, to: id) else {
            throw Unexpected("\(command) does not wait")
        }
        return ticket
    }

    /// Moves the world's clock on, and ends the turn.
    func advance(ms: Int64) throws {
        try sandbox.advanceClock(of: try app(), byMs: ms)
        try sandbox.endTurn()
    }

    @discardableResult
    func addFault(
        _ fault: Fault, _ phase: FaultPhase = .beforeEffect,
        on operation: PlatformOperation? = nil, bag: BagID? = nil, skip: Int = 0,
        times: Int? = nil
    ) throws -> FaultRule {
        let rule = FaultRule(
            id: 0, origin: .rule, name: nil,
            scope: FaultScope(operation: operation, bagID: bag), fault: fault, phase: phase,
            skip: skip, times: times)
        return try sandbox.addFault(rule, to: try app())
    }

    func order(_ id: OrderID, of app: AppID = Bench.app) throws -> Order {
        guard let order = try sandbox.store.orders.find(id, in: WorldID(app)) else {
            throw Unexpected("there is no order \(id)")
        }
        return order
    }

    func bag(_ id: BagID, of app: AppID = Bench.app) throws -> Bag {
        try view(of: id, of: app).bag
    }

    /// A bag with everything that a command on it may change.
    func view(of id: BagID, of app: AppID = Bench.app) throws -> BagView {
        let world = WorldID(app)
        let store = sandbox.store
        guard let orderID = try store.orders.order(of: id, in: world),
            let order = try store.orders.find(orderID, in: world),
            let bag = order.bags.first(where: { $0.id == id })
        else { throw Unexpected("there is no bag \(id)") }
        let shop = try store.shops.order(of: id, in: orderID, world: world)
        let stock = try sandbox.shopOrders(of: bag.merchantID, in: self.app(app)).first?.stock
        return BagView(
            orderStatus: order.status, capture: order.payment.captureStatus, bag: bag,
            shop: shop,
            stock: bag.lines.map { stock?[$0.externalID] ?? 0 },
            letters: try store.shops.notifications(of: id, in: orderID, world: world))
    }
}

/// What a command on a bag may change.
struct BagView: Equatable {
    let orderStatus: OrderStatus
    let capture: CaptureStatus
    let bag: Bag
    let shop: ShopOrder?
    let stock: [Int]
    let letters: [PlatformOperation]
}

/// Something that a test takes for granted is not so.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension Outcome {
    /// The record of the cancel call, where it is one.
    var cancellation: Cancellation? {
        guard case .cancellation(let call, _) = self else { return nil }
        return call
    }

    /// The refunds that it came to.
    var refunds: [Refund] {
        switch self {
        case .cancellation(_, let refunds): refunds
        case .refund(let refund): [refund]
        }
    }
}

extension OrderID: ExpressibleByIntegerLiteral {
    /// Wraps a number in the text of a test.
    public init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension BagID: ExpressibleByIntegerLiteral {
    /// Wraps a number in the text of a test.
    public init(integerLiteral value: Int64) { self.init(rawValue: value) }
}
