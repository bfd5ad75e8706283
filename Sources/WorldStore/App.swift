package import Orders

/// An application of the API with its own world: credentials, contract, clock, chance.
package struct App: Sendable, Hashable {
    /// Where an app came from; only those of the seed data and the control side are known to
    /// strict authentication.
    package enum Maker: String, CaseIterable, Sendable {
        /// The seed data.
        case seedData = "seed_data"
        /// Its first request, under open authentication.
        case firstUse = "first_use"
        /// The control side.
        case control
    }

    /// Its id.
    package var id: AppID
    /// What the developer calls it.
    package var name: String
    /// What `X-Violet-App-Secret` must be under strict authentication.
    package var secret: String
    /// What `X-Violet-Token` must be under strict authentication.
    package var token: String
    /// Which reading of the documents it meets.
    package var contract: Contract
    /// Where it came from.
    package var maker: Maker
    /// When its world's clock started.
    package var startedAt: Timestamp
    /// The only time that its world knows.
    package var clock: SandboxClock
    /// What its chance is drawn from.
    package var chanceSeed: Int64
    /// Whether its world starts without the orders of the seed data.
    package var startsEmpty: Bool
    /// The id that the next new thing of its world gets.
    package var nextID: Int64

    /// Creates an app.
    package init(
        id: AppID, name: String, secret: String, token: String, contract: Contract, maker: Maker,
        startedAt: Timestamp, clock: SandboxClock, chanceSeed: Int64, startsEmpty: Bool = false,
        nextID: Int64
    ) {
        self.id = id
        self.name = name
        self.secret = secret
        self.token = token
        self.contract = contract
        self.maker = maker
        self.startedAt = startedAt
        self.clock = clock
        self.chanceSeed = chanceSeed
        self.startsEmpty = startsEmpty
        self.nextID = nextID
    }

    /// Its world.
    package var world: WorldID { WorldID(id) }

    /// Takes the next id of its world.
    ///
    /// Ids of all kinds are drawn from one counter, so that no two things of a world share a number
    /// and a mixed-up id is found out.
    package mutating func takeID() -> Int64 {
        defer { nextID += 1 }
        return nextID
    }
}

/// The only time that a world knows.
package struct SandboxClock: Sendable, Hashable {
    /// How the clock moves.
    package enum Mode: String, CaseIterable, Sendable {
        /// With the machine's.
        case real
        /// Only when it is advanced.
        case frozen
        /// As frozen, but it jumps to the next due event as soon as somebody waits for one.
        case auto
    }

    /// How it moves.
    package var mode: Mode
    /// Where it stands; means nothing in ``Mode/real``.
    package var standsAt: Timestamp
    /// How far it is ahead of the machine's clock in ``Mode/real``, in ms.
    package var offsetMs: Int64

    /// Creates a clock; the offset in ms.
    package init(mode: Mode, standsAt: Timestamp, offsetMs: Int64 = 0) {
        self.mode = mode
        self.standsAt = standsAt
        self.offsetMs = offsetMs
    }

    /// The time in the world when the machine's clock says `wall`.
    package func now(wall: Timestamp) -> Timestamp {
        switch mode {
        case .real: wall.adding(milliseconds: offsetMs)
        case .frozen, .auto: standsAt
        }
    }

    /// Moves the clock on by so many ms.
    package mutating func advance(ms: Int64) {
        switch mode {
        case .real: offsetMs += ms
        case .frozen, .auto: standsAt = standsAt.adding(milliseconds: ms)
        }
    }
}
