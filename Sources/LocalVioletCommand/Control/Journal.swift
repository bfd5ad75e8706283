import ArgumentParser
import ControlClient
import Glibc
import JSON

/// `journal`: what was asked, what was called.
struct Journal: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what was asked and called, with the faults that fired and hints.")

    @Option(help: ArgumentHelp("Only entries after this number.", valueName: "sequence"))
    var since: Int?

    @Option(help: ArgumentHelp("request or platform_call.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("Only what is about this order.", valueName: "id"))
    var order: Int?

    @Option(help: ArgumentHelp("Only what is about this merchant.", valueName: "id"))
    var merchant: Int?

    @Flag(help: "Go on with new entries until interrupted; with --json a line for each.")
    var follow = false

    @OptionGroup(title: "Where") var control: ControlOptions

    func run() throws {
        guard follow else {
            let reply = try ask(since.map(Int64.init))
            guard !control.json else { return Output.write(reply.text) }
            let entries = Self.entries(reply.json, after: since.map(Int64.init))
            if entries.isEmpty { Output.write("The journal has no such entries.") }
            for entry in entries { Output.write(JournalLine(entry).text) }
            return
        }
        try followForEver()
    }

    /// Asks for the last entry again too: where it is gone, a reset has let the numbers start over.
    private func followForEver() throws {
        var start = Int64(since ?? 0)
        var last: Int64?
        while true {
            let reply = try ask(last.map { max(0, $0 - 1) } ?? start).json
            if last != nil, reply.list("entries").isEmpty { (last, start) = (nil, 0) }
            for entry in Self.entries(reply, after: last) {
                let text = String(decoding: entry.serialized(), as: UTF8.self)
                Output.write(control.json ? text : JournalLine(entry).text)
                last = entry["sequence"]?.int64 ?? last
            }
            poll(nil, 0, Self.intervalMs)
        }
    }

    /// How often a followed journal is asked: soon enough for an eye, seldom enough for the server.
    private static let intervalMs: Int32 = 250

    private func ask(_ since: Int64?) throws -> ControlClient.Reply {
        try control.call(
            .get, "/journal",
            query: [
                ("since", since.map { "\($0)" }), ("kind", kind),
                ("order_id", order.map { "\($0)" }), ("merchant_id", merchant.map { "\($0)" }),
            ])
    }

    /// The entries of a reply, oldest first; one without a number is not held back.
    static func entries(_ json: JSONValue, after last: Int64?) -> [JSONValue] {
        json.list("entries").filter { entry in
            guard let last, let sequence = entry["sequence"]?.int64 else { return true }
            return sequence > last
        }
    }
}

/// One entry of the journal as a line for people, its hints below it.
struct JournalLine {
    private let entry: JSONValue

    init(_ entry: JSONValue) { self.entry = entry }

    /// The line; whatever the entry lacks is left out.
    var text: String {
        let number = entry.cell("sequence")
        let space = String(repeating: " ", count: max(0, 6 - number.count))
        var parts = [space + number, entry.cell("time")]
        parts.append(what)
        if let answer { parts.append("→ \(answer)") }
        if let fault = entry["fault"], !fault.isNull {
            parts.append("fault \(fault.object == nil ? fault.cell : fault.cell("id", "kind"))")
        }
        let hints = (entry["hints"]?.array ?? []).map { hint in
            "        hint: " + Table.plain(hint.string ?? hint.cell("message"))
        }
        return ([Table.plain(parts.joined(separator: "  "))] + hints).joined(separator: "\n")
    }

    /// The request's line, or the call's operation with whom it is about.
    private var what: String {
        if let request = entry["request"], request["method"] != nil {
            return "\(request.cell("method")) \(request.cell("path"))"
        }
        var words = [entry.cell("kind")]
        if let operation = entry["operation"] { words.append(operation.cell) }
        for name in ["merchant_id", "order_id", "bag_id"] {
            guard let id = entry[name], !id.isNull else { continue }
            words.append("\(name.dropLast(3)) \(id.cell)")
        }
        return words.joined(separator: " ")
    }

    /// A response's status, or a shop's answer with its words where it gave any.
    private var answer: String? {
        guard let answer = entry["response"] ?? entry["answer"], !answer.isNull else { return nil }
        guard answer.object != nil else { return answer.cell }
        let message = answer["message"]?.string.map { ": \($0)" } ?? ""
        return answer.cell("status", "delivery", "result") + message
    }
}
