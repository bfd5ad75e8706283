import HTTPWire
import JSON

extension Emulator.App {
    /// A control request about this app.
    @discardableResult
    func call(
        _ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil
    ) async throws -> JSONValue {
        let separator = path.contains("?") ? "&" : "?"
        return try await emulator.control(method, "\(path)\(separator)app_id=\(id)", body)
    }

    /// Adds a rule of what goes wrong; the most specific one that matches a call hits it, then the
    /// oldest.
    ///
    /// - Parameter fault: The rule.
    /// - Returns: Its id, for ``firedCount(of:)``.
    /// - Throws: ``Emulator/Refusal`` for a rule that could never match, such as a shop's refusal
    ///   of money that is to be told after the effect.
    @discardableResult
    public func add(_ fault: Emulator.Fault) async throws -> Int {
        Emulator.number(try await call(.post, "/faults", fault.json)["id"])
    }

    /// How many calls a rule has hit.
    ///
    /// - Parameter id: The rule's.
    /// - Returns: A count, from 0.
    /// - Throws: ``Emulator/Refusal`` where there is no such rule any more.
    public func firedCount(of id: Int) async throws -> Int {
        Emulator.number(try await call(.get, "/faults/\(id)")["fired"])
    }

    /// Forgets the rules that were added; those of the seed data stay.
    public func clearFaults() async throws { try await call(.delete, "/faults") }

    /// What was asked of the API and what was called of the shops, oldest first.
    public func journal() async throws -> [Emulator.JournalEntry] {
        (try await call(.get, "/journal").array ?? []).map(Emulator.JournalEntry.init)
    }
}
