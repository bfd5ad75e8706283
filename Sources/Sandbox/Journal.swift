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
    /// How many bytes of bodies one app's journal keeps; the last entry stays, whatever its size.
    package static let mostBytesPerApp = 16 << 20

    private var apps: [AppID: AppJournal] = [:]
    /// The entries of this turn, which go if the turn cannot be kept.
    private var newInTurn: [Place] = []

    /// A journal without entries.
    package init() {}

    /// A place for a response that is still to come.
    package struct Place {
        let journal: AppJournal
        let entry: JournalEntry

        /// The entry's number in its app's journal.
        package var sequence: Int64 { entry.sequence }
    }

    /// Notes a request; its response follows.
    package mutating func open(
        _ request: HTTPRequest, of app: AppID, at time: Timestamp
    ) -> Place {
        add(app) { JournalEntry(sequence: $0, time: time, request: request) }
    }

    /// Notes a call of a platform and what it came to.
    mutating func add(
        _ call: CallRecord, of app: AppID, at time: Timestamp
    ) {
        _ = add(app) { JournalEntry(sequence: $0, time: time, call: call) }
    }

    private mutating func add(
        _ app: AppID, _ entry: (_ sequence: Int64) -> JournalEntry
    ) -> Place {
        let journal = apps[app] ?? start(app)
        let place = Place(journal: journal, entry: journal.add(entry, atMost: limit))
        newInTurn.append(place)
        return place
    }

    /// A new app makes every share smaller.
    private mutating func start(_ app: AppID) -> AppJournal {
        let journal = AppJournal()
        apps[app] = journal
        if limit < Self.largestPerApp { for journal in apps.values { journal.trim(limit) } }
        return journal
    }

    /// What one app may keep: its own limit, or its share of what all keep together.
    private var limit: Int {
        min(Self.largestPerApp, max(Self.spared, Self.largestInAll / max(1, apps.count)))
    }

    /// How many entries each app keeps, however many apps there are.
    private static let spared = 10

    /// Notes the response to a request.
    package func answer(
        _ place: Place, _ response: HTTPResponse, at time: Timestamp, hints: [String] = []
    ) {
        place.journal.answer(place.entry, response, at: time, hints: hints)
    }

    /// The entries of an app, oldest first.
    package func entries(of app: AppID) -> [JournalEntry] { apps[app]?.entries.elements ?? [] }

    /// How many entries there are in all.
    package var count: Int { apps.values.reduce(0) { $0 + $1.entries.count } }

    /// Forgets an app's entries; numbers go on, or start anew with a new world.
    package mutating func clear(_ app: AppID, restarting: Bool = false) {
        if restarting { apps[app] = nil } else { apps[app]?.clear() }
    }

    /// The turn's writes are kept, and so are its entries.
    mutating func turnSucceeded() {
        if !newInTurn.isEmpty { newInTurn.removeAll(keepingCapacity: true) }
    }

    /// The turn's writes are gone, and so are the calls that it made.
    mutating func turnFailed() {
        for entry in newInTurn.reversed() { entry.journal.takeBack(entry.sequence) }
        newInTurn.removeAll(keepingCapacity: true)
    }
}

/// The journal of one app.
final class AppJournal {
    private(set) var entries = Ring<JournalEntry>()
    private var lastSequence: Int64 = 0
    private var bytes = 0

    /// Adds an entry under the next number; the oldest go where there are more than `limit`.
    func add(
        _ entry: (_ sequence: Int64) -> JournalEntry, atMost limit: Int
    ) -> JournalEntry {
        lastSequence += 1
        let entry = entry(lastSequence)
        bytes += entry.bytes
        entries.append(entry)
        trim(limit)
        return entry
    }

    func answer(
        _ entry: JournalEntry, _ response: HTTPResponse, at time: Timestamp, hints: [String]
    ) {
        // An entry that has gone meanwhile holds nothing.
        guard let first = entries.first, first.sequence <= entry.sequence else { return }
        bytes -= entry.bytes
        entry.answer(response, at: time, hints: hints)
        bytes += entry.bytes
    }

    /// Lets the oldest entries go.
    func trim(_ limit: Int) {
        while entries.count > limit || (bytes > Journal.mostBytesPerApp && entries.count > 1) {
            bytes -= entries.first?.bytes ?? 0
            entries.removeFirst()
        }
    }

    /// Takes the last entry back, if it is that one.
    func takeBack(_ sequence: Int64) {
        guard let last = entries.last, last.sequence == sequence else { return }
        bytes -= last.bytes
        entries.removeLast()
        lastSequence = sequence - 1
    }

    func clear() {
        entries = Ring()
        bytes = 0
    }
}
