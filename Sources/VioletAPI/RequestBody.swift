import HTTPWire
import JSON
import Orders

/// Reading what a request carries beside its fields.
enum RequestBody {
    /// The body as an object.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - name: What the documents call the object, for the error.
    ///   - known: The fields that it may have.
    ///   - contract: Whether an empty body is taken for an empty object.
    /// - Returns: Its fields.
    /// - Throws: 9910 for an empty body that the contract refuses, 1001 for what is no JSON
    ///   object.
    static func object(
        of request: HTTPRequest, expecting name: String, known: [String],
        under contract: Contract
    ) throws -> FieldReader {
        if request.body.isEmpty {
            guard contract.emptyBody == .accept else {
                throw APIError.emptyBody(expected: name)
            }
            return try FieldReader(.object(JSONObject()), known: known)
        }
        do {
            return try FieldReader(JSONValue.parse(request.body), known: known)
        } catch let error as JSONParseError {
            throw APIError.badRequest(
                """
                The request body is not valid JSON: line \(error.line), column \(error.column): \
                \(error.reason).
                """)
        }
    }
}

extension FieldError {
    /// What the developer should know about a field that no call of the API has.
    var hint: String { message + " The field is ignored, as by the real service." }
}
