package import Orders

/// What the control side tells about its server and cannot find out by itself.
///
/// The composition root knows it, as the only place that looks at the machine.
package struct ServerFacts {
    /// How many connections there are and were since the start.
    package struct Connections {
        /// Those that are open.
        package var open = 0
        /// Those that were accepted, refused ones included.
        package var accepted = 0
        /// Those that were refused as there were too many.
        package var refused = 0

        /// Creates a count.
        package init(open: Int = 0, accepted: Int = 0, refused: Int = 0) {
            self.open = open
            self.accepted = accepted
            self.refused = refused
        }
    }

    /// The port of the API, where the control side has one of its own.
    package var apiPort: () -> Int?
    /// When it was started, on the machine's clock.
    package var startedAt: Timestamp
    /// How much memory the process holds, in bytes; nil where the system does not say.
    package var residentBytes: () -> Int?
    /// The connections.
    package var connections: () -> Connections

    /// Facts about a server; by default one that has just been started and has no connections.
    package init(
        startedAt: Timestamp = Timestamp(milliseconds: 0),
        apiPort: @escaping () -> Int? = { nil },
        residentBytes: @escaping () -> Int? = { nil },
        connections: @escaping () -> Connections = { Connections() }
    ) {
        self.startedAt = startedAt
        self.apiPort = apiPort
        self.residentBytes = residentBytes
        self.connections = connections
    }
}
