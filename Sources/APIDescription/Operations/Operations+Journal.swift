/// The control side: what was asked and what was called.
extension Operation {
    /// Calls about the journal.
    static let journal = [
        Operation(
            method: .get, path: "/_sandbox/journal", id: "getJournal", tag: "Journal",
            summary: "What was asked and called, newest last",
            about: """
                Requests of the API and calls of merchants' platforms. It is bounded: the oldest \
                entries go first.
                """,
            parameters: [.app, .entryKind, .entryOrder, .entryMerchant, .entriesSince],
            replies: [
                .ok("The entries.", .list("Newest last.", of: .named("JournalEntry")))
            ] + appReplies),
        Operation(
            method: .delete, path: "/_sandbox/journal", id: "clearJournal", tag: "Journal",
            summary: "Empties the journal", about: "Numbers go on where they were.",
            parameters: [.apps], replies: [.nothing("It is empty.")] + appReplies),
        Operation(
            method: .post, path: "/_sandbox/verify", id: "verify", tag: "Journal",
            summary: "Whether the journal has what a test expects",
            about: "An assertion made by the server, so that every language has it.",
            parameters: [.app], body: Body(schema: .named("Expectation")),
            replies: [
                .ok("It has.", .named("Verified")), .badField, .noApp,
                .ok(422, "It has not, and why.", .named("NotVerified")),
            ] + Reply.control),
    ]
}

extension Parameter {
    /// Of which kind.
    static let entryKind = query(
        "kind", .word("Only entries of a kind.", ["request", "platform_call"]))
    /// About which order.
    static let entryOrder = query(
        "order_id", key: "EntryOrder", .int64("Only what is about an order.", 0...Int64.max))
    /// About which merchant.
    static let entryMerchant = query(
        "merchant_id", key: "EntryMerchant",
        .int64("Only calls of a merchant's platform.", 0...Int64.max))
    /// After which entry.
    static let entriesSince = query(
        "since", .int64("Only what is after the entry of that number.", 0...Int64.max))
}
