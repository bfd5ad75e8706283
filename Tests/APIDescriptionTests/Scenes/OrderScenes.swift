extension Scene {
    static let orders = [
        Scene("getAllOrders", 200, "one_on_a_page", "The newest", .get("/v1/orders?size=1")),
        Scene(
            "getAllOrders", 400, "bad_query", "The query cannot be decoded",
            .get("/v1/orders?page=%FF")
        ),
        Scene(
            "getAllOrders", 400, "invalid_value", "Pages are counted from 1",
            .get("/v1/orders?page=0")),
        Scene("getOrderById", 200, "paid", "Paid, and nothing sent", .get("/v1/orders/11111")),
        Scene(
            "getOrderById", 200, "extended", "A cart, with the app's name",
            .get("/v1/orders/11121?extended=true")),
        Scene(
            "getOrderById", 400, "bad_query", "The query cannot be decoded",
            .get("/v1/orders/11111?extended=%FF")),
        Scene(
            "getOrderById", 400, "invalid_value", "Neither true nor false",
            .get("/v1/orders/11111?extended=yes")),
        Scene(
            "getOrderById", 404, "unknown_order", "No such order", .get("/v1/orders/99999")),
        Scene(
            "searchOrders", 200, "by_status", "Orders of which all was cancelled",
            .post("/v1/orders/search?size=1", #"{"status": "CANCELED", "sort_by": "id"}"#)),
        Scene(
            "searchOrders", 200, "nothing_found", "None fits",
            .post("/v1/orders/search", #"{"sku_name": "submarine"}"#)),
        Scene(
            "searchOrders", 400, "unknown_sort", "Nothing to sort by",
            .post("/v1/orders/search", #"{"sort_by": "colour"}"#)),
        Scene(
            "searchOrders", 400, "invalid_value", "No status of an order",
            .post("/v1/orders/search", #"{"status": "ACCEPTED"}"#)),
        Scene("searchOrders", 400, "empty_body", "There is no body", .post("/v1/orders/search")),
        Scene(
            "getBagsByIds", 200, "one", "One of two is there", .get("/v1/orders/bags?ids=22222,1")),
        Scene(
            "getBagsByIds", 400, "bad_query", "The query cannot be decoded",
            .get("/v1/orders/bags?ids=%FF")),
        Scene(
            "getBagsByIds", 400, "invalid_value", "An id that is no number",
            .get("/v1/orders/bags?ids=first")),
        Scene("getBagsByIds", 400, "no_ids", "There is no id", .get("/v1/orders/bags")),
        Scene(
            "searchBags", 200, "by_status", "Bags of which some was refunded",
            .post("/v1/orders/bags/search?size=1", #"{"bag_status": "PARTIALLY_REFUNDED"}"#)),
        Scene(
            "searchBags", 400, "not_json", "The body is no JSON",
            .post("/v1/orders/bags/search", "{")),
        Scene(
            "searchBags", 400, "invalid_value", "No date",
            .post("/v1/orders/bags/search", #"{"date_created:min": "yesterday"}"#)),
        Scene(
            "searchBags", 400, "empty_body", "There is no body", .post("/v1/orders/bags/search")),
    ]
}
