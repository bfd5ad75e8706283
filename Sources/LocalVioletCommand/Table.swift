/// Rows under titles, aligned for people.
struct Table: Equatable {
    /// One column.
    struct Column: Equatable {
        /// What stands above it.
        let title: String
        /// Whether its cells stand at the right, as numbers do.
        var isNumeric = false
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    /// A table without rows.
    ///
    /// - Parameter titles: The columns' titles; one that starts with `#` is numeric.
    init(_ titles: String...) {
        columns = titles.map { title in
            let isNumeric = title.hasPrefix("#")
            return Column(
                title: isNumeric ? String(title.dropFirst()) : title, isNumeric: isNumeric)
        }
    }

    /// Adds a row; cells that are missing are empty, ones too many are dropped.
    mutating func add(_ cells: String...) {
        rows.append(columns.indices.map { $0 < cells.count ? Self.plain(cells[$0]) : "" })
    }

    /// The lines, without spaces at their ends.
    var text: String {
        let titles = columns.map { $0.title.uppercased() }
        let widths = columns.indices.map { column in
            ([titles] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([titles] + rows).map { cells in
            let padded = zip(zip(cells, widths), columns).map { cell, column in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column.isNumeric ? space + cell.0 : cell.0 + space
            }
            return Self.trimmed(padded.joined(separator: "  "))
        }.joined(separator: "\n")
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// Text that cannot break a line or command a terminal.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? " " : scalar
                }))
    }
}
