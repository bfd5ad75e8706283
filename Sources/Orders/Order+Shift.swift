/// Moving everything that has happened to an order along in time.
extension Order {
    /// The same order, so many ms later.
    package func shifted(byMs ms: Int64) -> Order {
        var order = self
        order.createdAt = createdAt.adding(milliseconds: ms)
        order.modifiedAt = modifiedAt.adding(milliseconds: ms)
        order.submittedAt = submittedAt?.adding(milliseconds: ms)
        order.payment.createdAt = payment.createdAt.adding(milliseconds: ms)
        order.payment.modifiedAt = payment.modifiedAt.adding(milliseconds: ms)
        order.bags = bags.map { $0.shifted(byMs: ms) }
        order.cancellations = cancellations.map { $0.shifted(byMs: ms) }
        return order
    }
}

extension Cancellation {
    fileprivate func shifted(byMs ms: Int64) -> Cancellation {
        var call = self
        call.createdAt = createdAt.adding(milliseconds: ms)
        for index in call.bags.indices {
            call.bags[index].cancelledAt = bags[index].cancelledAt.adding(milliseconds: ms)
            for error in call.bags[index].errors.indices {
                call.bags[index].errors[error].createdAt =
                    bags[index].errors[error].createdAt.adding(milliseconds: ms)
            }
        }
        return call
    }
}

extension Bag {
    fileprivate func shifted(byMs ms: Int64) -> Bag {
        var bag = self
        bag.createdAt = createdAt.adding(milliseconds: ms)
        bag.modifiedAt = modifiedAt.adding(milliseconds: ms)
        bag.submittedAt = submittedAt?.adding(milliseconds: ms)
        bag.remorsePeriodEndsAt = remorsePeriodEndsAt?.adding(milliseconds: ms)
        for index in bag.refunds.indices {
            bag.refunds[index].createdAt = refunds[index].createdAt.adding(milliseconds: ms)
            bag.refunds[index].modifiedAt = refunds[index].modifiedAt.adding(milliseconds: ms)
        }
        return bag
    }
}
