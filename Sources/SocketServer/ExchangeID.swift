/// Names one request and its response for as long as the server runs.
///
/// Made of counters and never of a descriptor number, which the kernel gives to the next
/// connection as soon as it is free.
package struct ExchangeID: Hashable, Sendable {
    /// The number of the connection, which no other connection ever has.
    package let connection: UInt64
    /// The number of the request on its connection, counted from 1.
    package let request: UInt64
    /// Which of the server's ports the connection came to, counted from 0.
    package let door: Int

    /// The exchange with these numbers.
    package init(connection: UInt64, request: UInt64, door: Int = 0) {
        self.connection = connection
        self.request = request
        self.door = door
    }
}
