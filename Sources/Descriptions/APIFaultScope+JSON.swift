import JSON
import Platform

extension APIFaultScope {
    static let fields = ["target", "operation", "method", "path"]

    /// Reads which requests a rule is about.
    ///
    /// - Throws: Where something is wrong or the parts never go together, with what would.
    init(_ on: FieldReader, operations: [APIOperation]) throws(FieldError) {
        try on.refuseUnknownFields()
        let operation = try on.string("operation")
        let named =
            operation == nil || operation == "*"
            ? operations : operations.filter { $0.name == operation }
        guard !named.isEmpty else {
            let names = operations.map(\.name)
            throw on.impossible("operation", "* or one of " + names.joined(separator: ", "))
        }
        let method = try on.string("method")
        guard method == nil || method == "GET" || method == "POST" else {
            throw on.invalid("method", "GET or POST")
        }
        let path = try on.string("path", maxLength: 1000)
        guard path?.hasPrefix("/v1/") ?? true else {
            throw on.invalid("path", "a path below /v1/, where * stands for one segment")
        }
        let reached = path.map { path in
            operations.reached(by: path).filter(named.contains)
        }
        if let path, reached?.isEmpty ?? false {
            throw on.impossible("path", Self.nearest(to: path, in: named))
        }
        let candidates = reached ?? named
        if let method, !candidates.contains(where: { $0.method == method }),
            let nearest = candidates.first
        {
            throw on.impossible("method", "\(nearest.method), with which \(nearest.name) is asked")
        }
        self.init(operation: operation == "*" ? nil : operation, method: method, path: path)
    }

    /// A path that could match, where one cannot.
    private static func nearest(to path: String, in operations: [APIOperation]) -> String {
        let patterns = operations.map { (operation: $0, pattern: $0.pattern(near: path)) }
        let ranked = patterns.map { entry in
            (entry, editDistance(Array(path.utf8), Array(entry.pattern.utf8)))
        }
        guard let nearest = ranked.min(by: { $0.1 < $1.1 })?.0 else { return "absent" }
        return "one that requests can have, such as \(nearest.pattern) of "
            + nearest.operation.name
    }
}
