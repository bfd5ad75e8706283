import HTTPWire
import Orders
import Sandbox
import TestSupport
import Testing

/// What the journal keeps, and for how long.
@Suite struct JournalTests {
    private let app = AppID(rawValue: 1)
    private let time = Timestamp(milliseconds: 0)
    private let request = HTTPRequest(.get, "/v1/orders")

    private func open(_ count: Int, in journal: inout Journal) -> [Journal.OpenEntry] {
        (0..<count).map { _ in journal.open(request, of: app, at: time) }
    }

    @Test func theOldestGoFirst() {
        var journal = Journal()
        _ = open(Journal.largestPerApp + 5, in: &journal)
        #expect(journal.entries(of: app).map(\.sequence) == Array(6...1005))
    }

    @Test func theOldestGoWhereBodiesAreLarge() {
        var journal = Journal()
        let body = [UInt8](repeating: 0, count: Journal.mostBytesPerApp / 4)
        for place in open(8, in: &journal) {
            journal.answer(place, HTTPResponse(.ok, body: body), at: time)
        }
        _ = open(1, in: &journal)
        #expect(journal.entries(of: app).map(\.sequence) == [5, 6, 7, 8, 9])
    }

    @Test func answersToEntriesThatHaveGoneTakeNoRoom() {
        var journal = Journal()
        let waiting = open(8, in: &journal)
        _ = open(Journal.largestPerApp, in: &journal)
        let body = [UInt8](repeating: 0, count: Journal.mostBytesPerApp / 4)
        for place in waiting {
            journal.answer(place, HTTPResponse(.ok, body: body), at: time)
        }
        _ = open(1, in: &journal)
        #expect(journal.entries(of: app).count == Journal.largestPerApp)
    }

    @Test func failedTurnsTakeNoRoom() {
        var journal = Journal()
        _ = open(1, in: &journal)
        journal.turnSucceeded()
        let body = [UInt8](repeating: 0, count: Journal.mostBytesPerApp / 4)
        for _ in 0..<20 {
            _ = journal.open(HTTPRequest(.post, "/", body: body), of: app, at: time)
            journal.turnFailed()
        }
        _ = open(1, in: &journal)
        #expect(journal.entries(of: app).map(\.sequence) == [1, 2])
    }

    /// Answers come in any order, at any time, entries go meanwhile, and turns fail.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func anEntryHasWhatWasAskedAndAnswered(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var journal = Journal()
        var model: [(place: Journal.OpenEntry, path: String, answer: [UInt8]?)] = []
        var ofTurn: Set<Int64> = []
        for step in 0..<1500 {
            if model.isEmpty || random.next() % 3 > 0 {
                let path = "/v1/orders/\(step)"
                let place = journal.open(HTTPRequest(.get, path), of: app, at: time)
                model.append((place, path, nil))
                ofTurn.insert(place.sequence)
                if model.count > Journal.largestPerApp { model.removeFirst() }
            } else {
                let index = Int(random.next() % UInt64(model.count))
                guard model[index].answer == nil else { continue }
                let body = [UInt8](
                    repeating: UInt8(step % 256), count: Int(random.next() % 9000))
                journal.answer(model[index].place, HTTPResponse(.ok, body: body), at: time)
                model[index].answer = body
            }
            if random.next() % 1000 == 0 {
                journal.clear(app)
                model = []
                ofTurn = []
            }
            if random.next() % 8 == 0 {
                if random.next() % 3 == 0 {
                    journal.turnFailed()
                    model.removeAll { ofTurn.contains($0.place.sequence) }
                } else {
                    journal.turnSucceeded()
                }
                ofTurn = []
            }
        }
        let entries = journal.entries(of: app)
        #expect(entries.map(\.sequence) == model.map(\.place.sequence))
        for (entry, expected) in zip(entries, model) {
            guard case .request(let request, let response) = entry.subject else {
                Issue.record("it is no request")
                continue
            }
            #expect(String(decoding: request.path, as: UTF8.self) == expected.path)
            #expect(response?.body == expected.answer)
        }
    }
}
