// Requests and responses that are kept for long, and seldom looked at: their bytes lie in a ring, and
// what the bytes mean is an outline.

extension HTTPRequest {
    /// A request without its bytes.
    package struct Outline: Sendable {
        fileprivate let method: HTTPMethod
        fileprivate let version: HTTPVersion
        fileprivate let target: RequestTarget
        fileprivate let headCount: Int
        fileprivate let fieldCount: Int
        /// How long its body is, in bytes.
        package let bodyCount: Int

        fileprivate var byteCount: Int {
            headCount + fieldCount * MemoryLayout<HTTPFields.Entry>.stride + bodyCount
        }
    }

    /// Puts the request's bytes at the end of a ring.
    package func keep(in ring: inout ByteRing) -> Outline {
        fields.bytes.withUnsafeBytes { ring.append($0) }
        fields.entries.withUnsafeBytes { ring.append($0) }
        if !body.isEmpty { body.withUnsafeBytes { ring.append($0) } }
        return Outline(
            method: method, version: version, target: target, headCount: fields.bytes.count,
            fieldCount: fields.entries.count, bodyCount: body.count)
    }

    /// The request of this outline whose bytes a ring has at `position`.
    package convenience init(_ outline: Outline, in ring: ByteRing, at position: Int) {
        let bytes = ring.bytes(outline.byteCount, at: position)
        let entries = outline.headCount..<bytes.count - outline.bodyCount
        self.init(
            outline.method, outline.version, outline.target,
            HTTPFields(
                bytes: Array(bytes[..<outline.headCount]),
                entries: bytes.withUnsafeBytes { bytes in
                    (0..<outline.fieldCount).map { index in
                        bytes.loadUnaligned(
                            fromByteOffset: entries.lowerBound
                                + index * MemoryLayout<HTTPFields.Entry>.stride,
                            as: HTTPFields.Entry.self)
                    }
                }),
            body: Array(bytes[entries.upperBound...]))
    }
}

extension HTTPResponse {
    /// A response without its bytes.
    package struct Outline: Sendable {
        fileprivate let status: HTTPStatus
        fileprivate let closesConnection: Bool
        fileprivate let delivery: Delivery
        fileprivate let fields: ResponseFields.Own
        fileprivate let fieldsCount: Int
        /// How long its body is, in bytes.
        package let bodyCount: Int

        fileprivate var byteCount: Int { fieldsCount + bodyCount }
    }

    /// Puts the response's bytes at the end of a ring.
    package func keep(in ring: inout ByteRing) -> Outline {
        fields.bytes.withUnsafeBytes { ring.append($0) }
        body.withUnsafeBytes { ring.append($0) }
        return Outline(
            status: status, closesConnection: closesConnection, delivery: delivery,
            fields: fields.own, fieldsCount: fields.bytes.count, bodyCount: body.count)
    }

    /// The response of this outline whose bytes a ring has at `position`.
    package init(_ outline: Outline, in ring: ByteRing, at position: Int) {
        let bytes = ring.bytes(outline.byteCount, at: position)
        self.init(
            outline.status,
            fields: ResponseFields(
                bytes: Array(bytes[..<outline.fieldsCount]), own: outline.fields),
            body: Array(bytes[outline.fieldsCount...]))
        delivery = outline.delivery
        closesConnection = outline.closesConnection
    }
}
