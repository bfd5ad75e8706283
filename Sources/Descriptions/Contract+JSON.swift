package import JSON
package import Orders

extension Contract {
    /// The contract that a description comes to: a profile's name, or switches on top of `base`.
    ///
    /// - Parameters:
    ///   - value: `"openapi"`, or an object of switches such as `{"auth": "strict"}`.
    ///   - path: Where it stands.
    ///   - base: What the switches that are not named stay at.
    /// - Throws: ``JSON/FieldError`` for a profile, switch or value that does not exist.
    package init(_ value: JSONValue, at path: String, over base: Contract) throws(FieldError) {
        if let name = value.string {
            guard let profile = Self.profiles.first(where: { $0.name == name }) else {
                let names = Self.profiles.map(\.name).joined(separator: " or ")
                throw FieldError(path: path, .invalid(expected: "\(names), or an object"))
            }
            self = profile.contract
            return
        }
        self = base
        let reader = try FieldReader(value, at: path, known: Self.switches.map(\.name))
        try reader.refuseUnknownFields()
        for entry in Self.switches {
            guard let value = reader.value(entry.name) else { continue }
            // 200 and 202 may be written as numbers too.
            let text = value.string ?? value.int64.map { String($0) } ?? ""
            guard entry.write(&self, text) else {
                throw reader.invalid(
                    entry.name, "one of " + entry.values.joined(separator: ", "))
            }
        }
    }
}
