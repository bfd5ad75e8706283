import ArgumentParser
import ControlClient
import JSON

/// `orders`: what the sandbox holds.
struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Creates and lists orders of a running LocalViolet.",
        subcommands: [OrdersCreate.self, OrdersList.self],
        defaultSubcommand: OrdersList.self)

    /// The table of some orders, a row for each bag; amounts in the currency's smallest unit.
    static func table(_ orders: [JSONValue]) -> Table {
        var table = Table(
            "#order", "status", "currency", "#bag", "#merchant", "bag status", "#total", "#left")
        for order in orders {
            for bag in order["bags"]?.array ?? [] {
                table.add(
                    order.cell("order_id", "id"), order.cell("status"), order.cell("currency"),
                    bag.cell("bag_id", "id"), bag.cell("merchant_id"), bag.cell("status"),
                    bag.cell("total"), bag.cell("left_to_refund"))
            }
        }
        return table
    }

    /// The same of a list, which has names too.
    static func namedTable(_ orders: [JSONValue]) -> Table {
        var table = Table(
            "#order", "name", "status", "currency", "#bag", "bag name", "#merchant", "bag status",
            "#total", "#left")
        for order in orders {
            for bag in order["bags"]?.array ?? [] {
                table.add(
                    order.cell("order_id"), order.cell("name"), order.cell("status"),
                    order.cell("currency"), bag.cell("bag_id"), bag.cell("name"),
                    bag.cell("merchant_id"), bag.cell("status"), bag.cell("total"),
                    bag.cell("left_to_refund"))
            }
        }
        return table
    }
}

/// `orders list`.
struct OrdersList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the orders with their bags.")

    @OptionGroup var control: ControlOptions

    func run() throws {
        let reply = try control.call(.get, "/orders")
        control.show(reply, empty: "App \(try control.appID) has no orders.") { json in
            OrdersCommand.namedTable(json.list("orders"))
        }
    }
}

/// `orders create`.
struct OrdersCreate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Creates an order in any state.",
        discussion: """
            Two accepted bags of 19.99 each, of two merchants:
              localviolet orders create --merchant 20001 --merchant 20005 --price 1999
            More can be said in JSON, as POST /_sandbox/orders takes it:
              localviolet orders create --file order.json
            """)

    @Option(
        help: ArgumentHelp("A JSON file with the whole order; - reads it.", valueName: "path|-"))
    var file: String?

    @Option(help: ArgumentHelp("The order's id. (default: a free one)", valueName: "id"))
    var order: Int?

    @Option(help: ArgumentHelp("A name to know it by.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("Three letters. (default: USD)", valueName: "code"))
    var currency: String?

    @Option(help: ArgumentHelp("A bag of this merchant; may be repeated.", valueName: "id"))
    var merchant: [Int] = []

    @Option(help: ArgumentHelp("The bags' status. (default: ACCEPTED)", valueName: "status"))
    var status: String?

    @Option(help: ArgumentHelp("Their fulfillment status.", valueName: "status"))
    var fulfillmentStatus: String?

    @Option(help: ArgumentHelp("Their financial status.", valueName: "status"))
    var financialStatus: String?

    @Option(help: ArgumentHelp("The price of each one's line, in cents.", valueName: "amount"))
    var price: Int?

    @Option(help: ArgumentHelp("The pieces of each one's line.", valueName: "number"))
    var quantity: Int?

    @Option(help: ArgumentHelp("Each one's shipping, in cents.", valueName: "amount"))
    var shipping: Int?

    @Option(help: ArgumentHelp("Each one's tax, in cents.", valueName: "amount"))
    var tax: Int?

    @Option(help: ArgumentHelp("Each one's discount, in cents.", valueName: "amount"))
    var discount: Int?

    @OptionGroup(title: "Where") var control: ControlOptions

    func validate() throws {
        guard file == nil || described.count == 1 && bag.isEmpty && merchant.isEmpty else {
            throw ValidationError("--file is the whole order; leave the other options out.")
        }
    }

    func run() throws {
        let body = try file.map(InputFile.json) ?? .object(described)
        let reply = try control.call(.post, "/orders", body: body)
        control.show(reply) { json in OrdersCommand.table([json]) }
    }

    /// The order that the options describe: at least one bag.
    private var described: JSONObject {
        var order = JSONObject()
        order.set("order_id", JSONValue(self.order))
        order.set("name", JSONValue(name))
        order.set("currency", JSONValue(currency))
        let bags = merchant.map { id in
            var bag = bag
            bag["merchant"] = JSONValue(id)
            return JSONValue.object(bag)
        }
        order["bags"] = .array(bags.isEmpty ? [.object(bag)] : bags)
        return order
    }

    private var bag: JSONObject {
        var bag = JSONObject()
        bag.set("status", JSONValue(status))
        bag.set("fulfillment_status", JSONValue(fulfillmentStatus))
        bag.set("financial_status", JSONValue(financialStatus))
        bag.set("shipping_total", JSONValue(shipping))
        bag.set("tax_total", JSONValue(tax))
        bag.set("discount_total", JSONValue(discount))
        var line = JSONObject()
        line.set("price", JSONValue(price))
        line.set("quantity", JSONValue(quantity))
        if !line.isEmpty { bag["skus"] = [.object(line)] }
        return bag
    }
}
