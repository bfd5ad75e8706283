/// One line of the result.
struct Figure: Equatable {
    /// What was measured; the same in every run, as stored results are compared by it.
    let name: String
    /// The value.
    let value: Double
    /// The value's unit; empty for a ratio.
    let unit: String
    /// How far rounds were apart, as a part of the value.
    var spread: Double?
    /// What it should be.
    var goal: Goal?

    /// One value.
    init(_ name: String, _ value: Double, _ unit: String, goal: Goal? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.goal = goal
    }

    /// The median of several rounds.
    init(_ name: String, _ series: Series, _ unit: String, goal: Goal? = nil) {
        self.init(name, series.median, unit, goal: goal)
        spread = series.spread
    }
}
