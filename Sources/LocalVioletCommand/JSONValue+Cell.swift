import JSON

extension JSONValue {
    /// The value in a cell of a table: `-` where there is none.
    var cell: String {
        switch self {
        case .null: "-"
        case .bool(let value): value ? "yes" : "no"
        case .number(let number): number.text
        case .string(let text): text
        case .array(let elements): elements.map(\.cell).joined(separator: ",")
        case .object(let members):
            members.map { "\($0.name)=\($0.value.cell)" }.joined(separator: " ")
        }
    }

    /// The cell of the first of these members that is there; `-` where none is.
    func cell(_ names: String...) -> String {
        for name in names {
            if let value = self[name], !value.isNull { return value.cell }
        }
        return "-"
    }

    /// The elements of a list, be it the value itself or the member of that name.
    func list(_ name: String) -> [JSONValue] { array ?? self[name]?.array ?? [] }

    /// A string, or null where there is none.
    init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// A whole number, or null where there is none.
    init(_ number: Int?) { self = number.map { JSONValue(Int64($0)) } ?? .null }
}

extension JSONObject {
    /// Sets a member unless the value is null.
    mutating func set(_ name: String, _ value: JSONValue) {
        if !value.isNull { self[name] = value }
    }
}
