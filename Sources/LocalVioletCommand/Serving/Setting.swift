/// One setting: its value in text form, and where it comes from.
struct Setting: Equatable {
    /// Where a value comes from, the first of these that has one.
    enum Source: Equatable {
        case option
        case environment(String)
        case file(String)
        case standard

        /// For people.
        var text: String {
            switch self {
            case .option: "option"
            case .environment(let variable): "environment \(variable)"
            case .file(let path): "file \(path)"
            case .standard: "default"
            }
        }
    }

    /// The option's name, without dashes in front.
    let name: String
    /// Its value; nil where it has none and that means something.
    let value: String?
    /// Where it comes from.
    let source: Source

    /// The value as people may see it: terminals and logs of builds are read by others.
    var shown: String? { name == "control-token" ? value.map { _ in "***" } : value }
}
