package import Orders
package import WorldStore

/// What a new world starts with, and how many there may be.
package struct SandboxOptions: Sendable {
    /// How a new world's clock moves.
    package var clockMode: SandboxClock.Mode
    /// Where a clock that stands starts.
    package var clockStart: Timestamp
    /// What every world's chance is drawn from, together with its app's id.
    package var chanceSeed: Int64
    /// Which reading of the documents a new app meets.
    package var contract: Contract
    /// How many apps there may be; past it a new one is refused, none is evicted.
    package var maxApps: Int

    /// 2024-10-24T14:00:35Z, the moment of the vendor's examples: runs with a standing clock are
    /// equal to the byte, whenever they are made.
    package static let defaultClockStart = Timestamp(milliseconds: 1_729_778_435_000)

    /// Creates options.
    package init(
        clockMode: SandboxClock.Mode = .real, clockStart: Timestamp = defaultClockStart,
        chanceSeed: Int64 = 1, contract: Contract = .reference, maxApps: Int = 10_000
    ) {
        self.clockMode = clockMode
        self.clockStart = clockStart
        self.chanceSeed = chanceSeed
        self.contract = contract
        self.maxApps = maxApps
    }
}

/// Why the sandbox itself cannot serve an app.
package enum SandboxError: Error, Hashable, Sendable {
    /// There are as many apps as the options allow.
    case tooManyApps(limit: Int)
    /// There is no such app, and requests may not make one.
    case unknownApp(AppID)
    /// There is an app of that id already.
    case appExists(AppID)
    /// There is an order, or one of its bags, of that id already.
    case orderExists(OrderID)
    /// There is an order of that name already.
    case orderNameExists(String, OrderID)
    /// The app's world was taken away while a command waited.
    case worldGone
    /// A record that was just written cannot be found: a fault of this program.
    case lostRecord
}
