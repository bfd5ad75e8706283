/// One reading of the documents, where they disagree or are silent.
///
/// Two presets, `reference` and `openapi`, are named after the documents that they follow; each
/// switch can be set by itself.
package struct Contract: Sendable, Hashable {
    /// What a successful bag cancellation answers.
    package enum CancelBagBody: String, CaseIterable, Sendable {
        /// The Refund itself.
        case refund
        /// The OrderCancellation, as every other cancel reply.
        case cancellation
    }

    /// What the order call does when some of its bags cannot be cancelled.
    package enum IneligibleBags: String, CaseIterable, Sendable {
        /// Refuses the whole call.
        case reject
        /// Cancels the others.
        case skip
    }

    /// When an order cancellation gives money back.
    package enum PartialCancelRefunds: String, CaseIterable, Sendable {
        /// For each cancelled bag, whatever becomes of the others.
        case perBag = "per_bag"
        /// Only when every bag of the call was cancelled.
        case onlyIfAll = "only_if_all"
    }

    /// What a refund of lines without an amount gives back.
    package enum LineItemAmount: String, CaseIterable, Sendable {
        /// The lines' own amounts.
        case items
        /// All that the bag has left.
        case bagTotal = "bag_total"
    }

    /// Whether something is taken or refused.
    package enum Acceptance: String, CaseIterable, Sendable {
        /// Taken.
        case allow
        /// Refused.
        case reject
    }

    /// What a request without a body means.
    package enum EmptyBody: String, CaseIterable, Sendable {
        /// The same as `{}`.
        case accept
        /// An error.
        case reject
    }

    /// Whether the three headers must be there and right.
    package enum Authentication: String, CaseIterable, Sendable {
        /// Missing headers and any credentials are taken.
        case open
        /// All three are required and must be the app's own.
        case strict
    }

    /// Whether the end of the remorse period stops refunds.
    package enum RemorsePeriod: String, CaseIterable, Sendable {
        /// It does not.
        case ignore
        /// A later refund is refused.
        case enforce
    }

    /// What a successful bag cancellation answers.
    package var cancelBagBody: CancelBagBody
    /// The HTTP status of a cancellation that went well: 200 or 202.
    package var cancelSuccessStatus: Int
    /// The status of an order cancellation of which some bags failed.
    package var partialCancelStatus: CancellationStatus
    /// What becomes of an order cancellation with bags that cannot be cancelled.
    package var ineligibleBags: IneligibleBags
    /// When an order cancellation gives money back.
    package var partialCancelRefunds: PartialCancelRefunds
    /// What a refund of lines without an amount gives back.
    package var lineItemAmount: LineItemAmount
    /// Whether a cancelled bag can be refunded while money is left.
    package var canceledBagRefund: Acceptance
    /// What a request without a body means.
    package var emptyBody: EmptyBody
    /// Whether the three headers must be there and right.
    package var authentication: Authentication
    /// Whether the end of the remorse period stops refunds.
    package var remorsePeriod: RemorsePeriod

    /// The reading of the pages that this emulator was asked to follow; the default.
    package static let reference = Contract(
        cancelBagBody: .refund, cancelSuccessStatus: 200, partialCancelStatus: .partiallyCanceled,
        ineligibleBags: .reject, partialCancelRefunds: .perBag, lineItemAmount: .items,
        canceledBagRefund: .allow, emptyBody: .accept, authentication: .open,
        remorsePeriod: .ignore)

    /// The reading of the vendor's machine-readable description and its examples.
    package static let openapi = Contract(
        cancelBagBody: .cancellation, cancelSuccessStatus: 200,
        partialCancelStatus: .partiallyCanceled, ineligibleBags: .reject,
        partialCancelRefunds: .perBag, lineItemAmount: .bagTotal, canceledBagRefund: .allow,
        emptyBody: .reject, authentication: .strict, remorsePeriod: .ignore)
}
