import Orders
import Platform
import WorldStore

/// Who waits for what: the only state of the sandbox that is not in the store, because it is about
/// connections, which no restart keeps.
struct WaitingList {
    /// Names a command that has been started: its cancel call's id, or its refund's.
    struct Key: Hashable {
        let world: WorldID
        let order: OrderID
        private let call: Int64

        /// The key of a cancel call, or else of a refund that a client asked for by itself.
        init(
            world: WorldID, order: OrderID, cancellation: CancellationID?, refund: RefundID?
        ) {
            self.world = world
            self.order = order
            call = cancellation?.rawValue ?? refund?.rawValue ?? 0
        }

        /// The key of the command that left an intent.
        init(of intent: Intent, in world: WorldID) {
            self.init(
                world: world, order: intent.orderID, cancellation: intent.cancellationID,
                refund: intent.refundID)
        }
    }

    /// A command that waits until its bags are free.
    struct Queued {
        let ticket: Ticket
        let command: Command
        let ownFaults: [FaultRule]
        let app: AppID
    }

    private(set) var queued: [Queued] = []
    private var awaited: [Key: (ticket: Ticket, faults: [FaultMark])] = [:]
    private var answers: [(Ticket, Result<Answer, any Error>)] = []
    private var newInTurn: Set<Ticket> = []
    private var startedInTurn: Set<Ticket> = []
    private var faultsBeforeTurn: [Key: [FaultMark]] = [:]
    private var nextNumber: UInt64 = 1

    /// A ticket for a command of this turn.
    mutating func issue() -> Ticket {
        defer { nextNumber += 1 }
        let ticket = Ticket(number: nextNumber)
        newInTurn.insert(ticket)
        return ticket
    }

    /// Lets a command wait until its bags are free.
    mutating func enqueue(
        _ command: Command, _ ownFaults: [FaultRule], of app: AppID, as ticket: Ticket
    ) {
        queued.append(Queued(ticket: ticket, command: command, ownFaults: ownFaults, app: app))
    }

    /// Takes a command out of the queue, as its bags are free; the turn may still fail.
    mutating func start(_ ticket: Ticket) {
        queued.removeAll { $0.ticket == ticket }
        startedInTurn.insert(ticket)
    }

    /// Lets a started command wait for its platforms.
    mutating func await(_ key: Key, as ticket: Ticket, faults: [FaultMark]) {
        awaited[key] = (ticket, faults)
    }

    /// A started command met more faults on its way, or has come to its end.
    mutating func advance(_ key: Key, faults: [FaultMark], answer: Answer?) {
        guard var entry = awaited[key] else { return }
        if faultsBeforeTurn[key] == nil { faultsBeforeTurn[key] = entry.faults }
        entry.faults += faults
        guard var answer else {
            awaited[key] = entry
            return
        }
        awaited[key] = nil
        answer.faults = entry.faults
        finish(entry.ticket, .success(answer))
    }

    /// A command has come to its end.
    mutating func finish(_ ticket: Ticket, _ result: Result<Answer, any Error>) {
        answers.append((ticket, result))
    }

    /// A started command cannot come to its end.
    mutating func end(_ key: Key, with error: any Error) {
        guard let entry = awaited.removeValue(forKey: key) else { return }
        finish(entry.ticket, .failure(error))
    }

    /// The answer to one ticket, if it is there.
    mutating func takeAnswer(to ticket: Ticket) -> Result<Answer, any Error>? {
        guard let index = answers.firstIndex(where: { $0.0 == ticket }) else { return nil }
        return answers.remove(at: index).1
    }

    /// All answers that are there.
    mutating func takeAnswers() -> [(Ticket, Result<Answer, any Error>)] {
        defer { answers = [] }
        return answers
    }

    /// Nobody waits for the ticket any more.
    mutating func abandon(_ ticket: Ticket) {
        startedInTurn.remove(ticket)
        queued.removeAll { $0.ticket == ticket }
        if let key = awaited.first(where: { $0.value.ticket == ticket })?.key {
            awaited[key] = nil
        }
        answers.removeAll { $0.0 == ticket }
    }

    /// Ends every wait in an app's world, or on one of its orders, with an error, as what they wait
    /// for is taken away.
    mutating func end(_ app: AppID, order: OrderID? = nil, with error: any Error) {
        let isMeant = { (other: OrderID) in order == nil || other == order }
        for entry in queued where entry.app == app && isMeant(entry.command.order) {
            finish(entry.ticket, .failure(error))
        }
        queued.removeAll { $0.app == app && isMeant($0.command.order) }
        for (key, entry) in awaited where key.world == WorldID(app) && isMeant(key.order) {
            finish(entry.ticket, .failure(error))
            awaited[key] = nil
        }
    }

    /// The turn's writes are kept.
    mutating func turnSucceeded() { forgetTurn() }

    /// The turn's writes are gone: its commands have never been, and its answers are not true.
    ///
    /// The commands of this turn are forgotten, as the loop answers them; those of earlier turns
    /// that it started or ended are answered with the error.
    mutating func turnFailed(_ error: any Error) {
        let gone = newInTurn.union(startedInTurn)
        queued.removeAll { gone.contains($0.ticket) }
        awaited = awaited.filter { !gone.contains($0.value.ticket) }
        for (key, faults) in faultsBeforeTurn { awaited[key]?.faults = faults }
        let told = startedInTurn.union(answers.map(\.0)).subtracting(newInTurn)
        answers = told.sorted { $0.number < $1.number }.map { ($0, .failure(error)) }
        forgetTurn()
    }

    private mutating func forgetTurn() {
        newInTurn = []
        startedInTurn = []
        faultsBeforeTurn = [:]
    }

    /// Whether answers are there that nobody has taken.
    var hasAnswers: Bool { !answers.isEmpty }
}
