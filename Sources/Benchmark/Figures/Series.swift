/// What the rounds of a measurement came to.
struct Series: Equatable {
    private let sorted: [Double]

    /// The values of the rounds; what is no number is left out.
    init(_ values: [Double]) { sorted = values.filter(\.isFinite).sorted() }

    /// The value in the middle, which one disturbed round cannot move far; NaN without values.
    var median: Double {
        guard let last = sorted.last else { return .nan }
        let upper = sorted.count / 2
        guard upper < sorted.count else { return last }
        return sorted.count.isMultiple(of: 2)
            ? (sorted[upper - 1] + sorted[upper]) / 2 : sorted[upper]
    }

    /// How far the largest and the smallest are apart, as a part of the median; nil if that says
    /// nothing.
    var spread: Double? {
        guard sorted.count > 1, let first = sorted.first, let last = sorted.last, median != 0
        else { return nil }
        return (last - first) / median.magnitude
    }
}
