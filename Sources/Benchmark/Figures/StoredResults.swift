import JSON

/// Figures of one machine in a file, to compare later ones with.
struct StoredResults: Equatable {
    /// What was measured on, in words.
    let machine: String
    private let figures: [Stored]

    private struct Stored: Equatable {
        let name: String
        let value: Double
        let unit: String
    }

    /// What a run came to; what is no number is left out.
    init(machine: String, _ figures: [Figure]) {
        self.machine = machine
        self.figures = figures.filter(\.value.isFinite).map {
            Stored(name: $0.name, value: $0.value, unit: $0.unit)
        }
    }

    /// Reads what a run has stored; nil where the document is none of a run.
    init?(_ json: JSONValue) {
        guard let machine = json["machine"]?.string, let list = json["figures"]?.array else {
            return nil
        }
        self.machine = machine
        var figures: [Stored] = []
        for item in list {
            guard let name = item["name"]?.string, let number = item["value"]?.number,
                let value = Double(number.text), let unit = item["unit"]?.string
            else { return nil }
            figures.append(Stored(name: name, value: value, unit: unit))
        }
        self.figures = figures
    }

    /// The document of a file.
    var json: JSONValue {
        let list = figures.map { figure -> JSONValue in
            [
                "name": .string(figure.name), "value": JSONValue(figure.value),
                "unit": .string(figure.unit),
            ]
        }
        return ["machine": .string(machine), "figures": .array(list)]
    }

    /// The stored value of a figure.
    func value(of name: String) -> Double? { figures.first { $0.name == name }?.value }
}
