/// Replies that many operations share.
extension Reply {
    /// 200 with a body.
    static func ok(_ about: String, _ schema: Schema) -> Reply { ok(200, about, schema) }

    /// Another good status with a body.
    static func ok(_ status: Int, _ about: String, _ schema: Schema) -> Reply {
        Reply(status: status, about: about, schema: schema)
    }

    /// Done, and nothing to say.
    static func nothing(_ about: String) -> Reply { Reply(status: 204, about: about) }

    /// The same, of a call that asks shops.
    var shapedByFaults: Reply {
        var copy = self
        copy.fields.append(.fault)
        return copy
    }

    /// What any call of the API may be answered.
    static let anywhere: [Reply] = [unauthorized] + server + [fault]

    /// What the server itself may answer to any request.
    static let server: [Reply] = [
        methodNotAllowed, contentTooLarge, unsupportedMediaType, unknown, unavailable,
    ]

    /// What any call of the control side may be answered.
    static let control: [Reply] = [tokenMissing, forbidden] + server

    private static let unauthorized = Reply(
        status: 401,
        about: """
            It is not known who asks: the app id is no number, a token of this sandbox has expired, \
            or, with `auth=strict`, a header is missing or wrong.
            """, schema: .named("AuthenticationError"), shared: "Unauthorized")

    private static let fault = Reply(
        status: 0, about: "Whatever error a fault asks for; its head says so.",
        schema: .named("Error"),
        fields: [.fault, .retryAfter], shared: "ByFault")

    private static let tokenMissing = shared(
        "TokenMissing",
        .error(401, "The server wants a control token, and the request has none.", .badRequest))

    private static let forbidden = shared(
        "Forbidden", .error(403, "The request comes from a web page of another site.", .badRequest))

    private static let methodNotAllowed = shared(
        "MethodNotAllowed",
        .error(
            405, "The path is known, and not with this method.", .badRequest,
            fields: [.allow]))

    private static let contentTooLarge = shared(
        "ContentTooLarge", .error(413, "The body is larger than 1 MiB.", .badRequest))

    private static let unsupportedMediaType = shared(
        "UnsupportedMediaType", .error(415, "The body is not `application/json`.", .badRequest))

    private static let unknown = shared(
        "InternalServerError", .error(500, "The sandbox itself failed.", .unknown))

    private static let unavailable = shared(
        "ServiceUnavailable",
        .error(
            503,
            """
            There are as many apps or connections as the server takes, or the app was reset while \
            the request waited for a shop.
            """, .badRequest))

    /// 400 of calls of the control side.
    static let badField = shared(
        "BadField",
        .error(
            400,
            "The body is no JSON object, or something in it or in the query is unknown or cannot be.",
            .badRequest))

    /// 404 of an app.
    static let noApp = shared(
        "UnknownApp",
        .error(
            404,
            """
            There is no such app. With `auth=open` one that the query or the body names is made.
            """, .badRequest))

    private static func shared(_ name: String, _ reply: Reply) -> Reply {
        var copy = reply
        copy.shared = name
        return copy
    }

    /// 404 of what the order is not there for.
    static func orderNotFound(_ further: ErrorCode...) -> Reply {
        var about = "The app has no such order"
        for code in further {
            switch code {
            case .bagNotFound: about += ", or the order has no such bag"
            case .lineNotFound: about += ", or the bag has no such line"
            case .refundNotFound: about += ", or the order has no such refund"
            default: break
            }
        }
        return error(404, about + ".", [.orderNotFound] + further)
    }

    /// 400 of calls that have only ids to get wrong.
    static let badID = shared(
        "BadId",
        .error(
            400,
            """
            1001: the request is not proper HTTP, or its fault is none. 9001: an id in the path is \
            no positive number of 64 bits.
            """, .badRequest, .invalidParameter))
}
