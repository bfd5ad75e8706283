import CSQLiteMemory

/// A page cache that is used as SQLite uses one, and a model of what it must have.
struct CheckedPageCache {
    private typealias Page = UnsafeMutablePointer<sqlite3_pcache_page>

    /// What was found wrong.
    private(set) var faults: [String] = []

    private let methods = csqlite_page_cache
    private let cache: OpaquePointer
    private let isPurgeable: Bool
    private let most: Int
    /// The pages in use, and what was written on them.
    private var pinned: [UInt32: (page: Page, mark: UInt64)] = [:]
    /// What was written on the pages that the cache may have forgotten.
    private var idle: [UInt32: UInt64] = [:]
    private var lastMark: UInt64 = 0

    /// A cache of pages of 512 bytes; nil where memory has run out.
    init?(isPurgeable: Bool, most: Int) {
        guard let cache = methods.xCreate(512, 136, isPurgeable ? 1 : 0) else { return nil }
        self.cache = cache
        self.isPurgeable = isPurgeable
        self.most = most
        methods.xCachesize(cache, CInt(most))
    }

    func destroy() { methods.xDestroy(cache) }

    /// Whether the page is there, in use or not.
    func has(_ key: UInt32) -> Bool {
        guard let page = methods.xFetch(cache, key, 0) else { return false }
        if pinned[key] == nil { methods.xUnpin(cache, page, 0) }
        return true
    }

    mutating func fetch(_ key: UInt32, create: CInt) {
        let page = methods.xFetch(cache, key, create)
        if let (known, mark) = pinned[key] {
            expect(page == known, "\(key): a page in use has moved")
            expect(page.map(Self.marks) == [mark, mark], "\(key): a page in use has changed")
        } else if let page {
            let marks = Self.marks(of: page)
            if let mark = idle[key] {
                expect(marks == [mark, mark] || marks[1] == 0, "\(key): content of another page")
            } else {
                expect(marks[1] == 0, "\(key): a new page that is not new")
                expect(create != 0, "\(key): made unasked")
            }
            idle[key] = nil
            lastMark += 1
            Self.write(lastMark, on: page)
            pinned[key] = (page, lastMark)
        } else {
            let isFull = isPurgeable && pinned.count >= most
            expect(create == 0 || create == 1 && isFull, "\(key): not made")
            // Forgotten, then.
            idle[key] = nil
        }
        checkCount()
    }

    mutating func unpin(_ key: UInt32, isDiscarded: Bool) {
        guard let (page, mark) = pinned.removeValue(forKey: key) else { return }
        methods.xUnpin(cache, page, isDiscarded ? 1 : 0)
        if !isDiscarded { idle[key] = mark }
        checkCount()
    }

    /// Gives two pages in use each other's numbers, as balancing does: over the highest number that
    /// a database of such pages can have.
    mutating func swap(_ first: UInt32, _ second: UInt32) {
        guard first != second, let one = pinned[first], let other = pinned[second] else { return }
        let far: UInt32 = 0x4000_0000 / 512 + 1
        methods.xRekey(cache, one.page, first, far)
        methods.xRekey(cache, other.page, second, first)
        methods.xRekey(cache, one.page, far, second)
        pinned[first] = other
        pinned[second] = one
        checkCount()
    }

    /// Gives a page in use the number of one that is not, whose page is forgotten.
    mutating func move(_ first: UInt32, to second: UInt32) {
        guard pinned[second] == nil, let one = pinned.removeValue(forKey: first) else { return }
        methods.xRekey(cache, one.page, first, second)
        idle[second] = nil
        pinned[second] = one
        checkCount()
    }

    mutating func truncate(from first: UInt32) {
        methods.xTruncate(cache, first)
        pinned = pinned.filter { $0.key < first }
        idle = idle.filter { $0.key < first }
        expect(methods.xFetch(cache, first, 0) == nil, "\(first): not truncated")
        checkCount()
    }

    private mutating func checkCount() {
        let count = Int(methods.xPagecount(cache))
        expect(
            count >= pinned.count && count <= pinned.count + idle.count, "\(count) pages counted")
        if isPurgeable { expect(count <= max(most, pinned.count), "\(count) pages kept") }
    }

    private mutating func expect(_ isRight: Bool, _ fault: @autoclosure () -> String) {
        if !isRight, faults.count < 10 { faults.append(fault()) }
    }

    /// What stands at the page's end and in the extra bytes, whose beginning is zero on a new page.
    private static func marks(of page: Page) -> [UInt64] {
        [
            page.pointee.pBuf.load(fromByteOffset: 504, as: UInt64.self),
            page.pointee.pExtra.load(as: UInt64.self),
        ]
    }

    private static func write(_ mark: UInt64, on page: Page) {
        page.pointee.pBuf.storeBytes(of: mark, toByteOffset: 504, as: UInt64.self)
        page.pointee.pExtra.storeBytes(of: mark, as: UInt64.self)
    }
}
