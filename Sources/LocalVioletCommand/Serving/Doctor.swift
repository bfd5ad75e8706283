import ArgumentParser
import JSON
import LocalViolet

/// `doctor`: whether a start with these options would succeed.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks whether a start with these options would succeed; changes nothing.",
        discussion: "Exit codes: 0 all is well, 1 something is not, 64 wrong option.")

    @Flag(help: "Print JSON instead of a table.")
    var json = false

    @OptionGroup(title: "Serving options") var options: ServeOptions

    func run() throws {
        let findings = try Settings(options).emulator.findings()
        if json {
            let list = findings.map { finding -> JSONValue in
                [
                    "subject": .string(finding.subject), "ok": .bool(finding.isGood),
                    "text": .string(finding.text),
                ]
            }
            Output.write(JSONValue.array(list).pretty())
        } else {
            var table = Table("subject", "ok", "finding")
            for finding in findings {
                table.add(finding.subject, finding.isGood ? "yes" : "NO", finding.text)
            }
            Output.write(table.text)
        }
        let problems = findings.count { !$0.isGood }
        guard problems == 0 else {
            throw CommandFailure(problems == 1 ? "1 problem found." : "\(problems) problems found.")
        }
    }
}
