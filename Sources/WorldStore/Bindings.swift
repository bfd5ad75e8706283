package import Orders
package import Platform
package import SQLite

extension AppID: SQLiteBindable {}
extension MerchantID: SQLiteBindable {}
extension OrderID: SQLiteBindable {}
extension BagID: SQLiteBindable {}
extension RefundID: SQLiteBindable {}
extension CancellationID: SQLiteBindable {}
extension WorldID: SQLiteBindable {}

extension BagStatus: SQLiteBindable {}
extension OrderStatus: SQLiteBindable {}
extension FulfillmentStatus: SQLiteBindable {}
extension FinancialStatus: SQLiteBindable {}
extension DisputeStatus: SQLiteBindable {}
extension CaptureStatus: SQLiteBindable {}
extension RefundStatus: SQLiteBindable {}
extension ReasonCode: SQLiteBindable {}
extension PlatformName: SQLiteBindable {}
extension PlatformOperation: SQLiteBindable {}
extension Fault.Kind: SQLiteBindable {}
extension FaultPhase: SQLiteBindable {}
extension FaultOrigin: SQLiteBindable {}
extension CallPlan.Effect: SQLiteBindable {}
extension Intent.Kind: SQLiteBindable {}

/// An enumeration whose words stand in columns and lists.
typealias StoredWord = CaseIterable & RawRepresentable<String>

extension RawRepresentable<String> where Self: CaseIterable {
    /// The case of this word; found by looking at one after the other, which for a handful of short
    /// texts is far less than the library's search among all of them.
    init?(stored text: String) {
        guard let word = Self.allCases.first(where: { $0.rawValue == text }) else { return nil }
        self = word
    }
}

extension Timestamp: SQLiteBindable {
    /// Milliseconds since the epoch, UTC.
    package var sqliteValue: SQLiteValue { .integer(milliseconds) }
}

extension Row {
    /// A column that holds an id.
    func id<ID: EntityID>(_ index: Int) throws(SQLiteError) -> ID {
        ID(rawValue: try int64(index))
    }

    /// A column that holds an id or NULL.
    func optionalID<ID: EntityID>(_ index: Int) throws(SQLiteError) -> ID? {
        try optionalInt64(index).map(ID.init(rawValue:))
    }

    /// A column that holds one of an enumeration's words; the schema lets no other in.
    func word<Word: StoredWord>(_ index: Int) throws(SQLiteError) -> Word {
        let text = try string(index)
        guard let word = Word(stored: text) else {
            throw SQLiteError(.mismatch, "no \(Word.self) is called \(text)")
        }
        return word
    }

    /// A column that holds one of an enumeration's words or NULL.
    func optionalWord<Word: StoredWord>(
        _ index: Int
    ) throws(SQLiteError) -> Word? {
        try isNull(index) ? nil : word(index)
    }

    /// A column that holds a point in time.
    func time(_ index: Int) throws(SQLiteError) -> Timestamp {
        Timestamp(milliseconds: try int64(index))
    }

    /// A column that holds a point in time or NULL.
    func optionalTime(_ index: Int) throws(SQLiteError) -> Timestamp? {
        try optionalInt64(index).map(Timestamp.init(milliseconds:))
    }
}
