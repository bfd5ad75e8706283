/// A number that names one entity of the emulated world.
///
/// Wrapped so that the catalog's sku id can never stand where a line id is meant, which is the
/// mistake that clients of the real API make most often.
package protocol EntityID: RawRepresentable, Hashable, Comparable, Sendable,
    CustomStringConvertible
where RawValue == Int64 {
    /// Wraps a number without judging it: whether it names anything is the store's answer.
    init(rawValue: Int64)
}

extension EntityID {
    /// The number in decimal digits, as it stands in paths and messages.
    package var description: String { String(rawValue) }

    /// Ids are ordered as numbers; a later id was given later.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An application of the API: the tenant whose world a request acts in.
///
/// An int32 on the wire.
package struct AppID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A seller, whose commerce platform must confirm cancellations and refunds.
///
/// An int32 on the wire.
package struct MerchantID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a shopper bought in one go, over all merchants.
package struct OrderID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One merchant's part of an order.
package struct BagID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One article in a bag: `order_sku_id` on the wire, not the catalog's `sku_id`.
package struct LineID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Money given back for a bag.
package struct RefundID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One cancel call, over all the bags that it tried.
package struct CancellationID: EntityID {
    /// The number.
    package let rawValue: Int64
    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A point in time: milliseconds since 1970-01-01T00:00:00Z on the sandbox clock of one world.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since the epoch, UTC.
    package var milliseconds: Int64

    /// Wraps milliseconds since the epoch, UTC.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Earlier is smaller.
    package static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The point in time that lies `milliseconds` later.
    package func adding(milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: self.milliseconds + milliseconds)
    }
}
