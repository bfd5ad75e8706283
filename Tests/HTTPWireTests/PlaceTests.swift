import TestSupport
import Testing

@testable import HTTPWire

/// Bytes are looked at eight at a time, and what is found is what would be found one by one.
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

    /// Each byte at each place of a name and of a value, before, within and behind a whole word.
    @Test(arguments: UInt8.min...UInt8.max) func strangersAreSeenWhereverTheyStand(byte: UInt8) {
        let name = Array("X-Violet-App-Secret".utf8)
        for place in name.indices {
            var bytes = name
            bytes[place] = byte
            for range in [0..<name.count, 3..<name.count, place..<name.count, 0..<place] {
                #expect(
                    endOfName(in: range, of: bytes) == end(of: .token, in: range, of: bytes))
                let isContent = bytes[range].allSatisfy(Byte.isFieldContent)
                #expect(isFieldContent(range, of: bytes) == isContent)
            }
        }
    }

    /// Each byte in the place of each byte of what is wanted, also among what is no token.
    @Test(arguments: UInt8.min...UInt8.max) func onlyTheLettersSpellAWord(byte: UInt8) {
        for wanted: StaticString in ["host", "identity", "x-violet-app-secret", "100-continue"] {
            let letters = wanted.withUTF8Buffer { Array($0) }
            for place in letters.indices {
                var bytes = letters.map { $0 >= 0x61 ? $0 - 0x20 : $0 }
                bytes[place] = byte
                bytes = [0x20] + bytes + [0x20]
                let isSpelt = Byte.lowercased(byte) == letters[place]
                #expect(spells(wanted, 1..<bytes.count - 1, of: bytes) == isSpelt)
                #expect(!spells(wanted, 0..<bytes.count - 1, of: bytes))
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
