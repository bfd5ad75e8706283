import SQLite

extension StoreError {
    /// Whether what failed may succeed another time, as the machine was in the way: a full disk,
    /// missing memory, another process.
    ///
    /// All else fails again whenever it is tried.
    package static func mayPass(_ error: any Error) -> Bool {
        if error is StoreError { return true }
        guard let error = error as? SQLiteError else { return false }
        switch error.code {
        case .busy, .locked, .outOfMemory, .readOnly, .interrupt, .ioError, .full, .cantOpen:
            return true
        default: return false
        }
    }
}
