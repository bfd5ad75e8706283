/// Eight bytes, looked at at once; most of what is asked of a head is asked of each of its bytes.
///
/// The flag of a byte is its highest bit, the others of it are zero; the first byte has the lowest flag.
struct ByteWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let flags: UInt64 = 0x8080_8080_8080_8080

    private let bits: UInt64

    /// The eight bytes from `index` on, which must all be there.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
        bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Which byte is the first of those with a flag; nil without any.
    @inline(__always)
    static func first(of flags: UInt64) -> Int? {
        flags == 0 ? nil : flags.trailingZeroBitCount / 8
    }

    /// The flags of the bytes that are `byte`; behind the first of them there can be wrong ones.
    @inline(__always)
    func firstFlag(of byte: UInt8) -> UInt64 { Self.firstZero(bits ^ (Self.ones &* UInt64(byte))) }

    /// Whether all eight may stand in a field value; a tab may, and counts as doubtful here.
    @inline(__always)
    var isPlainFieldContent: Bool {
        let controls = (bits &- (Self.ones &* 0x20)) & ~bits & Self.flags
        return controls | firstFlag(of: 0x7F) == 0
    }

    /// The flags of the bytes that are neither letters nor hyphens, as names consist of little else.
    @inline(__always)
    var flagsOutsideNames: UInt64 {
        // The lower seven bits of each byte, raised so far that a letter reaches the highest.
        let small = (bits | (Self.ones &* 0x20)) & ~Self.flags
        let fromA = small &+ (Self.ones &* (0x80 - 0x61))
        let beyondZ = small &+ (Self.ones &* (0x80 - 0x7B))
        let letters = fromA & ~beyondZ & ~bits
        let rest = bits ^ (Self.ones &* 0x2D)
        let others = ((rest & ~Self.flags) &+ ~Self.flags) | rest
        return others & ~letters & Self.flags
    }

    /// Whether the eight are `wanted`, where capitals count as the small letters that are wanted.
    ///
    /// A wanted byte from 0x40 on must be a small letter.
    @inline(__always)
    func spells(_ wanted: ByteWord) -> Bool {
        // Nothing may differ but the bit that makes a capital, and that in letters alone.
        let capitals = (wanted.bits & (Self.ones &* 0x40)) >> 1
        return (bits ^ wanted.bits) & ~capitals == 0
    }

    /// The flag of the lowest byte that is zero: it borrows from those above itself, and only above it
    /// can there be a mistake.
    @inline(__always)
    private static func firstZero(_ bits: UInt64) -> UInt64 { (bits &- ones) & ~bits & flags }
}
