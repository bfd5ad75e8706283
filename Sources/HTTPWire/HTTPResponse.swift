/// One response as a value; framing fields are added when it is serialised.
package struct HTTPResponse: Sendable {
    /// The status.
    package var status: HTTPStatus
    /// The fields in their order.
    package var fields: ResponseFields
    /// The whole body; give a HEAD that of the GET, which is counted and not sent.
    package var body: [UInt8]
    /// Whether the connection ends after this response although the client did not ask for it.
    package var closesConnection = false
    /// What happens to its bytes on their way.
    package var delivery = Delivery.normal {
        didSet { if delivery.endsConnection { closesConnection = true } }
    }

    /// A response put together from its parts.
    package init(
        _ status: HTTPStatus, fields: ResponseFields = [], body: [UInt8] = []
    ) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A response whose body is JSON text in UTF-8.
    package init(_ status: HTTPStatus, json: [UInt8]) {
        self.init(status, fields: .json, body: json)
    }

    /// A response whose body is JSON text.
    package init(_ status: HTTPStatus, json: String) {
        self.init(status, json: Array(json.utf8))
    }
}
