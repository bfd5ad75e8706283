import JSON
package import Orders

/// Why a fault rule is not taken: it could never match.
package enum FaultRefusal: Error, Hashable, Sendable {
    /// The world has no such merchant, but these.
    case unknownMerchant(MerchantID, known: [MerchantID])
    /// The world has no such order; the nearest that it has.
    case unknownOrder(OrderID, nearest: OrderID?)
    /// The world has no such bag; the nearest of the order that is named, if one is.
    case unknownBag(BagID, nearest: BagID?)
    /// The order that is named has not this bag, but these.
    case bagOfAnotherOrder(BagID, OrderID, known: [BagID])
    /// The order that is named has no bag of the merchant that is, but of these.
    case merchantOutsideOrder(MerchantID, OrderID, known: [MerchantID])
    /// The bag belongs to another merchant than the one that is named.
    case bagOfAnotherMerchant(BagID, MerchantID, owner: MerchantID)
    /// What is named has no such line, but these.
    case unknownLine(LineID, known: [LineID])

    /// A sentence that says what is wrong and what could match.
    package var message: String {
        switch self {
        case .unknownMerchant(let id, let known):
            "The app has no merchant \(id), so the fault could never match; it has "
                + "\(Self.list(known))."
        case .unknownOrder(let id, let nearest):
            "The app has no order \(id), so the fault could never match\(Self.hint(nearest))."
        case .unknownBag(let id, let nearest):
            "The app has no bag \(id), so the fault could never match\(Self.hint(nearest))."
        case .bagOfAnotherOrder(let bag, let order, let known):
            "Order \(order) has no bag \(bag), so the fault could never match; it has "
                + "\(Self.list(known))."
        case .merchantOutsideOrder(let merchant, let order, let known):
            "Order \(order) has no bag of merchant \(merchant), so the fault could never match; "
                + "it has bags of \(Self.list(known))."
        case .bagOfAnotherMerchant(let bag, let merchant, let owner):
            "Bag \(bag) is not merchant \(merchant)'s but \(owner)'s, so the fault could never "
                + "match."
        case .unknownLine(let line, let known):
            "The bag has no line \(line), so the fault could never match; its order_sku_id "
                + "values are \(Self.list(known))."
        }
    }

    private static func hint(_ nearest: (some CustomStringConvertible)?) -> String {
        nearest.map { "; the nearest is \($0)" } ?? ""
    }

    private static func list(_ ids: [some CustomStringConvertible]) -> String {
        ids.isEmpty ? "none" : ids.map(\.description).joined(separator: ", ")
    }

    /// The id that was most likely meant.
    static func nearest<ID: CustomStringConvertible>(to id: ID, in known: [ID]) -> ID? {
        let wanted = Array(id.description.utf8)
        return known.map { ($0, editDistance(wanted, Array($0.description.utf8))) }
            .min { $0.1 < $1.1 }?.0
    }
}
