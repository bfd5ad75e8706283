import TestSupport
import Testing

@testable import HTTPWire

/// Bytes are looked for eight at a time, and found where they would be one by one.
@Suite struct PlaceTests {
    /// Neighbours of what is looked for, and what it looks like with other bits.
    private static let alphabet: [UInt8] = [0x00, 0x01, 0x09, 0x0A, 0x0B, 0x7F, 0x80, 0x8A, 0xFF]

    @Test(arguments: 1...200) func byteIsFoundWhereItIsFirst(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            Self.alphabet.randomElement(using: &random) ?? 0
        }
        for byte in Self.alphabet {
            for start in 0...bytes.count {
                for end in start...bytes.count {
                    let expected = bytes[start..<end].firstIndex(of: byte)
                    #expect(place(of: byte, in: start..<end, of: bytes) == expected)
                }
            }
        }
    }

    @Test(arguments: [ByteSet.token, .path, .query, .registeredName, .unreserved])
    func endOfASetIsItsFirstStranger(_ set: ByteSet) {
        for byte in UInt8.min...UInt8.max {
            let bytes = [UInt8(ascii: "a"), byte, UInt8(ascii: "z")]
            #expect(end(of: set, in: 0..<3, of: bytes) == (set.contains(byte) ? 3 : 1))
            #expect(end(of: set, in: 2..<2, of: bytes) == 2)
            #expect(byte < 128 || !set.contains(byte))
        }
        let members = (UInt8.min...UInt8.max).filter(set.contains)
        #expect(ByteSet(String(decoding: members, as: UTF8.self)).members == members)
    }
}

extension ByteSet {
    fileprivate var members: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }
}
