package import HTTPWire
package import Orders
import Sandbox
package import WorldStore

/// Every request has an entry in its app's journal, and its response carries the entry's number.
extension VioletAPI {
    /// A request's place in the journal.
    package struct Entry {
        /// The app in whose journal it is.
        package let app: AppID
        let place: Journal.OpenEntry
        let clock: SandboxClock?

        /// The entry's key, as in `X-Sandbox-Request-Id`.
        package var key: String { "\(app.rawValue)-\(place.sequence)" }
    }

    /// Notes a request; one that reached no app is in the default one's journal.
    package func open(_ request: HTTPRequest, _ app: App? = nil) -> Entry {
        let id = app?.id ?? Self.defaultApp
        let place = sandbox.journal.open(request, of: id, at: now(app?.clock))
        return Entry(app: id, place: place, clock: app?.clock)
    }

    /// Notes the response to a request, and gives it the entry's key.
    ///
    /// - Parameters:
    ///   - entry: The request's.
    ///   - response: What it is answered with.
    ///   - hints: What the developer should know about the request.
    ///   - isLate: Whether time may have passed in the world meanwhile.
    /// - Returns: What leaves.
    package func close(
        _ entry: Entry, _ response: consuming HTTPResponse, hints: [String] = [],
        isLate: Bool = false
    ) -> HTTPResponse {
        response.fields.setLast(
            "X-Sandbox-Request-Id", Int(entry.app.rawValue), Int(entry.place.sequence))
        let clock = isLate ? (try? sandbox.store.apps.find(entry.app))?.clock : entry.clock
        if let clock, clock.mode != .real {
            // A world whose clock stands knows no other time, in the head neither.
            let date = HTTPDate.bytes(unixSeconds: Int(clock.standsAt.milliseconds / 1000))
            response.fields.append("Date", String(decoding: date, as: UTF8.self))
        }
        sandbox.journal.answer(entry.place, response, at: now(clock), hints: hints)
        return response
    }

    /// The time on a world's clock; the machine's where there is no world.
    private func now(_ clock: SandboxClock?) -> Timestamp {
        clock?.now(wall: sandbox.machineTime) ?? sandbox.machineTime
    }
}
