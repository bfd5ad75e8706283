/// One article of a bag, with its share of what the bag adds to and takes from the prices.
package struct Line: Sendable, Hashable {
    /// The line id, `order_sku_id` of refund requests.
    package var id: LineID
    /// The catalog's sku id, which clients confuse with the line id.
    package var skuID: Int64
    /// The catalog's offer id.
    package var offerID: Int64
    /// What the article is called.
    package var name: String
    /// The variant's id on the merchant's platform.
    package var externalID: String
    /// The price of one piece, in cents.
    package var price: Int
    /// How many pieces were bought.
    package var quantity: Int
    /// How many of them have left the merchant.
    package var quantityFulfilled: Int
    /// Where it stands.
    package var status: LineStatus
    /// Its share of the bag's tax that comes on top of the price, in cents.
    package var tax: Int
    /// Its share of the bag's discount, in cents.
    package var discount: Int
    /// Its share of the bag's duty, in cents.
    package var duty: Int

    /// Creates a line; amounts in cents.
    package init(
        id: LineID, skuID: Int64, offerID: Int64, name: String, externalID: String, price: Int,
        quantity: Int, quantityFulfilled: Int, status: LineStatus, tax: Int, discount: Int,
        duty: Int
    ) {
        self.id = id
        self.skuID = skuID
        self.offerID = offerID
        self.name = name
        self.externalID = externalID
        self.price = price
        self.quantity = quantity
        self.quantityFulfilled = quantityFulfilled
        self.status = status
        self.tax = tax
        self.discount = discount
        self.duty = duty
    }

    /// Price times quantity, in cents: `line_price` on the wire.
    package var linePrice: Int { price * quantity }

    /// What the shopper paid for it, in cents: the line values and shipping sum to the bag's total.
    package var value: Int { linePrice + tax + duty - discount }
}
