import JSON
import Testing

@testable import LocalVioletCommand

@Suite struct JournalLineTests {
    @Test func aRequestIsALineWithItsHintsBelow() {
        let line = JournalLine([
            "sequence": 12, "time": "2024-10-24T14:00:35+0000", "kind": "request",
            "request": ["method": "POST", "path": "/v1/orders/1/cancel"],
            "response": ["status": 202], "fault": 500_001,
            "hints": ["one", ["message": "two"]],
        ])
        #expect(
            line.text == """
                    12  2024-10-24T14:00:35+0000  POST /v1/orders/1/cancel  → 202  fault 500001
                        hint: one
                        hint: two
                """)
    }

    @Test(
        arguments: [
            (["sequence": 1], "     1  -  -"),
            ([:], "     -  -  -"),
            (
                [
                    "sequence": 2, "kind": "platform_call", "operation": "cancel",
                    "merchant_id": 20_005,
                ],
                "     2  -  platform_call cancel merchant 20005"
            ),
            (
                [
                    "sequence": 3, "kind": "platform_call", "operation": "refund", "bag_id": 7,
                    "answer": ["result": "refused", "message": "No."], "fault": ["id": 5],
                ], "     3  -  platform_call refund bag 7  → refused: No.  fault 5"
            ),
            (
                ["sequence": 4, "request": ["method": "GET", "path": "/a\u{1B}[2J"], "hints": []],
                "     4  -  GET /a [2J"
            ),
        ] as [(JSONValue, String)])
    func whatAnEntryLacksIsLeftOut(entry: JSONValue, text: String) {
        #expect(JournalLine(entry).text == text)
    }

    @Test(
        arguments: [
            [["sequence": 1], ["sequence": 2], ["sequence": 3]],
            ["entries": [["sequence": 1], ["sequence": 2], ["sequence": 3]]],
        ] as [JSONValue])
    func entriesThatWereShownAreNotShownAgain(reply: JSONValue) {
        #expect(Journal.entries(reply, after: 2) == [["sequence": 3]])
        #expect(Journal.entries(reply, after: nil).count == 3)
    }
}
