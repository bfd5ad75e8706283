import Orders

/// Chance that nothing can disturb: a number depends on the seed, the app, the rule and the call,
/// and on nothing that happens elsewhere.
struct Chance {
    let seed: Int64
    let app: AppID

    /// A number from 0 up to 1 for one call of one rule.
    func draw(rule: Int64, call: Int) -> Double {
        var state = Self.mix(UInt64(bitPattern: seed))
        for part in [app.rawValue, rule, Int64(call)] {
            state = Self.mix(state ^ UInt64(bitPattern: part))
        }
        return Double(state >> 11) / Double(1 << 53)
    }

    /// SplitMix64's step: neighbouring inputs give unrelated outputs.
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
