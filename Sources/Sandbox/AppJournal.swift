import HTTPWire
import Orders

/// The journal of one app.
///
/// The bytes of requests and responses lie one behind the other in one ring: a thousand
/// entries as objects of their own would each be made and ended in memory that nobody has touched for
/// a thousand requests, which took a sixth of the time of a read.
struct AppJournal {
    private var entries = Ring<KeptEntry>()
    private var bytes = ByteRing()
    private var lastSequence: Int64 = 0
    /// How many bytes the bodies of the entries have.
    private var bodyBytes = 0
    /// Where this turn began, if it has an entry.
    private var turn: Turn?

    /// Where a turn began.
    private struct Turn {
        /// The number of its first entry.
        let first: Int64
        /// Where its bytes begin; nil once entries of earlier turns have bytes among them.
        var position: Int?
    }

    /// An entry as it is kept.
    private struct KeptEntry {
        enum Subject {
            case request(HTTPRequest.Outline)
            indirect case platformCall(CallRecord)
        }

        let time: Timestamp
        var durationMs: Int64?
        var hints: [String] = []
        let subject: Subject
        /// Where its bytes begin, and with them those that entries after it have.
        let position: Int
        var response: (outline: HTTPResponse.Outline, position: Int)?

        /// How many bytes its bodies have.
        var bodyBytes: Int {
            guard case .request(let request) = subject else { return 0 }
            return request.bodyCount + (response?.outline.bodyCount ?? 0)
        }

        /// Notes the response, whose bytes are at `position`.
        mutating func answer(
            _ response: HTTPResponse.Outline, at position: Int, _ end: Timestamp, _ hints: [String]
        ) {
            self.response = (response, position)
            durationMs = max(0, end.milliseconds - time.milliseconds)
            if !hints.isEmpty { self.hints += hints }
        }
    }

    /// How many entries there are.
    var count: Int { entries.count }

    /// The number of the oldest entry.
    private var firstSequence: Int64 { lastSequence - Int64(entries.count) + 1 }

    /// Adds a request under the next number, which is returned; the oldest go, so that there are no
    /// more than `limit`.
    mutating func add(_ request: HTTPRequest, at time: Timestamp, atMost limit: Int) -> Int64 {
        makeRoom(limit)
        let position = bytes.end
        let outline = request.keep(in: &bytes)
        add(KeptEntry(time: time, subject: .request(outline), position: position))
        return lastSequence
    }

    /// Adds a call of a platform; the oldest go, so that there are no more than `limit`.
    mutating func add(_ call: CallRecord, at time: Timestamp, atMost limit: Int) {
        makeRoom(limit)
        add(
            KeptEntry(
                time: time, durationMs: 0, subject: .platformCall(call), position: bytes.end))
    }

    private mutating func add(_ entry: KeptEntry) {
        lastSequence += 1
        bodyBytes += entry.bodyBytes
        entries.append(entry)
    }

    /// Notes the response to a request; an entry that has gone meanwhile holds nothing.
    mutating func answer(
        _ sequence: Int64, _ response: HTTPResponse, at end: Timestamp, hints: [String]
    ) {
        guard sequence >= firstSequence, sequence <= lastSequence else { return }
        let position = bytes.end
        let outline = response.keep(in: &bytes)
        bodyBytes += outline.bodyCount
        if let turn, sequence < turn.first { self.turn?.position = nil }
        let index = Int(sequence - firstSequence)
        entries[index].answer(outline, at: position, end, hints)
    }

    /// Lets the oldest entries go where there are more than `limit`.
    mutating func trim(_ limit: Int) {
        while entries.count > limit { removeFirst() }
    }

    /// Lets the oldest entries go, so that one more makes no more than `limit`, and has room.
    private mutating func makeRoom(_ limit: Int) {
        trim(limit - 1)
        // An entry that was answered late has its bytes behind those of younger entries, and they
        // leave the ring only with those: the ring may be longer than what it holds.
        while entries.count > 0,
            bodyBytes > Journal.mostBytesPerApp || bytes.count > 4 * Journal.mostBytesPerApp
        {
            removeFirst()
        }
    }

    private mutating func removeFirst() {
        bodyBytes -= entries[0].bodyBytes
        entries.removeFirst()
        bytes.removeFirst(upTo: entries.count > 0 ? entries[0].position : bytes.end)
    }

    /// The entries, oldest first.
    var all: [JournalEntry] {
        entries.elements.enumerated().map { index, entry in
            whole(entry, firstSequence + Int64(index))
        }
    }

    private func whole(_ entry: KeptEntry, _ sequence: Int64) -> JournalEntry {
        switch entry.subject {
        case .platformCall(let record):
            return JournalEntry(
                sequence: sequence, time: entry.time, durationMs: entry.durationMs,
                faults: record.fault.map { [$0] } ?? [], hints: entry.hints,
                subject: .platformCall(record.call, record.result))
        case .request(let outline):
            let request = HTTPRequest(outline, in: bytes, at: entry.position)
            let response = entry.response.map { outline, position in
                HTTPResponse(outline, in: bytes, at: position)
            }
            return JournalEntry(
                sequence: sequence, time: entry.time, durationMs: entry.durationMs, faults: [],
                hints: entry.hints, subject: .request(request, response))
        }
    }

    /// Forgets all entries; numbers go on.
    mutating func clear() {
        entries = Ring()
        bytes = ByteRing()
        bodyBytes = 0
        turn?.position = nil
    }

    /// Notes that the next entry is the turn's first; false if it had one before.
    mutating func beginTurn() -> Bool {
        guard turn == nil else { return false }
        turn = Turn(first: lastSequence + 1, position: bytes.end)
        return true
    }

    /// The turn's writes are kept, and so are its entries.
    mutating func turnSucceeded() { turn = nil }

    /// The turn's writes are gone, and so are its entries, whose numbers are given again.
    mutating func turnFailed() {
        guard let turn else { return }
        while lastSequence >= turn.first, entries.count > 0 {
            bodyBytes -= entries[entries.count - 1].bodyBytes
            entries.removeLast()
            lastSequence -= 1
        }
        if entries.count == 0 {
            bytes.removeFirst(upTo: bytes.end)
        } else if let position = turn.position {
            bytes.removeLast(from: position)
        }
        self.turn = nil
    }
}
