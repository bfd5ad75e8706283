/// One thing that was looked at before a start, and how it is.
public struct Finding: Sendable, Hashable {
    /// What was looked at: `port`, `seed data`, `database` and the like.
    public let subject: String
    /// Whether it is as a start needs it.
    public let isGood: Bool
    /// One line for people: what was found, or what is wrong and what to do.
    public let text: String

    init(_ subject: String, isGood: Bool = true, _ text: String) {
        self.subject = subject
        self.isGood = isGood
        self.text = text
    }
}
