import Glibc
import Synchronization

/// Bytes that are written once, one after another: the room behind ``JSONWriter``.
///
/// Memory of its own instead of an `Array`, which asks at every byte whether it is shared and
/// whether it is full; here one look serves a whole name or value.
///
/// What makes the pointer safe: it never leaves this file, only this value has it (`~Copyable`) until
/// ``Spare`` does, and every write makes its room first (``makeRoom(for:)``).
struct ByteRoom: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes have been written.
    private(set) var count = 0

    /// Room for so many bytes; more is made when it is needed.
    init(capacity: Int) {
        self.capacity = max(capacity, Spare.size)
        start = Spare.take(self.capacity) ?? Self.allocate(self.capacity)
    }

    deinit {
        if !Spare.keep(start, capacity) { free(start) }
    }

    /// The system's own call: Swift's asks for an alignment, which takes the system four times as long.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        guard let memory = malloc(capacity) else { fatalError("There is no memory left.") }
        return memory.bindMemory(to: UInt8.self, capacity: capacity)
    }

    /// A copy of what has been written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// Lends what has been written.
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Adds a byte.
    mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        start[count] = byte
        count += 1
    }

    /// Adds bytes.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress else { return }
        makeRoom(for: more.count)
        (start + count).update(from: source, count: more.count)
        count += more.count
    }

    /// Adds the name of a member, after a comma where one belongs.
    mutating func append(key name: UnsafeBufferPointer<UInt8>, hasComma: Bool) {
        makeRoom(for: name.count + 4)
        put(key: name, hasComma)
    }

    /// Adds the name of a member, after a comma where one belongs, and a number as its value.
    mutating func append(
        key name: UnsafeBufferPointer<UInt8>, hasComma: Bool, decimal magnitude: UInt64,
        isNegative: Bool
    ) {
        makeRoom(for: name.count + 4 + Self.longestNumber)
        put(key: name, hasComma)
        put(decimal: magnitude, isNegative)
    }

    /// Adds text in quotation marks, up to the first byte that needs an escape.
    ///
    /// - Returns: How many bytes of the text were added; where it was all, the mark at its end too.
    mutating func append(quoted text: UnsafeBufferPointer<UInt8>) -> Int {
        makeRoom(for: text.count + 2)
        let end = start + count
        end[0] = UInt8(ascii: "\"")
        var index = 0
        while text.count - index >= 8 {
            let word = UnsafeRawBufferPointer(text).loadUnaligned(
                fromByteOffset: index, as: UInt64.self)
            guard !JSONWriter.someNeedEscape(word) else { break }
            UnsafeMutableRawPointer(end + 1 + index).storeBytes(of: word, as: UInt64.self)
            index &+= 8
        }
        while index < text.count {
            let byte = text[index]
            if JSONWriter.needsEscape(byte) {
                count += index + 1
                return index
            }
            index += 1
            end[index] = byte
        }
        end[index + 1] = UInt8(ascii: "\"")
        count += index + 2
        return index
    }

    /// Adds a decimal number.
    mutating func append(decimal magnitude: UInt64, isNegative: Bool) {
        makeRoom(for: Self.longestNumber)
        put(decimal: magnitude, isNegative)
    }

    /// 20 digits and a sign.
    private static let longestNumber = 21

    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    /// Writes a name where there is room for it.
    @inline(__always)
    private mutating func put(key name: UnsafeBufferPointer<UInt8>, _ hasComma: Bool) {
        var end = start + count
        if hasComma {
            end[0] = UInt8(ascii: ",")
            end += 1
        }
        end[0] = UInt8(ascii: "\"")
        if let source = name.baseAddress { (end + 1).update(from: source, count: name.count) }
        end += name.count
        end[1] = UInt8(ascii: "\"")
        end[2] = UInt8(ascii: ":")
        count = end + 3 - start
    }

    /// Writes a number where there is room for it.
    @inline(__always)
    private mutating func put(decimal magnitude: UInt64, _ isNegative: Bool) {
        if isNegative {
            start[count] = UInt8(ascii: "-")
            count += 1
        }
        let length = Self.digits(of: magnitude)
        count &+= length
        // Digits come out last first, two at a time.
        var rest = magnitude
        var end = UnsafeMutableRawPointer(start + count)
        while rest >= 10 {
            let pair = Int(truncatingIfNeeded: rest % 100)
            rest /= 100
            end -= 2
            end.storeBytes(of: Self.pair(pair), as: UInt16.self)
        }
        if end > start + count - length {
            (end - 1).storeBytes(
                of: UInt8(ascii: "0") | UInt8(truncatingIfNeeded: rest), as: UInt8.self)
        }
    }

    /// How many digits a number has; most are ids and amounts, which have at most seven.
    @inline(__always)
    private static func digits(of magnitude: UInt64) -> Int {
        if magnitude < 10_000 {
            return magnitude < 100
                ? (magnitude < 10 ? 1 : 2) : (magnitude < 1000 ? 3 : 4)
        }
        if magnitude < 10_000_000 {
            return magnitude < 100_000 ? 5 : (magnitude < 1_000_000 ? 6 : 7)
        }
        return manyDigits(of: magnitude)
    }

    private static func manyDigits(of magnitude: UInt64) -> Int {
        var length = 8
        var bound: UInt64 = 100_000_000
        while length < 20, magnitude >= bound {
            length += 1
            bound &*= 10
        }
        return length
    }

    /// The two digits of a number below 100.
    @inline(__always)
    private static func pair(_ number: Int) -> UInt16 {
        UnsafeRawPointer(digitPairs.utf8Start).loadUnaligned(
            fromByteOffset: 2 &* number, as: UInt16.self)
    }

    private static let digitPairs: StaticString = """
        0001020304050607080910111213141516171819\
        2021222324252627282930313233343536373839\
        4041424344454647484950515253545556575859\
        6061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899
        """

    /// Makes the room at least twice what it was.
    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = Self.allocate(capacity)
        larger.update(from: start, count: count)
        free(start)
        start = larger
    }
}

/// The memory of one writer that is done, kept for the next.
///
/// Writers come one after another and take more than the system keeps at hand; asking for it and
/// giving it back was a twenty-fifth of the server's own time for a read. An address belongs to whoever
/// took it out by the exchange, and to nobody else.
private enum Spare {
    /// How much it is, in bytes.
    static let size = 4096

    /// Nothing where 0.
    private static let address = Atomic<UInt>(0)

    /// The memory, if somebody wants just that and it is there.
    static func take(_ capacity: Int) -> UnsafeMutablePointer<UInt8>? {
        guard capacity == size else { return nil }
        return UnsafeMutablePointer(
            bitPattern: address.exchange(0, ordering: .acquiring))
    }

    /// Keeps memory, unless it is of another size or there is some already.
    static func keep(_ memory: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Bool {
        guard capacity == size else { return false }
        let isKept = address.compareExchange(
            expected: 0, desired: UInt(bitPattern: memory), ordering: .releasing)
        return isKept.exchanged
    }
}
