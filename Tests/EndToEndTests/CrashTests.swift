import JSON
import SQLite
import TestSupport
import Testing

/// The process is killed in the middle of a stream of commands: what was answered is kept, and
/// nothing is half done.
@Suite struct CrashTests {
    private static let kill: Int32 = 9
    private static let terminate: Int32 = 15

    @Test func everyAnsweredCommandSurvivesAKillAtAnyMoment() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let folder = try TemporaryFolder()
        for round in 0..<8 {
            let comment: Comment = "seed \(seed), round \(round)"
            let (program, port) = try Program.serve(["--database", folder.file("db")])
            var stream = Stream(app: 70_000 + round, using: &random)
            let last = stream.killAfter
            try stream.run(on: port) { answered in
                if answered == last { program.signal(Self.kill) }
            }
            #expect(program.waitUntilEnd().code == -Self.kill, comment)
            let again = try Program.serve(["--database", folder.file("db")])
            try stream.check(on: again.port, comment)
            again.program.signal(Self.terminate)
            #expect(again.program.waitUntilEnd().code == 0, comment)
            let database = try Database(path: folder.file("db"))
            #expect(try database.integrityCheck() == [], comment)
            try database.close()
        }
    }

    /// Pipelined cancels and refunds in the world of one app, and what was answered of them.
    private struct Stream {
        /// The bags of the seed data that can be refunded in parts and then cancelled, with their
        /// totals.
        private static let bags: [(order: Int, bag: Int, total: Int64)] = [
            (11_111, 22_222, 22_692), (11_113, 22_241, 3690),
            (11_113, 22_242, 23_239), (11_112, 22_231, 5961), (11_112, 22_233, 4332),
        ]

        let app: Int
        let killAfter: Int
        /// How many commands are under way at a time: few make many small turns of the loop.
        private let window: Int
        private let commands: [(path: String, body: String)]
        private var answered: [Int64] = []

        init(app: Int, using random: inout SplitMix64) {
            self.app = app
            var commands: [(path: String, body: String)] = []
            for (order, bag, _) in Self.bags {
                for _ in 0..<20 {
                    let amount = Int.random(in: 1...50, using: &random)
                    commands.append(
                        ("\(order)/bags/\(bag)/refunds", #"{"amount_refunded": \#(amount)}"#))
                }
            }
            commands.shuffle(using: &random)
            commands += Self.bags.map { ("\($0.order)/bags/\($0.bag)/cancel", "{}") }
            self.commands = commands
            killAfter = .random(in: 0..<commands.count, using: &random)
            window = .random(in: 1...24, using: &random)
        }

        /// Keeps a window of commands under way and reads answers until the connection ends.
        mutating func run(on port: Int, _ afterAnswers: (Int) -> Void) throws {
            let client = try TestClient(port: port, app: app)
            var rest = commands[...]
            func sendNext() {
                guard let (path, body) = rest.popFirst() else { return }
                client.send("POST", "/v1/orders/\(path)", body)
            }
            for _ in 0..<window { sendNext() }
            afterAnswers(0)
            for count in 1...commands.count {
                guard let reply = try? client.receive() else { return }
                sendNext()
                if let id = reply.json["id"]?.int64 { answered.append(id) }
                afterAnswers(count)
            }
        }

        func check(on port: Int, _ comment: Comment) throws {
            let client = try TestClient(port: port, app: app)
            var kept: Set<Int64> = []
            for (order, bag, total) in Self.bags {
                let refunds = try client.call("GET", "/v1/orders/\(order)/refunds").json.array ?? []
                let own = refunds.filter { $0["bag_id"]?.int64 == Int64(bag) }
                kept.formUnion(own.compactMap { $0["id"]?.int64 })
                #expect(own.allSatisfy { $0["status"] == "COMPLETED" }, comment)
                let sum = own.reduce(0) { $0 + ($1["amount"]?.int64 ?? 0) }
                // A cancelled bag has all of its money back, any other one can be cancelled.
                let isCanceled = own.contains { $0["reason_code"] == "OTHER" }
                #expect(isCanceled ? sum == total : sum < total, comment)
                let cancel = try client.call("POST", "/v1/orders/\(order)/bags/\(bag)/cancel", "{}")
                #expect(cancel.status == (isCanceled ? 400 : 200), comment)
                if !isCanceled { #expect(cancel.json["amount"]?.int64 == total - sum, comment) }
            }
            #expect(kept.isSuperset(of: answered), comment)
        }
    }
}
