import LocalViolet
import Testing

/// The typed calls do what the control side does, with nothing but the library's public names.
@Suite struct InProcessTests {
    private static let shopFaults: [Emulator.ShopFault] = [
        .reject(), .reject("No."), .unavailable(), .rateLimited(), .timeout(), .malformed, .slow(),
        .partial(refusing: [33333]), .settlesLater(), .settlesLater(fails: true),
        .alreadyFulfilled, .insufficientFunds, .disputed,
    ]
    private static let apiFaults: [Emulator.APIFault] = [
        .status(), .status(429, retryAfterSeconds: 2), .slow(), .reset, .close, .truncate(),
        .drip(), .garbage,
    ]

    @Test(arguments: shopFaults)
    func everyFaultOfAShopIsOne(kind: Emulator.ShopFault) async throws {
        try await Emulator.withRunning { emulator in
            let app = try await emulator.makeApp()
            let id = try await app.add(.shop(kind, skip: 1, times: 2))
            #expect(id > 0)
            #expect(try await app.firedCount(of: id) == 0)
        }
    }

    @Test(arguments: apiFaults)
    func everyFaultOfTheAPIIsOne(kind: Emulator.APIFault) async throws {
        try await Emulator.withRunning { emulator in
            let app = try await emulator.makeApp()
            #expect(try await app.add(.api(kind, operation: "cancelBag")) > 0)
        }
    }

    @Test func aRuleThatCannotBeIsRefusedInWords() async throws {
        try await Emulator.withRunning { emulator in
            let app = try await emulator.makeApp()
            let error = await #expect(throws: Emulator.Refusal.self) {
                try await app.add(.shop(.reject(), phase: .afterEffect))
            }
            #expect(error?.status == 422)
            #expect(error?.message.contains("phase") == true)
            await #expect(throws: Emulator.Refusal.self) {
                try await app.add(.api(.status(200)))
            }
        }
    }

    @Test func aTokenOfTheControlSideIsShown() async throws {
        var configuration = EmulatorConfiguration()
        configuration.controlToken = "hush"
        try await Emulator.withRunning(configuration) { emulator in
            let app = try await emulator.makeApp()
            #expect(app.orders.count > 10)
        }
    }

    @Test func moreAppsThanAllowedAreRefused() async throws {
        var configuration = EmulatorConfiguration()
        configuration.maxApps = 2
        try await Emulator.withRunning(configuration) { emulator in
            let app = try await emulator.makeApp()
            let error = await #expect(throws: Emulator.Refusal.self) {
                try await emulator.makeApp()
            }
            #expect(error?.status == 503)
            try await app.remove()
            _ = try await emulator.makeApp()
        }
    }

    @Test func aResetForgetsFaultsAndJournal() async throws {
        try await Emulator.withRunning { emulator in
            let app = try await emulator.makeApp()
            let id = try await app.add(.shop(.malformed))
            try await app.clearFaults()
            await #expect(throws: Emulator.Refusal.self) { try await app.firedCount(of: id) }
            try await app.setClock(.frozen)
            try await app.advanceClock(by: .milliseconds(5))
            await #expect(throws: Emulator.Refusal.self) {
                try await app.advanceClock(by: .zero - .seconds(1))
            }
            try await app.reset()
            #expect(try await app.journal().isEmpty)
        }
    }

    @Test func aStoppedEmulatorSaysSo() async throws {
        let emulator = try Emulator.start()
        let app = try await emulator.makeApp()
        emulator.stop()
        emulator.waitUntilStopped()
        await #expect(throws: Emulator.Refusal.self) { try await app.journal() }
    }

    @Test func whatTheBodyThrowsIsThrownAndTheEmulatorStops() async throws {
        struct Broken: Error { let emulator: Emulator }
        let error = await #expect(throws: Broken.self) {
            try await Emulator.withRunning { throw Broken(emulator: $0) }
        }
        error?.emulator.waitUntilStopped()
    }

    @Test func manyEmulatorsAndAppsRunAtOnce() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seed in 1...4 {
                group.addTask {
                    var configuration = EmulatorConfiguration()
                    configuration.seed = Int64(seed)
                    try await Emulator.withRunning(configuration) { emulator in
                        let apps = try await (emulator.makeApp(), emulator.makeApp())
                        let id = try await apps.0.add(.shop(.disputed))
                        #expect(apps.0.id != apps.1.id)
                        await #expect(throws: Emulator.Refusal.self) {
                            try await apps.1.firedCount(of: id)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
