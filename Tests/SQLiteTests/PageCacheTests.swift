import CSQLiteMemory
import SQLite
import TestSupport
import Testing

/// The page cache against a model: what SQLite's header demands of one.
@Suite struct PageCacheTests {
    @Test(arguments: [false, true], UInt64(1)...8)
    func aCacheKeepsWhatItMust(isPurgeable: Bool, seed: UInt64) throws {
        var cache = try #require(CheckedPageCache(isPurgeable: isPurgeable, most: 40))
        defer { cache.destroy() }
        var random = SplitMix64(seed: seed)
        for _ in 0..<20_000 {
            // Near keys as a database has them, and the far one that balancing uses.
            let key = UInt32.random(in: 1...120, using: &random)
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<60: cache.fetch(key, create: CInt.random(in: 0...2, using: &random))
            case 60..<85: cache.unpin(key, isDiscarded: !isPurgeable)
            case 85..<90: cache.unpin(key, isDiscarded: true)
            case 90..<95: cache.move(key, to: UInt32.random(in: 1...120, using: &random))
            case 95..<99: cache.swap(key, UInt32.random(in: 1...120, using: &random))
            default: cache.truncate(from: key)
            }
        }
        #expect(cache.faults == [])
    }

    @Test func pagesBeyondTheLimitAreForgottenOldestFirst() throws {
        var cache = try #require(CheckedPageCache(isPurgeable: true, most: 3))
        defer { cache.destroy() }
        for key in UInt32(1)...3 { cache.fetch(key, create: 1) }
        cache.fetch(4, create: 1)
        #expect(cache.has(4) == false, "all pages are in use, and SQLite can write some")
        for key in [2, 1, 3] as [UInt32] { cache.unpin(key, isDiscarded: false) }
        cache.fetch(4, create: 1)
        #expect([1, 2, 3, 4].map { cache.has($0) } == [true, false, true, true])
        cache.fetch(5, create: 2)
        #expect([1, 3, 4, 5].map { cache.has($0) } == [false, true, true, true])
        #expect(cache.faults == [])
    }

    /// A cache of ten pages under a database of a thousand: pages come and go all the time, and
    /// large transactions are written out before their end.
    @Test(arguments: UInt64(1)...4)
    func aDatabaseStaysSoundUnderASmallCache(seed: UInt64) throws {
        try withTemporaryFile { path in
            var random = SplitMix64(seed: seed)
            var model: [Int: String] = [:]
            let database = try Database(path: path, options: Database.Options())
            try database.setPragma("journal_mode", to: "WAL")
            try database.setPragma("cache_size", to: "10")
            try database.execute("CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT NOT NULL)")
            try database.execute("CREATE UNIQUE INDEX by_v ON t (v)")
            let put = try database.prepare("INSERT OR REPLACE INTO t VALUES (?, ?)")
            let remove = try database.prepare("DELETE FROM t WHERE k = ?")
            for _ in 0..<12 {
                let before = model
                try database.execute("BEGIN")
                for _ in 0..<Int.random(in: 1...400, using: &random) {
                    let key = Int.random(in: 0..<3000, using: &random)
                    if Int.random(in: 0..<3, using: &random) == 0 {
                        try remove.run(key)
                        model[key] = nil
                    } else {
                        let length = Int.random(in: 1...900, using: &random)
                        let text = "\(key) " + String(repeating: "x", count: length)
                        try put.run(key, text)
                        model[key] = text
                    }
                }
                let isUndone = Int.random(in: 0..<4, using: &random) == 0
                try database.execute(isUndone ? "ROLLBACK" : "COMMIT")
                if isUndone { model = before }
            }
            #expect(try database.integrityCheck() == [])
            let rows = try database.prepare("SELECT k, v FROM t ORDER BY k").all { row in
                (try row.int(0), try row.string(1))
            }
            #expect(rows.map(\.0) == model.keys.sorted())
            #expect(rows.allSatisfy { model[$0.0] == $0.1 })
        }
    }
}
