import CSQLite

/// The memory of a statement's bound texts, used again at each use.
///
/// SQLite would ask the system for memory for each text, and give it back at the next use.
///
/// What makes the pointers safe: they are given to SQLite alone, which looks at them only while the
/// statement runs; each use binds every parameter anew before it runs. Memory goes in ``begin()``, and
/// with the statement, which is finalized first.
@safe
struct TextRoom: ~Copyable {
    private var start: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private var count = 0
    /// How much the present use would have liked to have.
    private var wanted = 0

    /// Longer texts are left to SQLite, in bytes.
    private static let longest = 2048

    deinit { unsafe start?.deallocate() }

    /// Begins a use: what was kept for the last one is no longer needed.
    mutating func begin() {
        if wanted > capacity {
            unsafe start?.deallocate()
            capacity = 2 * wanted
            unsafe start = .allocate(capacity: capacity)
        }
        count = 0
        wanted = 0
    }

    /// Keeps a text until the next use; nil where there is no room for it.
    @unsafe
    mutating func keep(_ text: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
        guard text.count <= Self.longest, let source = text.baseAddress else { return nil }
        wanted += text.count
        guard let start = unsafe start, count + text.count <= capacity else { return nil }
        let place = unsafe start + count
        unsafe UnsafeMutableRawPointer(place).copyMemory(from: source, byteCount: text.count)
        count += text.count
        return unsafe UnsafePointer(place)
    }
}
