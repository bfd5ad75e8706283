/// The figures as a Markdown table that is aligned for people, too.
struct FigureTable {
    private let rows: [[String]]

    /// A table of figures.
    ///
    /// - Parameters:
    ///   - figures: The figures.
    ///   - stored: What they are compared with.
    init(_ figures: [Figure], comparedWith stored: StoredResults? = nil) {
        var titles = ["figure", "value", "unit", "spread", "goal", "met"]
        if stored != nil { titles += ["before", "change"] }
        rows =
            [titles]
            + figures.map { figure in
                let cells = [
                    figure.name, Rounded.text(figure.value), figure.unit,
                    figure.spread.map { "\(Rounded.text($0 * 100, trimmed: true)) %" } ?? "",
                    figure.goal?.text ?? "",
                    figure.goal.map { $0.isMet(by: figure.value) ? "yes" : "**no**" } ?? "",
                ]
                guard let stored else { return cells }
                guard let before = stored.value(of: figure.name) else { return cells + ["", ""] }
                return cells + [
                    Rounded.text(before), Rounded.change(from: before, to: figure.value),
                ]
            }
    }

    /// The lines.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { cells in
            let padded = cells.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - cells[column].count)
                return Self.isNumeric(column) ? space + cells[column] : cells[column] + space
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = widths.indices.map { column in
            let isNumeric = Self.isNumeric(column)
            return String(repeating: "-", count: widths[column] + (isNumeric ? 1 : 2))
                + (isNumeric ? ":" : "")
        }
        lines.insert("|" + rule.joined(separator: "|") + "|", at: 1)
        return lines.joined(separator: "\n")
    }

    /// Values, spreads and comparisons stand at the right.
    private static func isNumeric(_ column: Int) -> Bool { [1, 3, 6, 7].contains(column) }
}
