package import JSON
package import Orders

/// An app as people write it.
package struct AppDescription: Sendable, Hashable {
    /// Its id.
    package var id: AppID
    /// What it is called.
    package var name: String
    /// Its secret.
    package var secret: String
    /// Its token.
    package var token: String
    /// Which reading of the documents it meets: a profile's name or switches; the server's where
    /// nil.
    package var contract: JSONValue?

    /// Reads a description.
    ///
    /// - Throws: ``JSON/FieldError`` with the path of the first thing that is wrong.
    package init(_ value: JSONValue, at path: String) throws(FieldError) {
        let known = ["about", "app_id", "name", "secret", "token", "contract"]
        let reader = try FieldReader(value, at: path, known: known)
        try reader.refuseUnknownFields()
        _ = try reader.string("about")
        let number = try reader.required("app_id", try reader.int("app_id", in: 1...largestID))
        id = AppID(rawValue: Int64(number))
        name = try reader.string("name", maxLength: 255) ?? "app \(number)"
        secret = try reader.string("secret", maxLength: 255) ?? "sandbox-secret"
        token = try reader.string("token", maxLength: 4096) ?? "sandbox-token"
        contract = reader.value("contract")
        // What is wrong in it is said now, with its place.
        if let contract {
            _ = try Contract(contract, at: "\(path).contract", over: .reference)
        }
    }
}

/// App and merchant ids are int32 on the wire.
let largestID = Int(Int32.max)
