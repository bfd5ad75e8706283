import HTTPWire
import JSON

extension Emulator {
    /// An app of the emulated API: a world of its own, with orders, shops, faults and a clock.
    ///
    /// No app sees anything of another, so tests that each make one may run at the same time.
    public struct App: Sendable {
        /// An order of the seed data.
        public struct Order: Sendable, Hashable {
            /// Its id in this app.
            public let id: Int
            /// The ids of its bags, by what the seed data calls them.
            public let bags: [String: Int]
        }

        /// Its number, as in `X-Violet-App-Id`.
        public let id: Int
        /// What clients show as `X-Violet-App-Secret`.
        public let secret: String
        /// What clients show as `X-Violet-Token`.
        public let token: String
        /// The orders of the seed data, by what the seed data calls them.
        public let orders: [String: Order]
        /// The ids of the merchants, by their names.
        public let merchants: [String: Int]

        let emulator: Emulator

        /// The fields that make a request one of this app.
        public var headers: [String: String] {
            [
                "X-Violet-App-Id": String(id), "X-Violet-App-Secret": secret,
                "X-Violet-Token": token,
            ]
        }
    }

    /// Makes an app from the seed data.
    ///
    /// - Returns: An app with an id that no other app has.
    /// - Throws: ``Refusal`` where there are as many as ``EmulatorConfiguration/maxApps`` allows.
    public func makeApp() async throws -> App {
        let made = try await control(.post, "/apps", [:])
        return App(
            id: Self.number(made["app_id"]), secret: made["app_secret"]?.string ?? "",
            token: made["token"]?.string ?? "",
            orders: Self.members(made["orders"]).mapValues { order in
                App.Order(
                    id: Self.number(order["order_id"]),
                    bags: Self.members(order["bags"]).mapValues { Self.number($0) })
            },
            merchants: Self.members(made["merchants"]).mapValues { Self.number($0) },
            emulator: self)
    }

    static func number(_ value: JSONValue?) -> Int { Int(value?.int64 ?? 0) }

    private static func members(_ value: JSONValue?) -> [String: JSONValue] {
        Dictionary((value?.object ?? [:]).map { ($0.name, $0.value) }) { first, _ in first }
    }
}

extension Emulator.App {
    /// Puts it back to the seed data, with its clock; its faults are forgotten.
    public func reset() async throws { try await call(.post, "/reset") }

    /// Removes it with everything in it.
    public func remove() async throws { try await emulator.control(.delete, "/apps/\(id)") }

    /// Sets how its clock moves.
    public func setClock(_ mode: EmulatorConfiguration.ClockMode) async throws {
        try await call(.put, "/clock", ["mode": .string(mode.rawValue)])
    }

    /// Moves its clock on; whatever is due until then happens first, in order.
    ///
    /// - Parameter duration: How far, in whole milliseconds.
    /// - Throws: ``Emulator/Refusal`` for a clock that is real, or a duration that is not positive.
    public func advanceClock(by duration: Duration) async throws {
        try await call(.post, "/clock/advance", ["ms": JSONValue(duration.wholeMilliseconds)])
    }
}

extension Duration {
    /// The whole milliseconds in it.
    var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
