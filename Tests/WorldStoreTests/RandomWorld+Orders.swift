import Orders
import Platform
import WorldStore

/// Orders with everything in them, and the records of commands on them.
extension RandomWorld {
    mutating func order() -> Order {
        let id = OrderID(rawValue: id())
        var order = Order(
            id: id, status: word(), baseStatus: word(), currency: currency(),
            payment: PaymentTransaction(
                id: self.id(), gatewayID: text(), amount: amount(), captureStatus: word(),
                createdAt: time(), modifiedAt: time()),
            bags: list(0...4) { $0.bag(of: id) }, createdAt: time(), modifiedAt: time(),
            submittedAt: maybe { $0.time() }, name: maybe { "order \($0.id())" })
        order.cancellations = list(0...3) { $0.cancellation(of: order) }
        return order
    }

    mutating func bag(of order: OrderID) -> Bag {
        let bag = BagID(rawValue: id())
        let sub = amount()
        return Bag(
            id: bag, orderID: order, merchantID: MerchantID(rawValue: id()),
            externalID: maybe { $0.text() }, status: word(), fulfillment: word(),
            financial: word(),
            totals: Totals(
                sub: sub, shipping: amount(), tax: amount(),
                discount: .random(in: 0...sub, using: &random), duty: amount(),
                taxesIncluded: bool()),
            currency: currency(), exchangeRateMillionths: amount(from: 1),
            commissionBasisPoints: .random(in: 0...10_000, using: &random), transactionID: id(),
            remorsePeriodEndsAt: maybe { $0.time() }, createdAt: time(), modifiedAt: time(),
            submittedAt: maybe { $0.time() }, lines: list(0...3) { $0.line() },
            refunds: list(0...3) { $0.refund(of: bag, in: order) },
            name: maybe { "bag \($0.id())" })
    }

    mutating func line() -> Line {
        let quantity = Int.random(in: 1...1000, using: &random)
        return Line(
            id: LineID(rawValue: id()), skuID: id(), offerID: id(), name: text(),
            externalID: text(), price: amount(), quantity: quantity,
            quantityFulfilled: .random(in: 0...quantity, using: &random), status: word(),
            tax: amount(), discount: amount(), duty: amount())
    }

    mutating func refund(of bag: BagID, in order: OrderID) -> Refund {
        Refund(
            id: RefundID(rawValue: id()), orderID: order, bagID: bag,
            merchantID: MerchantID(rawValue: id()), transactionID: id(),
            paymentTransactionID: id(), gatewayTransactionID: text(), amount: amount(from: 1),
            reason: maybe { $0.text() }, reasonCode: maybe { $0.word() }, currency: currency(),
            status: word(),
            lines: list(0...2) { random in
                RefundLine(
                    id: random.id(), lineID: LineID(rawValue: random.id()),
                    quantity: random.amount(), amount: random.amount(), tax: random.amount(),
                    externalID: random.text())
            },
            shipping: maybe { random in
                RefundShipping(
                    amount: random.amount(), isFullRefund: random.bool(),
                    discrepancyReason: random.maybe { $0.text() })
            },
            taxAmount: maybe { $0.amount(from: 1) }, externalID: maybe { $0.text() },
            errors: list(0...2) { $0.refundError() }, reversal: maybe { $0.reversal() },
            createdAt: time(), modifiedAt: time())
    }

    mutating func refundError() -> RefundError {
        RefundError(
            id: id(), code: amount(), message: text(), createdAt: time(),
            resolvedAt: maybe { $0.time() })
    }

    mutating func reversal() -> Reversal {
        Reversal(
            merchant: amount(), developer: amount(), merchantInPlatformCurrency: amount(),
            developerInPlatformCurrency: amount())
    }

    mutating func cancellation(of order: Order) -> Cancellation {
        var bags = order.bags
        if let last = bags.indices.last, bool() { bags.remove(at: last) }
        return Cancellation(
            id: CancellationID(rawValue: id()), orderID: order.id,
            namedBag: maybe { BagID(rawValue: $0.id()) },
            request: CancelRequest(
                reason: maybe { $0.text() }, reasonCode: word(), restockItems: bool(),
                notifyCustomer: bool()),
            bags: bags.map { bagCancellation(of: $0) }, createdAt: time())
    }

    mutating func bagCancellation(of bag: Bag) -> BagCancellation {
        BagCancellation(
            bagID: bag.id, merchantID: bag.merchantID, externalOrderID: bag.externalID,
            isCanceled: bool(), originator: word(), cancelledAt: time(),
            refundID: maybe { RefundID(rawValue: $0.id()) },
            errors: list(0...2) { random in
                OrderError(
                    id: random.id(), type: random.word(), message: random.text(),
                    createdAt: random.time(), platform: random.word())
            })
    }

    /// The intent of a cancellation, of its refund, or of a refund by itself.
    mutating func intent(on bag: Bag) -> Intent {
        let isCall = bool()
        return Intent(
            id: id(), orderID: bag.orderID, bagID: bag.id,
            cancellationID: isCall ? CancellationID(rawValue: id()) : nil,
            refundID: isCall && bool() ? nil : RefundID(rawValue: id()), restockItems: bool(),
            notifyCustomer: maybe { $0.bool() }, effect: word(), refusal: maybe { $0.refusal() },
            dueAt: time())
    }

    mutating func app() -> App {
        var contract = bool() ? Contract.reference : .openapi
        for toggle in Contract.switches where bool() {
            _ = toggle.write(&contract, pick(toggle.values))
        }
        return App(
            id: AppID(rawValue: id()), name: text(), secret: text(), token: text(),
            contract: contract, maker: word(), startedAt: time(),
            clock: SandboxClock(mode: word(), standsAt: time(), offsetMs: id()),
            chanceSeed: -id(), nextID: id())
    }
}
