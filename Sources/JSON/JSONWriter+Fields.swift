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
        append(field: name, Int64(content))
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int?) {
        guard let content else { return nullField(name) }
        field(name, content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Int64) {
        append(field: name, content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int64?) {
        guard let content else { return nullField(name) }
        field(name, content)
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value.
    package mutating func field(_ name: StaticString, _ content: Int32) {
        append(field: name, Int64(content))
    }

    /// Writes a member.
    ///
    /// - Parameters:
    ///   - name: A name that needs no escaping.
    ///   - content: Its value; nil is written `null`.
    package mutating func field(_ name: StaticString, _ content: Int32?) {
        guard let content else { return nullField(name) }
        field(name, content)
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
        guard let content else { return nullField(name) }
        field(name, content)
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
        guard let content else { return nullField(name) }
        field(name, content)
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
        guard let content else { return nullField(name) }
        field(name, content)
    }

    private mutating func nullField(_ name: StaticString) {
        key(name)
        null()
    }
}
