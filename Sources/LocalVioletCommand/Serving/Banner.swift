import LocalViolet

/// What a person sees first: where it listens, what it emulates, and one thing to try.
struct Banner {
    private let emulator: Emulator
    private let settings: Settings

    init(_ emulator: Emulator, _ settings: Settings) {
        self.emulator = emulator
        self.settings = settings
    }

    /// For people.
    var text: String {
        let configuration = settings.emulator
        return """
            LocalViolet \(Emulator.version) listens at \(emulator.url)

              control    \(emulator.controlURL)/_sandbox
              contract   \(emulator.contract)
              seed data  \(emulator.seedDataPath)
              seed       \(configuration.seed)
              clock      \(configuration.clock.rawValue)
              database   \(configuration.databasePath ?? "in memory")
              app        X-Violet-App-Id 10000, X-Violet-App-Secret sandbox-secret, \
            X-Violet-Token sandbox-token

            Try a shop that refuses:
              curl -X POST \(emulator.url)/v1/orders/11112/bags/22232/cancel
            """
    }
}
