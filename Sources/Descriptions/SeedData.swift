import JSON
import Orders
import Platform

/// What a sandbox starts with: apps, merchants, orders.
package struct SeedData: Sendable, Hashable {
    /// The apps that exist from the start; all others are made at first use.
    package var apps: [AppDescription]
    /// The merchants of every world.
    package var merchants: [MerchantDescription]
    /// The orders of every world; their dates are relative to the start of its clock.
    package var orders: [DescribedOrder]

    /// Reads the documents of a folder of seed data: each may bring apps, merchants and orders.
    ///
    /// - Parameter documents: Their names, for messages, and their bytes.
    /// - Throws: ``SeedDataError`` with the document and the place of the first thing wrong.
    package init(_ documents: [(name: String, bytes: [UInt8])]) throws(SeedDataError) {
        apps = []
        merchants = []
        orders = []
        var parsed: [(name: String, FieldReader)] = []
        for document in documents {
            parsed.append((document.name, try Self.parse(document)))
        }
        var ids = IDSequence(next: Self.firstID)
        // Merchants first, as the orders of an earlier document may name those of a later one.
        for (name, reader) in parsed {
            try wrap(name) { () throws(FieldError) in try readApps(reader) }
            try wrap(name) { () throws(FieldError) in try readMerchants(reader) }
        }
        for (name, reader) in parsed {
            try wrap(name) { () throws(FieldError) in try readOrders(reader, &ids) }
        }
    }

    /// Where the ids start that the descriptions leave open; new things start above them.
    private static let firstID: Int64 = 300_001

    private static func parse(
        _ document: (name: String, bytes: [UInt8])
    ) throws(SeedDataError) -> FieldReader {
        do {
            let value = try JSONValue.parse(document.bytes)
            let reader = try FieldReader(value, known: ["apps", "merchants", "orders"])
            try reader.refuseUnknownFields()
            return reader
        } catch let error as JSONParseError {
            throw SeedDataError(
                document: document.name,
                message: "line \(error.line), column \(error.column): \(error.reason)")
        } catch let error as FieldError {
            throw SeedDataError(document: document.name, message: error.message)
        } catch {
            throw SeedDataError(document: document.name, message: "\(error)")
        }
    }

    private func wrap(
        _ name: String, _ body: () throws(FieldError) -> Void
    ) throws(SeedDataError) {
        do {
            try body()
        } catch {
            throw SeedDataError(document: name, message: error.message)
        }
    }

    private mutating func readApps(_ reader: FieldReader) throws(FieldError) {
        for (path, value) in try reader.list("apps") ?? [] {
            let app = try AppDescription(value, at: path)
            guard !apps.contains(where: { $0.id == app.id }) else {
                throw FieldError(path: "\(path).app_id", .invalid(expected: "used once"))
            }
            apps.append(app)
        }
    }

    private mutating func readMerchants(_ reader: FieldReader) throws(FieldError) {
        for (path, value) in try reader.list("merchants") ?? [] {
            let merchant = try MerchantDescription(value, at: path)
            let id = merchant.profile.merchantID
            guard !merchants.contains(where: { $0.profile.merchantID == id }) else {
                throw FieldError(path: "\(path).merchant_id", .invalid(expected: "used once"))
            }
            merchants.append(merchant)
        }
    }

    private mutating func readOrders(
        _ reader: FieldReader, _ ids: inout IDSequence
    ) throws(FieldError) {
        let profiles = merchants.map(\.profile)
        for (path, value) in try reader.list("orders") ?? [] {
            let description = try OrderDescription(value, at: path, merchants: profiles)
            let described = try description.make(by: profiles, ids: &ids)
            let bags = described.order.bags.map(\.id)
            let isTaken = orders.contains { other in
                other.order.id == described.order.id
                    || other.order.bags.contains { bags.contains($0.id) }
            }
            guard !isTaken, bags.areDistinct else {
                throw FieldError(
                    path: path, .invalid(expected: "an order whose order and bag ids are unused"))
            }
            let name = described.order.name
            guard name == nil || !orders.contains(where: { $0.order.name == name }) else {
                throw FieldError(path: "\(path).name", .invalid(expected: "used once"))
            }
            orders.append(described)
        }
    }
}

/// What is wrong with a document of seed data, and where.
package struct SeedDataError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The document.
    package let document: String
    /// What is wrong in it.
    package let message: String

    /// Creates one.
    package init(document: String, message: String) {
        self.document = document
        self.message = message
    }

    /// One line for people.
    package var description: String { "\(document): \(message)" }
}

/// Gives ids to what a description leaves open, always the same ones.
package struct IDSequence: Sendable {
    /// The id that comes next.
    package private(set) var next: Int64

    /// Ids from `next` on.
    package init(next: Int64) { self.next = next }

    /// The next id.
    package mutating func take() -> Int64 {
        defer { next += 1 }
        return next
    }
}
