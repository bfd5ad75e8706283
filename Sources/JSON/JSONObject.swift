import Glibc

/// The members of a JSON object in the order they were written (RFC 8259 §4).
///
/// Names are compared byte by byte (RFC 8259 §8.3), not by Unicode equivalence as Swift strings
/// are. Lookup walks the members: request bodies have a handful of them.
package struct JSONObject: Sendable {
    /// One name with its value.
    package typealias Member = (name: String, value: JSONValue)

    private var members: [Member] = []

    /// Makes an object without members.
    package init() {}

    /// Makes an object of members whose names differ.
    ///
    /// - Parameter members: Names and values in the order wanted.
    package init(members: [(String, JSONValue)]) {
        self.members = members.map { (name: $0.0, value: $0.1) }
    }

    /// Adds a member at the end; the caller knows that the name is new.
    ///
    /// - Parameters:
    ///   - name: The member's name.
    ///   - value: The member's value.
    package mutating func append(_ name: String, _ value: JSONValue) {
        members.append((name: name, value: value))
    }

    /// The value of a member; nil when there is none of that name.
    ///
    /// Setting replaces the value in place, or adds the member at the end; nil removes it.
    ///
    /// - Parameter name: The member's name, compared byte by byte.
    package subscript(name: String) -> JSONValue? {
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): append(name, value)
            case (nil, nil): return
            }
        }
    }

    /// The names in their order.
    package var keys: [String] { members.map(\.name) }

    private func index(of name: String) -> Int? {
        members.firstIndex { Self.haveSameBytes($0.name, name) }
    }

    private static func haveSameBytes(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8, right.utf8)
        guard left.count == right.count else { return false }
        let isSame = left.withContiguousStorageIfAvailable { left in
            right.withContiguousStorageIfAvailable { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return true
                }
                return memcmp(first, second, left.count) == 0
            }
        }
        return (isSame ?? nil) ?? left.elementsEqual(right)
    }
}

extension JSONObject: RandomAccessCollection {
    /// Always zero.
    package var startIndex: Int { 0 }

    /// The number of members.
    package var endIndex: Int { members.count }

    /// The member at a place.
    ///
    /// - Parameter position: A place from zero to below ``endIndex``.
    package subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: Hashable {
    /// Tells whether both have equal members; their order carries no meaning (RFC 8259 §4).
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        return left.hasSameSequence(as: right)
            || left.sortedByName.hasSameSequence(as: right.sortedByName)
    }

    /// Feeds the members in an order that does not depend on how they were written.
    package func hash(into hasher: inout Hasher) {
        for member in sortedByName {
            hasher.combine(member.name)
            hasher.combine(member.value)
        }
    }

    private func hasSameSequence(as other: JSONObject) -> Bool {
        elementsEqual(other) { Self.haveSameBytes($0.name, $1.name) && $0.value == $1.value }
    }

    private var sortedByName: JSONObject {
        var sorted = self
        sorted.members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return sorted
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object with its members in the order written.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(members: elements)
    }
}
