// A member in one call. Optionals write `null`, for fields that the API always sends; leave the
// call out where the field itself may be missing.

extension JSONWriter {
    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - json: One whole JSON value, written without a look at it.
    package mutating func field(_ name: StaticString, rawValue json: some Collection<UInt8>) {
        key(name)
        rawValue(json)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - json: Its value.
    package mutating func field(_ name: StaticString, _ json: JSONValue) {
        key(name)
        value(json)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Int) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int?) {
        key(name)
        if let content { value(content) } else { null() }
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Int64) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int64?) {
        key(name)
        if let content { value(content) } else { null() }
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Int32) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int32?) {
        key(name)
        if let content { value(content) } else { null() }
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Bool) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Bool?) {
        key(name)
        if let content { value(content) } else { null() }
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Double) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Double?) {
        key(name)
        if let content { value(content) } else { null() }
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: String) {
        key(name)
        value(content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: String?) {
        key(name)
        if let content { value(content) } else { null() }
    }
}
