import Glibc
import Testing

@testable import Benchmark

@Suite struct ProcTests {
    private static let rollup = """
        55d0c8a00000-7ffd1b9f9000 ---p 00000000 00:00 0          [rollup]
        Rss:               27340 kB
        Pss:                9574 kB
        Pss_Dirty:          6120 kB
        Shared_Clean:      19000 kB
        """

    @Test func memoryIsRead() {
        let memory = ProcessStatistics.Memory(smapsRollup: Self.rollup)
        #expect(memory?.resident == 27_340 * 1024)
        #expect(memory?.proportional == 9574 * 1024)
    }

    @Test(arguments: ["", "Rss: 1 kB", "Pss: 1 kB", "Rss: x kB\nPss: 1 kB", "Rss: 1\nPss: 1"])
    func withoutItsLinesThereIsNoMemory(text: String) {
        #expect(ProcessStatistics.Memory(smapsRollup: text) == nil)
    }

    @Test func thisProcessHasMemoryAndHasWorked() throws {
        let memory = try ProcessStatistics.memory(of: getpid())
        #expect(memory.resident >= memory.proportional)
        #expect(memory.proportional > 0)
        #expect(ProcessStatistics.processorTime(of: getpid()) > 0)
        #expect(throws: BenchmarkFailure.self) { try ProcessStatistics.memory(of: -1) }
    }

    @Test func whatOtherGuestsTookIsRead() throws {
        let before = try #require(
            StolenTime(stat: "cpu  100 4 6 5000 10 0 2 30 7 0\ncpu0 1 2 3\n"))
        #expect(before.used == 112)
        #expect(before.stolen == 30)
        let after = try #require(StolenTime(stat: "cpu  170 4 10 5500 10 0 3 55 7 0"))
        #expect(after.percentage(since: before) == 25)
        #expect(before.percentage(since: before) == nil)
        #expect(try StolenTime.now() != nil)
    }

    @Test(arguments: ["", "cpu  1 2 3 4 5 6 7", "cpu0 1 2 3 4 5 6 7 8", "cpu 1 2 3 4 5 6 7 x"])
    func withoutItsLineNothingIsTold(text: String) {
        #expect(StolenTime(stat: text) == nil)
    }

    @Test func theMachineIsTold() {
        let machine = Machine(
            cpuinfo: """
                processor\t: 0
                model name\t: Some  Processor: v2

                processor\t: 1
                model name\t: Some  Processor: v2
                """,
            meminfo: "MemTotal:       24681400 kB\nMemFree: 1 kB\n", osrelease: "6.1.0\n")
        #expect(machine.description == "Some Processor: v2, 2 processors, 24 GiB, Linux 6.1.0")
    }

    @Test func aMachineThatTellsNothingIsTold() {
        let machine = Machine(cpuinfo: "", meminfo: "", osrelease: "")
        #expect(machine.description == "unknown processor, 1 processors, 0 GiB, Linux unknown")
    }

    @Test(
        arguments: [
            ("/tmp/x", "tmpfs"), ("/tmpx", "ext4"), ("/", "ext4"), ("/home/a", "xfs"),
            ("/home", "xfs"),
        ])
    func aPathLiesOnTheMountNearestToIt(path: String, kind: String) {
        let mounts = """
            /dev/a / ext4 rw 0 0
            none /tmp tmpfs rw 0 0
            /dev/b /home ext4 rw 0 0
            /dev/c /home xfs rw 0 0
            """
        #expect(Scratch.fileSystem(of: path, mounts: mounts) == kind)
        #expect(Scratch.fileSystem(of: path, mounts: "") == nil)
    }
}
