import Orders
import TestSupport
import Testing
import WorldStore

/// An app's counter is where its last kept command left it, whatever was undone in between.
@Suite struct AppCounterTests {
    private struct Failure: Error {}

    /// What a run does: each is as likely as the others.
    private enum Step: CaseIterable {
        case command, refusedCommand, brokenCommand
        case request, refusedRequest, renamed
        case commit, loss, look, lookAtAll
    }

    @Test(arguments: [false, true], Array(UInt64(1)...20))
    func countersAreNeitherLostNorGivenTwice(inFile: Bool, seed: UInt64) throws {
        let file = try StoreFile()
        var random = RandomWorld(seed: seed)
        let store = try WorldStore(path: inFile ? file.path : nil)
        var apps = (0..<3).map { _ in random.app() }
        for app in apps { try store.perform { try store.apps.save(app) } }
        try store.commitTurn()
        var committed = apps
        var isLost = false
        for _ in 0..<200 {
            let index = Int.random(in: 0..<apps.count, using: &random.random)
            let before = apps[index]
            var after = before
            after.nextID += .random(in: 1...9, using: &random.random)
            switch isLost ? Step.commit : random.word() {
            case .command:
                try store.performWritingLast { try store.apps.save(after, replacing: before) }
                apps[index] = after
            case .request:
                try store.perform { try store.apps.save(after, replacing: before) }
                apps[index] = after
            case .renamed:
                after.secret = random.text()
                try store.perform { try store.apps.save(after) }
                apps[index] = after
            case .refusedCommand:
                _ = try? store.performWritingLast { throw Failure() }
            case .refusedRequest:
                _ = try? store.perform {
                    try store.apps.save(after, replacing: before)
                    if random.bool() { try store.apps.save(after) }
                    throw Failure()
                }
            case .brokenCommand:
                _ = try? store.performWritingLast {
                    try store.apps.save(after)
                    throw Failure()
                }
                isLost = true
            case .commit:
                if (try? store.commitTurn()) == nil {
                    #expect(isLost)
                    apps = committed
                }
                isLost = false
                committed = apps
            case .loss:
                store.rollBackTurn()
                apps = committed
            case .look:
                #expect(try store.apps.find(before.id) == before)
            case .lookAtAll:
                #expect(try store.apps.all() == apps.sorted { $0.id < $1.id })
            }
        }
        if isLost { apps = committed } else { try store.commitTurn() }
        store.rollBackTurn()
        #expect(try store.apps.all() == apps.sorted { $0.id < $1.id })
    }
}
