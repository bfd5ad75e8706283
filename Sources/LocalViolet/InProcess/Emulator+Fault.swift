import JSON

extension Emulator {
    /// A rule of what goes wrong: which calls, how, and how often.
    public struct Fault: Sendable, Hashable {
        /// When a fault takes hold.
        public enum Phase: String, Sendable, CaseIterable {
            /// Nothing has been done.
            case beforeEffect = "before_effect"
            /// Everything has been done, and the answer was lost: the case that costs money.
            case afterEffect = "after_effect"
        }

        let on: JSONObject
        let fault: JSONObject
        /// When it takes hold.
        public var phase = Phase.beforeEffect
        /// How many matching calls pass before the first is hit.
        public var skip = 0
        /// How many calls are hit; nil is all that follow.
        public var times: Int?

        /// A merchant's platform does not do as it is asked.
        ///
        /// - Parameters:
        ///   - kind: What it does instead.
        ///   - operation: In which of its operations; nil in both.
        ///   - merchant: Whose platform, by id; nil any.
        ///   - order: For which order, by id; nil any.
        ///   - bag: For which bag, by id; nil any.
        ///   - phase: When it takes hold.
        ///   - skip: How many matching calls pass before the first is hit.
        ///   - times: How many calls are hit; nil is all that follow.
        /// - Returns: The rule, for ``App/add(_:)``.
        public static func shop(
            _ kind: ShopFault, operation: ShopOperation? = nil, merchant: Int? = nil,
            order: Int? = nil, bag: Int? = nil, phase: Phase = .beforeEffect, skip: Int = 0,
            times: Int? = nil
        ) -> Fault {
            var on: JSONObject = ["target": "platform"]
            if let operation { on["operation"] = .string(operation.rawValue) }
            for (name, id) in [("merchant_id", merchant), ("order_id", order), ("bag_id", bag)] {
                if let id { on[name] = JSONValue(Int64(id)) }
            }
            return Fault(on: on, fault: kind.json, phase: phase, skip: skip, times: times)
        }

        /// The API itself does not answer as it should, on the real socket.
        ///
        /// - Parameters:
        ///   - kind: What it does instead.
        ///   - operation: To which of its operations, such as `cancelBag`; nil any.
        ///   - phase: When it takes hold.
        ///   - skip: How many matching calls pass before the first is hit.
        ///   - times: How many calls are hit; nil is all that follow.
        /// - Returns: The rule, for ``App/add(_:)``.
        public static func api(
            _ kind: APIFault, operation: String? = nil, phase: Phase = .beforeEffect,
            skip: Int = 0, times: Int? = nil
        ) -> Fault {
            var on: JSONObject = ["target": "api"]
            if let operation { on["operation"] = .string(operation) }
            return Fault(on: on, fault: kind.json, phase: phase, skip: skip, times: times)
        }

        var json: JSONValue {
            var rule: JSONObject = [
                "on": .object(on), "fault": .object(fault), "phase": .string(phase.rawValue),
                "skip": JSONValue(Int64(skip)),
            ]
            if let times { rule["times"] = JSONValue(Int64(times)) }
            return .object(rule)
        }
    }
}
