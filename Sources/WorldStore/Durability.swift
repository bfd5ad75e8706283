extension WorldStore {
    /// What a crash may cost of what a file has been told to keep (SQLite page "PRAGMA
    /// Statements", `synchronous`).
    ///
    /// With each of them the file stays sound when the process is killed, and with all but ``off``
    /// when the machine loses power.
    package enum Durability: String, CaseIterable, Sendable {
        /// Nothing that was answered is lost, even when the power goes: each turn waits for the
        /// disk.
        case full
        /// Nothing is lost when the process is killed; the last turns may be when the power goes.
        case normal
        /// As ``normal``, but the whole file may be lost when the power goes.
        case off
    }
}
