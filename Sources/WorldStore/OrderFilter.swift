package import Orders

/// Which orders or bags a list is asked for; nil leaves a point open.
package struct OrderFilter: Sendable, Hashable {
    /// A range of dates, both ends included.
    package struct Dates: Sendable, Hashable {
        /// Not earlier.
        package var min: Timestamp?
        /// Not later.
        package var max: Timestamp?

        /// Creates a range.
        package init(min: Timestamp? = nil, max: Timestamp? = nil) {
            self.min = min
            self.max = max
        }
    }

    /// What a list is sorted by.
    package enum Sort: String, CaseIterable, Sendable {
        /// When it was made; the default.
        case dateCreated = "date_created"
        /// When it last changed.
        case dateLastModified = "date_last_modified"
        /// When the shopper paid.
        case dateSubmitted = "date_submitted"
        /// Its id.
        case id
        /// Where it stands.
        case status
    }

    /// The order.
    package var orderID: OrderID?
    /// The bag.
    package var bagID: BagID?
    /// The order's status.
    package var status: OrderStatus?
    /// The bag's status, or that of one of the order's bags.
    package var bagStatus: BagStatus?
    /// The merchant of the bag, or of one of the order's bags.
    package var merchantID: MerchantID?
    /// The order's id on the merchant's platform.
    package var externalID: String?
    /// The channel's own id of the order.
    package var appOrderID: String?
    /// A part of the customer's name, in any case.
    package var customerName: String?
    /// The customer's email, in any case.
    package var customerEmail: String?
    /// A part of the name of an article, in any case.
    package var skuName: String?
    /// What the order, or the bag, costs, in cents.
    package var total: Int?
    /// Whether it asks for something that no order has.
    package var isImpossible = false
    /// When it was made.
    package var created = Dates()
    /// When it last changed.
    package var modified = Dates()
    /// When the shopper paid.
    package var submitted = Dates()
    /// Whether carts are left out.
    package var excludesInProgress = false
    /// What it is sorted by; ties are broken by the id.
    package var sort = Sort.dateCreated
    /// Whether the smallest comes first.
    package var isAscending = false
    /// The page, from 1.
    package var page = 1
    /// How many are on a page.
    package var size = 20

    /// Everything, newest first, the first page of 20.
    package init() {}
}

/// One page of a list.
package struct Page<Element> {
    /// What is on it.
    package var elements: [Element]
    /// How many there are on all pages.
    package var total: Int
    /// Which page it is, from 1.
    package var number: Int
    /// How many fit on a page.
    package var size: Int

    /// Creates a page.
    package init(elements: [Element], total: Int, number: Int, size: Int) {
        self.elements = elements
        self.total = total
        self.number = number
        self.size = size
    }

    /// The same page of something else.
    package func map<Other>(_ transform: (Element) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(
            elements: try elements.map(transform), total: total, number: number, size: size)
    }
}
