package import HTTPWire
package import Orders
import Tables

/// What was asked of the API and what was called of the shops, per app, newest last.
///
/// In memory and bounded: the oldest entries go first. The request and the response are kept as they
/// are and put into words only when somebody reads them, so that a request costs next to nothing.
package struct Journal {
    /// How many entries one app's journal keeps.
    package static let largestPerApp = 1000
    /// How many entries all journals keep together.
    package static let largestInAll = 20_000
    /// How many bytes of bodies one app's journal holds when an entry is added; that one stays, whatever
    /// its size.
    package static let mostBytesPerApp = 16 << 20

    /// By the numbers of their ids.
    private var apps = NumberTable<Book>()
    /// The one that was added to last, which is as a rule added to next.
    private var last: (app: AppID, book: Book)?
    /// Those with entries of this turn, which go if the turn cannot be kept.
    private var changedInTurn: [Book] = []

    /// Where the journal of an app is: each use of it is one access, however much it does.
    final class Book {
        fileprivate(set) var journal = AppJournal()
    }

    /// A journal without entries.
    package init() {}

    /// A place for a response that is still to come.
    package struct OpenEntry {
        let book: Book
        /// The entry's number in its app's journal.
        package let sequence: Int64
    }

    /// Notes a request; its response follows.
    package mutating func open(
        _ request: HTTPRequest, of app: AppID, at time: Timestamp
    ) -> OpenEntry {
        let book = book(of: app)
        return OpenEntry(
            book: book, sequence: book.journal.add(request, at: time, atMost: limit))
    }

    /// Notes a call of a platform and what it came to.
    mutating func add(_ call: CallRecord, of app: AppID, at time: Timestamp) {
        book(of: app).journal.add(call, at: time, atMost: limit)
    }

    /// The journal of an app, to which an entry is added now.
    private mutating func book(of app: AppID) -> Book {
        if let last, last.app == app { return noted(last.book) }
        let book = apps[app.rawValue] ?? start(app)
        last = (app, book)
        return noted(book)
    }

    /// The journal, which has an entry of this turn from now on.
    private mutating func noted(_ book: Book) -> Book {
        if book.journal.beginTurn() { changedInTurn.append(book) }
        return book
    }

    /// A new app makes every share smaller.
    private mutating func start(_ app: AppID) -> Book {
        let book = Book()
        apps[app.rawValue] = book
        if limit < Self.largestPerApp { apps.visit { $1.journal.trim(limit) } }
        return book
    }

    /// What one app may keep: its own limit, or its share of what all keep together.
    private var limit: Int {
        min(Self.largestPerApp, max(Self.spared, Self.largestInAll / max(1, apps.count)))
    }

    /// How many entries each app keeps, however many apps there are.
    private static let spared = 10

    /// Notes the response to a request.
    package func answer(
        _ place: OpenEntry, _ response: HTTPResponse, at time: Timestamp, hints: [String] = []
    ) {
        place.book.journal.answer(place.sequence, response, at: time, hints: hints)
    }

    /// The entries of an app, oldest first.
    package func entries(of app: AppID) -> [JournalEntry] { apps[app.rawValue]?.journal.all ?? [] }

    /// How many entries there are in all.
    package var count: Int {
        var count = 0
        apps.visit { count += $1.journal.count }
        return count
    }

    /// Forgets an app's entries; numbers go on, or start anew with a new world.
    package mutating func clear(_ app: AppID, restarting: Bool = false) {
        guard restarting else {
            apps[app.rawValue]?.journal.clear()
            return
        }
        apps[app.rawValue] = nil
        last = nil
    }

    /// The turn's writes are kept, and so are its entries.
    package mutating func turnSucceeded() {
        guard !changedInTurn.isEmpty else { return }
        for book in changedInTurn { book.journal.turnSucceeded() }
        changedInTurn.removeAll(keepingCapacity: true)
    }

    /// The turn's writes are gone, and so are the calls that it made.
    package mutating func turnFailed() {
        for book in changedInTurn { book.journal.turnFailed() }
        changedInTurn.removeAll(keepingCapacity: true)
    }
}
