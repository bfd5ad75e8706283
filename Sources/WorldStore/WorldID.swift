package import Orders

/// One tenant's rows: an app's world, or the seed data that new worlds are copied from.
package struct WorldID: EntityID {
    /// The number: an app's id, or 0.
    package let rawValue: Int64

    /// Wraps a number.
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// The world of an app.
    package init(_ app: AppID) { rawValue = app.rawValue }

    /// The rows that a new world starts with.
    ///
    /// Their dates are relative to the start of its clock.
    package static let seedData = WorldID(rawValue: 0)
}
