import Orders
import TestSupport
import Testing
import WorldStore

/// What was answered is kept, whatever the disk does and whenever it does it.
@Suite struct DiskTests {
    private static let app = AppID(rawValue: 1)
    private static let world = WorldID(app)
    private static let turns = 5

    /// A few turns of work: each brings an order and changes the one before.
    private struct Work {
        private let orders: [Order]

        init() {
            var random = RandomWorld(seed: 7)
            orders = (0..<DiskTests.turns).map { _ in random.order() }
        }

        private func changed(_ index: Int) -> Order {
            var order = orders[index]
            order.modifiedAt = order.modifiedAt.adding(milliseconds: 1)
            return order
        }

        func turn(_ index: Int, of store: WorldStore) throws {
            try store.perform { try store.orders.insert(orders[index], in: world) }
            if index > 0 {
                _ = try store.perform {
                    try store.orders.save(
                        changed(index - 1), replacing: orders[index - 1], of: DiskTests.app)
                }
            }
            try store.commitTurn()
        }

        func found(in store: WorldStore) throws -> [Order?] {
            try orders.map { try store.orders.find($0.id, in: world) }
        }

        /// What is there after so many turns.
        func expected(after turns: Int) -> [Order?] {
            orders.indices.map { index in
                if index >= turns { return nil }
                return index == turns - 1 ? orders[index] : changed(index)
            }
        }
    }

    private let work = Work()

    /// How many steps there are until the store is open, and in all.
    private func countSteps() throws -> (opening: Int64, all: Int64) {
        let (file, disk) = (try StoreFile(), try FaultyDisk())
        let store = try WorldStore(path: file.path, fileSystem: disk.name)
        let opening = disk.steps
        for turn in 0..<Self.turns { try work.turn(turn, of: store) }
        return (opening, disk.steps)
    }

    /// Works until the power goes; returns how many turns were answered.
    private func workUntilPowerGoes(
        _ file: StoreFile, _ disk: FaultyDisk, _ durability: WorldStore.Durability
    ) -> Int {
        var answered = 0
        do {
            let store = try WorldStore(
                path: file.path, durability: durability, fileSystem: disk.name)
            for turn in 0..<Self.turns {
                try work.turn(turn, of: store)
                answered += 1
            }
        } catch {
            // The power is gone.
        }
        return answered
    }

    @Test(arguments: [WorldStore.Durability.full, .normal])
    func powerMayGoAtEveryStep(_ durability: WorldStore.Durability) throws {
        let steps = try countSteps().all
        #expect(steps > 20)
        for cut in 1...steps {
            let (file, disk) = (try StoreFile(), try FaultyDisk())
            disk.cutPower(at: cut)
            let answered = workUntilPowerGoes(file, disk, durability)
            disk.restore(seed: UInt64(cut) &* 0x9E37_79B9_7F4A_7C15)
            let store = try WorldStore(path: file.path)
            #expect(try store.integrityProblems() == [], "cut at \(cut)")
            let found = try work.found(in: store)
            // The turn in which the power went may have come through; its reply has not left.
            let earliest = durability == .full ? answered : 0
            let possible = (earliest...min(answered + 1, Self.turns)).map(work.expected)
            #expect(possible.contains(found), "cut at \(cut), \(answered) answered")
        }
    }

    /// The disk is full, cannot write, cannot sync; SQLite's result codes.
    @Test(arguments: [13, 778, 1034] as [Int32], [1, 4] as [Int64])
    func aFailureIsToldChangesNothingAndPasses(_ code: Int32, _ count: Int64) throws {
        let steps = try countSteps()
        var failures = 0
        for first in (steps.opening + 1)...steps.all {
            let (file, disk) = (try StoreFile(), try FaultyDisk())
            let store = try WorldStore(path: file.path, fileSystem: disk.name)
            disk.fail(from: first, count: count, code: code)
            for turn in 0..<Self.turns {
                for _ in 0...count {
                    do {
                        try work.turn(turn, of: store)
                        break
                    } catch {
                        failures += 1
                        store.rollBackTurn()
                        #expect(try work.found(in: store) == work.expected(after: turn))
                    }
                }
            }
            #expect(try work.found(in: store) == work.expected(after: Self.turns), "step \(first)")
            #expect(try store.integrityProblems() == [], "step \(first)")
        }
        #expect(failures > 0)
    }
}
