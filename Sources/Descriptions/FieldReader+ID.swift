import JSON
import Orders

extension FieldReader {
    /// An id of the emulated world.
    func id<ID: EntityID>(_ name: String) throws(FieldError) -> ID? {
        try int(name, in: 1...Int.max).map { ID(rawValue: Int64($0)) }
    }

    /// An id that a description gives to something new.
    ///
    /// Bounded by what every JSON reader holds exactly (RFC 8259 §6), which also leaves room for
    /// the ids that are derived from it.
    func newID<ID: EntityID>(_ name: String) throws(FieldError) -> ID? {
        try int(name, in: 1...Self.largestNewID).map { ID(rawValue: Int64($0)) }
    }

    /// 2^53 − 1.
    static var largestNewID: Int { 9_007_199_254_740_991 }
}
