import ControlAPI
import SocketServer

/// What the loop tells of itself, once there is one.
final class LoopSeen {
    /// Its connections.
    var counts: ConnectionCounts?
    /// Its ports: the API's, and that of the control side where it has one of its own.
    var ports: [Int] = []

    /// The ports, where the control side has one of its own.
    var apart: (api: Int, control: Int)? { ports.count == 2 ? (ports[0], ports[1]) : nil }

    /// How many connections there are and were.
    var connections: ServerFacts.Connections {
        guard let counts else { return ServerFacts.Connections() }
        return ServerFacts.Connections(
            open: counts.open, accepted: counts.accepted, refused: counts.refused)
    }
}
