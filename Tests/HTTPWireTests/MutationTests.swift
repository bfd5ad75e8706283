import HTTPWire
import Testing

/// Numbers that look random and are the same in every run (SplitMix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

private let seasoning = Array("\r\n\r\n\t :;,=\"%/?*0123fF[]\u{0}\u{7f}".utf8) + [0x80, 0xFF]

/// `wire` with a few bytes replaced, dropped, inserted or doubled.
private func mutated(_ wire: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = wire
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let index = Int.random(in: 0..<bytes.count, using: &chance)
        let byte = seasoning.randomElement(using: &chance) ?? 0
        switch Int.random(in: 0...3, using: &chance) {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2 where bytes.count > 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes[index...].prefix(8), at: index)
        }
    }
    return bytes
}

struct MutationTests {
    /// Two readers that see the same bytes in different portions must never disagree.
    @Test(arguments: fixtures)
    func damagedBytesAreReadAlikeHoweverTheyAreCut(_ fixture: Fixture) {
        var chance = Chance(state: 1)
        let wire = Array((fixture.wire + fixture.wire).utf8)
        for _ in 0..<300 {
            let bytes = mutated(wire, &chance)
            let whole = readings(bytes, portion: bytes.count)
            let size = Int.random(in: 1...9, using: &chance)
            #expect(readings(bytes, portion: size) == whole, "\(text(bytes[...]).debugDescription)")
        }
    }
}
