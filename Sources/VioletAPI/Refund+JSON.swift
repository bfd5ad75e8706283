import Descriptions
import JSON
import Orders

extension JSONWriter {
    /// A Refund, with what depends on its app.
    mutating func write(_ refund: RefundRepresentation, app: AppID) {
        refund.members.withUnsafeBufferPointer { write(refund.heading, $0, app: app) }
    }

    /// A Refund of its parts, with what depends on its app.
    mutating func write(
        _ refund: RefundRepresentation.Heading, _ members: UnsafeBufferPointer<UInt8>, app: AppID
    ) {
        beginObject()
        field("id", refund.id.rawValue)
        field("app_id", app.rawValue)
        self.members(of: members)
        let createdAt = WireDate.bytes(refund.createdAt)
        piece(#","date_created":""#)
        piece(createdAt.span)
        piece(#"","date_last_modified":""#)
        let isUnchanged = refund.modifiedAt == refund.createdAt
        piece((isUnchanged ? createdAt : WireDate.bytes(refund.modifiedAt)).span)
        if refund.errors.isEmpty {
            piece(#"","errors":[]"#)
        } else {
            piece("\"")
            key("errors")
            beginArray()
            for error in refund.errors { write(error, of: refund.id) }
            endArray()
        }
        endObject()
    }

    private mutating func write(_ error: RefundError, of refund: RefundID) {
        beginObject()
        field("id", error.id)
        field("error_code", error.code)
        field("error_message", error.message)
        field("resolved", error.resolvedAt != nil)
        if let resolvedAt = error.resolvedAt {
            field("date_resolved", resolvedAt)
        }
        field("date_created", error.createdAt)
        field("refund_id", refund.rawValue)
        endObject()
    }
}
