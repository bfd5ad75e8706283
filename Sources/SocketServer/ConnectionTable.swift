/// The open connections, by their numbers.
///
/// A number is made of the slot in which its connection stands and of a counter, so that a connection is
/// found without a search and a number is never given twice: an event that comes late, for a connection
/// that has gone, finds nobody.
struct ConnectionTable {
    private var slots: [Connection?] = []
    /// The slots that connections have left.
    private var free: [Int] = []
    private var given: UInt64 = 0

    /// The low bits of a number are the slot.
    private static let slotBits: UInt64 = 24

    /// How many connections there are.
    var count: Int { slots.count - free.count }

    /// Whether there is none.
    var isEmpty: Bool { count == 0 }

    /// The connections, in the order of their slots.
    var all: some Sequence<Connection> { slots.lazy.compactMap(\.self) }

    /// The connection with a number; nil when it has gone.
    subscript(number: UInt64) -> Connection? {
        let slot = Self.slot(of: number)
        guard slot < slots.count, let connection = slots[slot], connection.number == number else {
            return nil
        }
        return connection
    }

    /// The number for the connection that is inserted next: never 0, and never given before.
    mutating func nextNumber() -> UInt64 {
        given += 1
        return given << Self.slotBits | UInt64(free.last ?? slots.count)
    }

    /// Inserts a connection, which has the last ``nextNumber()``.
    mutating func insert(_ connection: Connection) {
        let slot = Self.slot(of: connection.number)
        if slot == slots.count {
            slots.append(connection)
        } else {
            slots[slot] = connection
            free.removeLast()
        }
    }

    /// Takes a connection out.
    mutating func remove(_ connection: Connection) {
        let slot = Self.slot(of: connection.number)
        guard self[connection.number] != nil else { return }
        slots[slot] = nil
        free.append(slot)
    }

    private static func slot(of number: UInt64) -> Int {
        Int(truncatingIfNeeded: number & (1 << slotBits - 1))
    }
}
