/// What RFC 9110 and RFC 9112 want of a server: the table that is tested and documented.
package enum Conformance {
    /// Every rule, in the order of the documentation.
    package static let rules: [ConformanceRule] =
        requestLines + targets + hosts + fields + bodies + chunks + expectations + connections
        + replies + resources

    /// The table of the documentation.
    package static var markdown: String {
        let rows = rules.map { rule in
            let cases = rule.cases.count
            return "| \(rule.section) | \(rule.level.rawValue) | \(rule.text) | \(rule.answer) "
                + "| \(cases) |\n"
        }
        return "| RFC | level | rule | LocalViolet | cases |\n|---|---|---|---|--:|\n"
            + rows.joined()
    }
}
