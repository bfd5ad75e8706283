import Descriptions
import HTTPWire
import Orders
import WorldStore

/// The query of a request, decoded once.
struct RequestQuery {
    private let items: [(name: String, value: String)]

    /// Reads the query.
    ///
    /// - Throws: 1001 where it is no percent-encoded UTF-8.
    init(_ request: HTTPRequest) throws(APIError) {
        guard let items = request.queryItems() else {
            throw .badRequest("The query is not valid percent-encoded UTF-8.")
        }
        self.items = items
    }

    /// All values of a name, in their order.
    func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// The one value of a name.
    func value(_ name: String) throws(APIError) -> String? {
        let values = values(name)
        guard values.count <= 1 else { throw .invalidParameter(name) }
        return values.first
    }

    /// True or false.
    func flag(_ name: String, default standard: Bool = false) throws(APIError) -> Bool {
        switch try value(name) {
        case nil: return standard
        case "true": return true
        case "false": return false
        default: throw .invalidParameter(name)
        }
    }

    /// A date as the API writes them.
    ///
    /// A "+" that was not escaped has become a space.
    func date(_ name: String) throws(APIError) -> Timestamp? {
        guard let text = try value(name) else { return nil }
        let repaired = String(text.map { $0 == " " ? "+" : $0 })
        guard let time = WireDate.time(repaired) else { throw .invalidParameter(name) }
        return time
    }

    /// `page`, from 1, and `size`, 1 to 100.
    func page() throws(APIError) -> OrderFilter {
        var filter = OrderFilter()
        filter.page = try number("page", in: 1...1_000_000) ?? 1
        filter.size = try number("size", in: 1...100) ?? 20
        return filter
    }

    private func number(
        _ name: String, in range: ClosedRange<Int>
    ) throws(APIError) -> Int? {
        guard let text = try value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .invalidParameter(name)
        }
        return number
    }
}
