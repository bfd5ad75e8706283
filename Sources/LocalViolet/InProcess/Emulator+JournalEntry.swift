import JSON

extension Emulator {
    /// One thing that was asked of the API, or called of a shop.
    public struct JournalEntry: Sendable, Hashable {
        /// What it was.
        public enum Subject: Sendable, Hashable {
            /// A request; the status is nil while the answer is awaited.
            case request(method: String, path: String, status: Int?)
            /// A call of a merchant's platform, and in a word what came of it: `accepted`,
            /// `refused`, `pending` and the like.
            case shopCall(ShopOperation, merchant: Int, order: Int, bag: Int, result: String)
        }

        /// Its number in the app's journal, from 1.
        public let sequence: Int
        /// What it was.
        public let subject: Subject
        /// What went wrong on purpose; nil where nothing did.
        public let fault: String?
        /// What the client's developer should know about it, in whole sentences.
        public let hints: [String]

        init(_ json: JSONValue) {
            sequence = Emulator.number(json["sequence"])
            fault = json["fault"]?.string
            hints = (json["hints"]?.array ?? []).compactMap(\.string)
            if json["kind"] == "request" {
                let request = json["request"]
                subject = .request(
                    method: request?["method"]?.string ?? "", path: request?["path"]?.string ?? "",
                    status: (json["response"]?["status"]?.int64).map { Int($0) })
            } else {
                subject = .shopCall(
                    json["operation"]?.string.flatMap(ShopOperation.init) ?? .cancel,
                    merchant: Emulator.number(json["merchant_id"]),
                    order: Emulator.number(json["order_id"]),
                    bag: Emulator.number(json["bag_id"]),
                    result: json["answer"]?["result"]?.string ?? "")
            }
        }
    }

    /// What Violet asks of a merchant's platform.
    public enum ShopOperation: String, Sendable, CaseIterable {
        /// To cancel an order.
        case cancel
        /// To give money back.
        case refund
    }
}
