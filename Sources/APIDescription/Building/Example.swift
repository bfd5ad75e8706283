import JSON

/// A reply that the emulator really gave, with the request that it answered.
///
/// The replies stand in `Examples/`, written by the test that asks for them again each time.
struct Example: Sendable {
    /// The name of the operation for programs.
    let operation: String
    /// The status.
    let status: Int
    /// Its own name, unique in its operation.
    let name: String
    /// What it shows.
    let summary: String
    /// The body of the request, where it is a good one.
    let request: JSONValue?
    /// The body of the reply; nil where it has none.
    let reply: JSONValue?

    /// Takes over what the test has written.
    init(
        _ operation: String, _ status: Int, _ name: String, _ summary: String,
        request: String? = nil, reply: String? = nil
    ) {
        self.operation = operation
        self.status = status
        self.name = name
        self.summary = summary
        self.request = request.flatMap { try? JSONValue.parse($0.utf8) }
        self.reply = reply.flatMap { try? JSONValue.parse($0.utf8) }
    }

    /// Examples as a document holds them.
    static func json(_ examples: [(name: String, summary: String, value: JSONValue)]) -> JSONValue {
        .object(
            JSONObject(
                members: examples.map { example in
                    (
                        example.name,
                        ["summary": .string(example.summary), "value": example.value]
                    )
                }))
    }
}
