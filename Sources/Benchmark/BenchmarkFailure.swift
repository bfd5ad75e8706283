/// Why a measurement could not be made, in words for the person who wanted it.
struct BenchmarkFailure: Error, Equatable, CustomStringConvertible {
    /// What happened, and what to do.
    let description: String

    init(_ description: String) { self.description = description }
}
