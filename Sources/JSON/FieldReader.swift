/// What is wrong with a field of a document that was well-formed JSON.
package struct FieldError: Error, Sendable, Hashable {
    /// What kind of wrong it is.
    package enum Problem: Sendable, Hashable {
        /// It must be there and is not, or is null.
        case missing
        /// Its value cannot be; the text says what could, as in "a whole number from 0 to 10".
        case invalid(expected: String)
        /// Its value does not go together with the rest; the text says what would.
        case impossible(expected: String)
        /// The document may not have it; the nearest name that it may have, if one is near.
        case unknown(nearest: String?)
    }

    /// Where it stands, as in `skus[0].quantity_refunded`; empty for the document itself.
    package let path: String
    /// What is wrong.
    package let problem: Problem

    /// Creates one.
    package init(path: String, _ problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// A sentence for the person who wrote the document.
    package var message: String {
        let name = path.isEmpty ? "the document" : "'\(path)'"
        switch problem {
        case .missing: return "\(name) must be given."
        case .invalid(let expected), .impossible(let expected):
            return "\(name) must be \(expected)."
        case .unknown(let nearest?): return "\(name) is not known; did you mean '\(nearest)'?"
        case .unknown(nil): return "\(name) is not known."
        }
    }
}

/// Reads the fields of one JSON object, strictly: a value is of the right type and in range, or
/// absent (or null, which means the same), or an error that names its path.
package struct FieldReader {
    /// Where the object stands in its document; empty for the document itself.
    package let path: String
    private let object: JSONObject
    private let known: [String]

    /// Reads an object.
    ///
    /// - Parameters:
    ///   - value: What should be an object.
    ///   - path: Where it stands; empty for the whole document.
    ///   - known: The names that its fields may have.
    /// - Throws: Where it is no object.
    package init(
        _ value: JSONValue, at path: String = "", known: [String]
    ) throws(FieldError) {
        guard let object = value.object else {
            throw FieldError(path: path, .invalid(expected: "an object"))
        }
        self.object = object
        self.path = path
        self.known = known
    }

    /// The fields that it may not have, each with the nearest name that it may have.
    ///
    /// No more than the first twenty: a document may have a hundred thousand, and each costs a
    /// search.
    package var unknownFields: [FieldError] { unknownFields(atMost: 20) }

    private func unknownFields(atMost count: Int) -> [FieldError] {
        var errors: [FieldError] = []
        for index in object.indices where !known.contains(object[index].name) {
            let name = object[index].name
            errors.append(
                FieldError(
                    path: path(of: shortened(name)),
                    .unknown(nearest: nearestName(to: name, in: known))))
            if errors.count == count { break }
        }
        return errors
    }

    /// A name as an error repeats it: the beginning will do.
    private func shortened(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: 64, limitedBy: scalars.endIndex)
        guard let end, end < scalars.endIndex else { return name }
        return String(scalars[..<end]) + "…"
    }

    /// Refuses fields that it may not have.
    package func refuseUnknownFields() throws(FieldError) {
        if let first = unknownFields(atMost: 1).first { throw first }
    }

    /// The object itself, without one of its fields.
    package func objectValue(without name: String) -> JSONValue {
        var rest = object
        rest[name] = nil
        return .object(rest)
    }

    /// The value of a field, whatever it is; nil where it is absent or null, or not one that the
    /// document may have.
    package func value(_ name: String) -> JSONValue? {
        guard let value = object[name], !value.isNull, known.contains(name) else { return nil }
        return value
    }

    /// A text of at most so many characters (unicode scalars).
    package func string(_ name: String, maxLength: Int = .max) throws(FieldError) -> String? {
        guard let value = value(name) else { return nil }
        // No text has more characters than bytes, and those are counted already.
        guard let text = value.string,
            text.utf8.count <= maxLength || text.unicodeScalars.count <= maxLength
        else {
            let limit = maxLength == .max ? "" : " of at most \(maxLength) characters"
            throw invalid(name, "a text" + limit)
        }
        return text
    }

    /// A whole number in a range; int32's where nothing else is said.
    package func int(
        _ name: String, in range: ClosedRange<Int> = Int(Int32.min)...Int(Int32.max)
    ) throws(FieldError) -> Int? {
        guard let value = value(name) else { return nil }
        guard let number = value.int64.map(Int.init), range.contains(number) else {
            throw invalid(
                name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A number in a range, whole or not.
    package func number(
        _ name: String, in range: ClosedRange<Double>
    ) throws(FieldError) -> Double? {
        guard let value = value(name) else { return nil }
        guard let number = value.number?.double, range.contains(number) else {
            throw invalid(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// True or false.
    package func bool(_ name: String) throws(FieldError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let bool = value.bool else { throw invalid(name, "true or false") }
        return bool
    }

    /// One of an enumeration's words.
    package func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type = Word.self
    ) throws(FieldError) -> Word? {
        guard let value = value(name) else { return nil }
        guard let word = value.string.flatMap(Word.init(rawValue:)) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw invalid(name, "one of \(words)")
        }
        return word
    }

    /// A list; each element comes with its path.
    package func list(_ name: String) throws(FieldError) -> [(path: String, value: JSONValue)]? {
        guard let value = value(name) else { return nil }
        guard let array = value.array else { throw invalid(name, "a list") }
        return array.enumerated().map { ("\(path(of: name))[\($0.offset)]", $0.element) }
    }

    /// An object inside this one.
    package func object(_ name: String, known: [String]) throws(FieldError) -> FieldReader? {
        guard let value = value(name) else { return nil }
        return try FieldReader(value, at: path(of: name), known: known)
    }

    /// The value that must be there.
    package func required<Value>(_ name: String, _ value: Value?) throws(FieldError) -> Value {
        guard let value else { throw FieldError(path: path(of: name), .missing) }
        return value
    }

    /// The error of a value that cannot be.
    package func invalid(_ name: String, _ expected: String) -> FieldError {
        FieldError(path: path(of: name), .invalid(expected: expected))
    }

    /// The error of a value that does not go together with the rest.
    package func impossible(_ name: String, _ expected: String) -> FieldError {
        FieldError(path: path(of: name), .impossible(expected: expected))
    }

    /// Where a field stands in the document.
    package func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
