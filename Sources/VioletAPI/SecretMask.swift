package import HTTPWire

/// Keeps tokens, secrets and passwords out of the log and the journal.
///
/// A piece of a path or a query is replaced by `***` where it is named as a credential, where it
/// has the form of a token, or where it contains what the request itself shows as a credential.
package struct SecretMask {
    /// What stands in a credential's place.
    package static let mask = "***"
    /// Shorter texts are no credentials, and would be found everywhere.
    private static let shortest = 4
    /// The fields whose values are credentials.
    private static let fields = [
        "authorization", "cookie", "proxy-authorization", "x-violet-app-secret", "x-violet-token",
    ]
    /// What names of query items with credentials contain.
    private static let names = ["token", "secret", "password", "authorization", "api_key"]

    /// Whether the values of a field are credentials.
    package static func isCredential(field name: String) -> Bool {
        fields.contains(name.lowercased())
    }

    private let controlToken: String?

    /// A mask that knows the token of the control side, where there is one.
    package init(controlToken: String? = nil) { self.controlToken = controlToken }

    /// A request's path and query, without credentials.
    package func target(of request: HTTPRequest) -> String {
        let secrets = secrets(of: request)
        let path = request.path.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        )
        .map { masked($0, secrets) }.joined(separator: "/")
        return query(of: request, without: secrets).map { "\(path)?\($0)" } ?? path
    }

    /// A request's query, without credentials; nil where it has none.
    package func query(of request: HTTPRequest) -> String? {
        query(of: request, without: secrets(of: request))
    }

    private func query(of request: HTTPRequest, without secrets: [String]) -> String? {
        request.query?.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
            .map { item(in: $0, secrets) }.joined(separator: "&")
    }

    /// A request's fields by their names in small letters, without credentials.
    package func fields(of request: HTTPRequest) -> [String: String] {
        let secrets = secrets(of: request)
        return Dictionary(
            request.fields.map { name, value in
                let name = name.lowercased()
                guard !Self.fields.contains(name) else { return (name, Self.mask) }
                return (name, masked(Array(value.utf8)[...], secrets))
            }, uniquingKeysWith: { first, second in "\(first), \(second)" })
    }

    private func item(in bytes: ArraySlice<UInt8>, _ secrets: [String]) -> String {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "=")) else {
            return masked(bytes, secrets)
        }
        let name = Self.decoded(bytes[..<end]).lowercased()
        let isNamed = Self.names.contains { name.contains($0) }
        let value = isNamed ? Self.mask : masked(bytes[end...].dropFirst(), secrets)
        return "\(masked(bytes[..<end], secrets))=\(value)"
    }

    /// A piece as it came, or the mask.
    private func masked(_ bytes: ArraySlice<UInt8>, _ secrets: [String]) -> String {
        let text = Self.decoded(bytes)
        let isToken = text.contains("eyJ") && text.contains(".")
        let isSecret = isToken || secrets.contains { text.contains($0) }
        return isSecret ? Self.mask : String(decoding: bytes, as: UTF8.self)
    }

    private func secrets(of request: HTTPRequest) -> [String] {
        // A scheme in front, as in `Bearer …`, is no part of it.
        var found = request.fields.filter { Self.isCredential(field: $0.name) }
            .compactMap { $0.value.split(separator: " ").last.map(String.init) }
        if let controlToken { found.append(controlToken) }
        return found.filter { $0.utf8.count >= Self.shortest }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        PercentDecoding.text(bytes, plusIsSpace: false) ?? String(decoding: bytes, as: UTF8.self)
    }
}
