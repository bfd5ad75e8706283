/// The numbers that clients switch on, each with its word.
enum ErrorCode: Int, CaseIterable, Sendable {
    case badRequest = 1001
    case bagNotFound = 4201
    case orderNotFound = 4216
    case lineNotFound = 4219
    case invalidBagState = 4225
    case refundNotFound = 4227
    case unknown = 9000
    case invalidParameter = 9001
    case missingParameter = 9002
    case emptyBody = 9910

    /// The word that stands beside it.
    var word: String {
        switch self {
        case .badRequest: "bad_request"
        case .bagNotFound: "bag_not_found"
        case .orderNotFound: "order_not_found"
        case .lineNotFound: "order_sku_not_found"
        case .invalidBagState: "invalid_bag_state"
        case .refundNotFound: "order_refund_not_found"
        case .unknown: "unknown_error"
        case .invalidParameter: "invalid_parameter"
        case .missingParameter: "missing_parameter"
        case .emptyBody: "empty_body"
        }
    }
}
