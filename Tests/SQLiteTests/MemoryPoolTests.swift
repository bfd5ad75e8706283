import CSQLiteMemory
import Foundation
import TestSupport
import Testing

@Suite struct MemoryPoolTests {
    /// Blocks are as large as was asked, lie at multiples of eight bytes and nowhere on each other.
    @Test(arguments: UInt64(1)...8)
    func blocksAreTheirOwners(seed: UInt64) throws {
        let pool = csqlite_memory_pool
        #expect(pool.xInit(nil) == 0)
        var random = SplitMix64(seed: seed)
        var blocks: [(block: UnsafeMutableRawPointer, size: Int, fill: UInt8)] = []
        func check(_ index: Int) {
            let bytes = UnsafeRawBufferPointer(
                start: blocks[index].block, count: blocks[index].size)
            #expect(bytes.allSatisfy { $0 == blocks[index].fill })
        }
        for step in 0..<5000 {
            let size = Int.random(in: 1...(step % 7 == 0 ? 9000 : 600), using: &random)
            let fill = UInt8(truncatingIfNeeded: step)
            if blocks.count < 5 || Bool.random(using: &random) {
                let block = try #require(pool.xMalloc(CInt(size)))
                #expect(UInt(bitPattern: block) % 8 == 0)
                #expect(pool.xSize(block) >= size)
                memset(block, Int32(fill), size)
                blocks.append((block, size, fill))
                continue
            }
            let index = Int.random(in: 0..<blocks.count, using: &random)
            check(index)
            if Bool.random(using: &random) {
                let rounded = pool.xRoundup(CInt(size))
                let block = try #require(pool.xRealloc(blocks[index].block, rounded))
                blocks[index].block = block
                blocks[index].size = min(size, blocks[index].size)
                check(index)
                memset(block, Int32(fill), size)
                blocks[index] = (block, size, fill)
            } else {
                pool.xFree(blocks.remove(at: index).block)
            }
        }
        for index in blocks.indices { check(index) }
        for (block, _, _) in blocks { pool.xFree(block) }
    }

    @Test func aBlockMayBeGivenBackByAnotherThreadWhichThenEnds() {
        let pool = csqlite_memory_pool
        #expect(pool.xInit(nil) == 0)
        let given = (0..<1000).map { _ in
            UInt(bitPattern: pool.xMalloc(100))
        }
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            let pool = csqlite_memory_pool
            for block in given { pool.xFree(UnsafeMutableRawPointer(bitPattern: block)) }
            isDone.signal()
        }
        thread.start()
        isDone.wait()
        pool.xFree(pool.xMalloc(100))
        pool.xFree(nil)
        #expect(pool.xSize(nil) == 0)
    }
}
