import Orders

/// An id as it stands in a target, or what stands in its place.
package struct DecimalID: Sendable, Hashable {
    /// Nil for what is no positive int64 in decimal digits.
    private let number: Int64?

    /// The id that these bytes are.
    package init(_ bytes: ArraySlice<UInt8>) {
        var number: Int64 = 0
        for byte in bytes {
            guard (48...57).contains(byte) else {
                self.number = nil
                return
            }
            let (tenfold, hasOverflown) = number.multipliedReportingOverflow(by: 10)
            let sum = tenfold.addingReportingOverflow(Int64(byte - 48))
            guard !hasOverflown, !sum.overflow else {
                self.number = nil
                return
            }
            number = sum.partialValue
        }
        self.number = number > 0 ? number : nil
    }

    /// The id of an order, a bag or a refund.
    ///
    /// - Parameter name: What the documents call it, for the error.
    /// - Returns: The id.
    /// - Throws: 9001 where it is none.
    func id<ID: EntityID>(named name: String) throws(APIError) -> ID {
        guard let number else { throw .invalidParameter(name) }
        return ID(rawValue: number)
    }
}
