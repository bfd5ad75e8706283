// Requests and responses that are kept for long, and seldom looked at: their bytes lie in a ring, and
// what the bytes mean is an outline.

extension HTTPRequest {
    /// A request without its bytes.
    package struct Outline: Sendable {
        fileprivate let method: HTTPMethod
        fileprivate let version: HTTPVersion
        fileprivate let target: RequestTarget
        fileprivate let headCount: UInt32
        fileprivate let fieldCount: UInt32
        /// How long its body is, in bytes.
        package let bodyCount: Int
    }

    /// Puts the request's bytes at the end of a ring.
    package func keep(in ring: inout ByteRing) -> Outline {
        fields.bytes.withUnsafeBytes { ring.append($0) }
        fields.entries.withUnsafeBytes { ring.append($0) }
        if !body.isEmpty { body.withUnsafeBytes { ring.append($0) } }
        return Outline(
            method: method, version: version, target: target,
            headCount: UInt32(fields.bytes.count), fieldCount: UInt32(fields.entries.count),
            bodyCount: body.count)
    }

    /// The request of this outline whose bytes a ring has at `position`.
    package convenience init(_ outline: Outline, in ring: ByteRing, at position: Int) {
        let headCount = Int(outline.headCount)
        let size = MemoryLayout<HTTPFields.Entry>.stride
        let entries = ring.bytes(Int(outline.fieldCount) * size, at: position + headCount)
        let fields = HTTPFields(
            bytes: ring.bytes(headCount, at: position),
            entries: entries.withUnsafeBytes { entries in
                stride(from: 0, to: entries.count, by: size).map { offset in
                    entries.loadUnaligned(fromByteOffset: offset, as: HTTPFields.Entry.self)
                }
            })
        self.init(
            outline.method, outline.version, outline.target, fields,
            body: ring.bytes(outline.bodyCount, at: position + headCount + entries.count))
    }
}

extension HTTPResponse {
    /// A response without its bytes.
    package struct Outline: Sendable {
        fileprivate let status: HTTPStatus
        fileprivate let closesConnection: Bool
        fileprivate let delivery: Delivery
        fileprivate let fields: ResponseFields.Own
        fileprivate let lastField: NumberField?
        fileprivate let fieldsCount: UInt32
        /// How long its body is, in bytes.
        package let bodyCount: Int
    }

    /// Puts the response's bytes at the end of a ring.
    package func keep(in ring: inout ByteRing) -> Outline {
        fields.bytes.withUnsafeBytes { ring.append($0) }
        body.withUnsafeBytes { ring.append($0) }
        return Outline(
            status: status, closesConnection: closesConnection, delivery: delivery,
            fields: fields.own, lastField: fields.last, fieldsCount: UInt32(fields.bytes.count),
            bodyCount: body.count)
    }

    /// The response of this outline whose bytes a ring has at `position`.
    package init(_ outline: Outline, in ring: ByteRing, at position: Int) {
        let fieldsCount = Int(outline.fieldsCount)
        self.init(
            outline.status,
            fields: ResponseFields(
                bytes: ring.bytes(fieldsCount, at: position), own: outline.fields,
                last: outline.lastField),
            body: ring.bytes(outline.bodyCount, at: position + fieldsCount))
        delivery = outline.delivery
        closesConnection = outline.closesConnection
    }
}
