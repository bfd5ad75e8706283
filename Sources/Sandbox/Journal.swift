package import HTTPWire
package import Orders

/// What was asked of the API and what was called of the shops, per app, newest last.
///
/// In memory and bounded: the oldest entries go first. Entries hold the request and the response as
/// they are and are put into words only when somebody reads them, so that a request costs next to
/// nothing.
package struct Journal {
    /// How many entries one app's journal keeps.
    package static let largestPerApp = 1000
    /// How many entries all journals keep together.
    package static let largestInAll = 20_000

    private var apps: [AppID: Ring<JournalEntry>] = [:]
    private var sequences: [AppID: Int64] = [:]
    /// The entries of this turn, which go if the turn cannot be kept.
    private var newInTurn: [(app: AppID, sequence: Int64)] = []

    /// Notes something; returns its number in its app's journal.
    @discardableResult
    package mutating func add(
        _ subject: JournalEntry.Subject, of app: AppID, at time: Timestamp,
        durationMs: Int64? = nil, faults: [FaultMark] = [], hints: [String] = []
    ) -> Int64 {
        let sequence = (sequences[app] ?? 0) + 1
        sequences[app] = sequence
        apps[app, default: Ring()].append(
            JournalEntry(
                sequence: sequence, time: time, durationMs: durationMs, subject: subject,
                faults: faults, hints: hints))
        newInTurn.append((app, sequence))
        if sequence == 1 || apps[app]?.count == 1 { trimAll() }
        trim(app)
        return sequence
    }

    /// What one app may keep: its own limit, or its share of what all keep together.
    private var limit: Int {
        min(Self.largestPerApp, max(Self.spared, Self.largestInAll / apps.count))
    }

    /// How many entries each app keeps, however many apps there are.
    private static let spared = 10

    private mutating func trim(_ app: AppID) {
        while let count = apps[app]?.count, count > limit { apps[app]?.removeFirst() }
    }

    /// A new app makes every share smaller.
    private mutating func trimAll() {
        guard Self.largestInAll / apps.count < Self.largestPerApp else { return }
        for app in apps.keys { trim(app) }
    }

    /// Notes the response to a request.
    package mutating func answer(
        _ sequence: Int64, of app: AppID, _ response: HTTPResponse, at time: Timestamp,
        hints: [String] = []
    ) {
        guard let ring = apps[app], let first = ring.first?.sequence else { return }
        let index = Int(sequence - first)
        guard ring.indices.contains(index), case .request(let request, _) = ring[index].subject
        else { return }
        let began = ring[index].time.milliseconds
        apps[app]?[index].subject = .request(request, response)
        apps[app]?[index].durationMs = max(0, time.milliseconds - began)
        apps[app]?[index].hints += hints
    }

    /// The entries of an app, oldest first.
    package func entries(of app: AppID) -> [JournalEntry] { apps[app]?.elements ?? [] }

    /// Forgets an app's entries; numbers go on, or start anew with a new world.
    package mutating func clear(_ app: AppID, restarting: Bool = false) {
        apps[app] = nil
        if restarting { sequences[app] = nil }
    }

    /// The turn's writes are kept, and so are its entries.
    mutating func turnSucceeded() { newInTurn.removeAll(keepingCapacity: true) }

    /// The turn's writes are gone, and so are the calls that it made.
    mutating func turnFailed() {
        for entry in newInTurn.reversed() where apps[entry.app]?.last?.sequence == entry.sequence {
            apps[entry.app]?.removeLast()
            sequences[entry.app] = entry.sequence - 1
        }
        newInTurn.removeAll(keepingCapacity: true)
    }
}

/// A list that is added to at its end and shortened at its beginning, each in constant time.
struct Ring<Element> {
    private var storage: [Element] = []
    private var start = 0

    var count: Int { storage.count - start }
    var first: Element? { count > 0 ? storage[start] : nil }
    var last: Element? { count > 0 ? storage[storage.count - 1] : nil }
    var indices: Range<Int> { 0..<count }
    var elements: [Element] { Array(storage[start...]) }

    subscript(index: Int) -> Element {
        get { storage[start + index] }
        set { storage[start + index] = newValue }
    }

    mutating func append(_ element: Element) { storage.append(element) }

    mutating func removeLast() { storage.removeLast() }

    mutating func removeFirst() {
        start += 1
        guard start > storage.count / 2, start > 32 else { return }
        storage.removeFirst(start)
        start = 0
    }
}
