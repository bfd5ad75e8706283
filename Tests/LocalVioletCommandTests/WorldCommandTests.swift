import Foundation
import JSON
import TestSupport
import Testing

/// Orders, clock, apps, reset.
@Suite struct WorldCommandTests {
    private let served: Served
    private var command: CommandRun { served.command }

    init() throws { served = try Served() }

    @Test func ordersHaveARowForEachBag() throws {
        let lines = try command.lines("orders", "list")
        #expect(
            lines.first
                == "ORDER  NAME               STATUS              CURRENCY    BAG  BAG NAME         "
                + "MERCHANT  BAG STATUS          TOTAL   LEFT")
        #expect(lines.contains { $0.contains("two shops") && $0.contains("second shop") })
        let bags = try command.json("orders", "--json").array?.flatMap { $0["bags"]?.array ?? [] }
        #expect(lines.count == 1 + (bags?.count ?? 0))
    }

    @Test func anOrderIsMadeFromOptions() throws {
        let order = try command.json(
            "orders", "create", "--json", "--merchant", "20001", "--merchant", "20005", "--price",
            "1999", "--quantity", "2", "--shipping", "500", "--status", "COMPLETED", "--order",
            "42")
        #expect(order["id"] == 42)
        let bags = order["bags"]?.array ?? []
        #expect(bags.map { $0["merchant_id"] } == [20_001, 20_005])
        #expect(bags.allSatisfy { $0["total"] == 4498 && $0["status"] == "COMPLETED" })
    }

    @Test func anOrderIsMadeFromAFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("order.json")
        let text = #"{"order_id": 43, "bags": [{"bag_id": 44, "skus": [{"price": 7}]}]}"#
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(
            try command.lines("orders", "create", "--file", path) == [
                "ORDER  STATUS      CURRENCY  BAG  MERCHANT  BAG STATUS  TOTAL  LEFT",
                "   43  PROCESSING  USD        44     20000  ACCEPTED        7     -",
            ])
        let result = try command("orders", "create", "--file", path, "--price", "1")
        #expect(result.code == 64)
    }

    @Test func theClockIsSetAndAdvanced() throws {
        let set = try command.lines(
            "clock", "set", "--mode", "frozen", "--now", "2024-10-24T14:00:35+0000")
        #expect(
            set == ["  APP  MODE    NOW", "10000  frozen  2024-10-24T14:00:35+0000"])
        _ = try command.lines("clock", "advance", "1d")
        #expect(try command.json("clock", "--json")["now"] == "2024-10-25T14:00:35+0000")
        #expect(try command("clock", "set").code == 64)
        #expect(try command("clock", "advance", "soon").code == 64)
        #expect(try command("clock", "set", "--mode", "fast").code == 1)
    }

    @Test func appsAreMadeListedAndChanged() throws {
        let made = try command.json(
            "apps", "create", "--json", "--app", "9", "--name", "mine", "--empty", "--set",
            "auth=strict")
        #expect(made["app_id"] == 9)
        #expect(made["contract"]?["auth"] == "strict")
        #expect(try command.lines("orders", "--app", "9") == ["App 9 has no orders."])
        #expect(try command.lines("apps").contains { $0.hasPrefix("    9  mine  ") })
        let contract = try command.lines("apps", "contract", "--app", "9", "--profile", "openapi")
        #expect(contract.first?.hasPrefix("SWITCH  ") == true)
        #expect(contract.contains { $0.hasPrefix("line_item_amount  ") })
        #expect(try command("apps", "contract", "--set", "auth").code == 64)
        let refused = try command("apps", "contract", "--set", "auth=never")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("auth"))
    }

    @Test func aResetIsOfOneAppOrOfAll() throws {
        for app in ["1", "2"] {
            _ = try command.lines("faults", "add", "--kind", "malformed", "--app", app)
        }
        #expect(
            try command.lines("reset", "--app", "1") == ["App 1 is as it was when seeded."])
        #expect(try command.json("faults", "--json", "--app", "1").array?.count == 0)
        #expect(try command.json("faults", "--json", "--app", "2").array?.count == 1)
        #expect(try command.lines("reset", "--all") == ["Every app is as it was when seeded."])
        #expect(try command.json("apps", "--json").array?.count == 1)
        #expect(try command("reset", "--all", "--app", "1").code == 64)
    }

    @Test func theJournalShowsRequestsCallsFaultsAndHints() throws {
        _ = try command.lines(
            "clock", "set", "--mode", "frozen", "--now", "2024-10-24T14:00:35+0000")
        let client = try TestClient(port: served.port)
        try client.call("POST", "/v1/orders/11112/bags/22232/cancel")
        try client.call("POST", "/v1/orders/11112/bags/22231/refunds", #"{"amount": 5}"#)
        let lines = try command.lines("journal")
        let now = "2024-10-24T14:00:35+0000"
        #expect(
            lines.prefix(2) == [
                "     1  \(now)  POST /v1/orders/11112/bags/22232/cancel  → 202  fault seeded",
                "     2  \(now)  platform_call cancel merchant 20002 order 11112 bag 22232"
                    + "  → refused: The order is already being packed.  fault seeded",
            ])
        #expect(lines.contains { $0.hasPrefix("        hint: ") && $0.contains("amount_refunded") })
        let calls = try command.json("journal", "--json", "--kind", "platform_call", "--since", "2")
        #expect(calls.array?.count == 1)
        #expect(calls.array?.first?["merchant_id"] == 20_001)
    }

    @Test func aRestoredSnapshotBringsBackWhatWasCleared() throws {
        _ = try command.lines("faults", "add", "--kind", "malformed")
        let id = try command.lines("snapshot", "save", "before")[0]
        _ = try command.lines("faults", "clear")
        _ = try command.lines("snapshot", "restore", id)
        #expect(try command.json("faults", "--json").array?.count == 1)
        #expect(try command.lines("snapshot", "list").last?.contains("  before  ") == true)
        #expect(try command("snapshot", "restore", "none").code == 1)
    }
}
