import JSON
import Platform

/// What requests say beside their bodies, as several operations share it.
extension Parameter {
    /// The order in a path.
    static let order = path("order_id", .id("The order."))
    /// The bag in a path.
    static let bag = path("bag_id", .id("The bag, which must be of the order."))
    /// The refund in a path.
    static let refund = path("refund_id", .id("The refund."))

    /// Who asks: the three headers of the API.
    static let credentials = [appHeader, secretHeader, tokenHeader, faultHeader]

    /// The app.
    static let appHeader = Parameter(
        key: "X-Violet-App-Id", name: "X-Violet-App-Id", place: .header,
        schema: .smallID(
            """
            The app, and with it the world that the request acts in. With `auth=open` it may be \
            missing (then it is 10000) and any is taken; with `auth=strict` it must be there and \
            exist.
            """))
    /// The app's secret.
    static let secretHeader = Parameter(
        key: "X-Violet-App-Secret", name: "X-Violet-App-Secret", place: .header,
        schema: .text("The app's secret; looked at with `auth=strict` only."))
    /// The token.
    static let tokenHeader = Parameter(
        key: "X-Violet-Token", name: "X-Violet-Token", place: .header,
        schema: .text(
            """
            A token of the app. One that this sandbox issued is refused once its time is over, \
            under either `auth`; others are compared with `auth=strict` only.
            """))
    /// The token that gets new ones.
    static let refreshTokenHeader = Parameter(
        key: "RefreshToken", name: "X-Violet-Token", place: .header,
        schema: .text("The `refresh_token` of a login."), isRequired: true)

    /// A fault for this request only.
    static let faultHeader = Parameter(
        key: "X-Sandbox-Fault", name: "X-Sandbox-Fault", place: .header,
        schema: .text(
            """
            The sandbox's own: lets this one request meet a fault, `kind;parameter=value` as fault \
            rules have them, such as `reject;message=Packed` or `status;status=429;retry_after=2`.
            """,
            pattern: "^(\(faultKinds.joined(separator: "|")))([ \\t]*;[ \\t]*[a-z_]+=[^;]*)*$"))

    private static let faultKinds = Set(
        Fault.Kind.allCases.map(\.rawValue) + APIFault.Kind.allCases.map(\.rawValue)
    ).sorted()

    /// Which page of a list.
    static let paging = [
        query(
            "page", .int32("Which page, from 1.", 1...1_000_000).otherwise(1)),
        query("size", .int32("How many fit on one.", 1...100).otherwise(20)),
    ]
    /// Whether the app's name is in it.
    static let extended = query(
        "extended", .flag("Whether `app_name` is there.").otherwise(false))
    /// Whether carts are left out.
    static let excludeInProgress = query(
        "exclude_in_progress", .flag("Whether carts are left out.").otherwise(true))
    /// When orders last changed.
    static let modified = [
        query(
            "date_last_modified:min", key: "ModifiedMin",
            .readDate("Only what has not changed earlier.")),
        query(
            "date_last_modified:max", key: "ModifiedMax",
            .readDate("Only what has not changed later.")),
    ]
    /// Which bags.
    static let ids = Parameter(
        key: "ids", name: "ids", place: .query,
        schema: .list("The bags.", of: .id("A bag.")).with("minItems", 1), isRequired: true,
        isCommaList: true)
    /// Whether the platform is left alone.
    static let skipExternalRefund = query(
        "skip_external_refund",
        .flag("Whether the refund is only recorded, without asking the platform.").otherwise(false))
}

/// The same of the control side.
extension Parameter {
    /// The app that is meant.
    static let app = query("app_id", key: "AppInQuery", .smallID("The app; 10000 where absent."))
    /// The app, or all of them.
    static let apps = query("app_id", key: "AppsInQuery", Schemas.scopeID)
    /// An app in a path.
    static let appInPath = path("app_id", key: "AppInPath", .smallID("The app."))
    /// A merchant in a path.
    static let merchant = path("merchant_id", .smallID("The merchant."))
    /// A shop's order in a path.
    static let shopOrder = path("external_order_id", .text("The order's id in the shop."))
    /// A rule in a path.
    static let fault = path("fault_id", .id("The rule."))
}
