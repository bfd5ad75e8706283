import HTTPWire
import Orders
import Sandbox
import Testing

/// What the journal keeps, and for how long.
@Suite struct JournalTests {
    private let app = AppID(rawValue: 1)
    private let time = Timestamp(milliseconds: 0)
    private let request = HTTPRequest(.get, "/v1/orders")

    private func open(_ count: Int, in journal: inout Journal) -> [Journal.Place] {
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
}
