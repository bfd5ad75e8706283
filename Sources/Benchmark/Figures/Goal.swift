/// What a figure should be.
enum Goal: Equatable {
    /// So much or more.
    case atLeast(Double)
    /// So much or less.
    case atMost(Double)
    /// Less than so much.
    case below(Double)

    /// Whether a value is as it should be.
    func isMet(by value: Double) -> Bool {
        switch self {
        case .atLeast(let limit): value >= limit
        case .atMost(let limit): value <= limit
        case .below(let limit): value < limit
        }
    }

    /// The goal in signs.
    var text: String {
        switch self {
        case .atLeast(let limit): "≥ \(Rounded.text(limit, trimmed: true))"
        case .atMost(let limit): "≤ \(Rounded.text(limit, trimmed: true))"
        case .below(let limit): "< \(Rounded.text(limit, trimmed: true))"
        }
    }
}
