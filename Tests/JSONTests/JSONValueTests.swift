import JSON
import Testing

@Suite struct JSONValueTests {
    @Test func anObjectKeepsTheOrderOfItsMembers() throws {
        var object = try #require(try parse(#"{"b":1,"a":2,"c":3}"#).object)
        #expect(object.keys == ["b", "a", "c"])
        object["a"] = 9
        object["d"] = 4
        object["b"] = nil
        object["none"] = nil
        #expect(object.keys == ["a", "c", "d"])
        #expect(object.map(\.value) == [9, 3, 4])
    }

    @Test func theOrderOfMembersDoesNotTellObjectsApart() throws {
        let (left, right) = (try parse(#"{"a":1,"b":[2]}"#), try parse(#"{"b":[2],"a":1.0}"#))
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
        #expect(left != (try parse(#"{"a":1,"b":[3]}"#)))
        #expect(left != (try parse(#"{"a":1}"#)))
        #expect(try parse("[1,2]") != parse("[2,1]"))
    }

    @Test(
        arguments: [
            (nil, "null"), (true, "a boolean"), (1, "a number"), ("x", "a string"),
            ([], "an array"),
            ([:], "an object"),
        ] as [(JSONValue, String)])
    func onlyTheAccessorOfItsKindGivesAValue(value: JSONValue, kindName: String) {
        #expect(value.kindName == kindName)
        let given = [
            value.isNull, value.bool != nil, value.number != nil, value.string != nil,
            value.array != nil, value.object != nil,
        ]
        #expect(given.count { $0 } == 1)
        #expect(value["x"] == nil)
    }

    @Test func prettyPutsEveryElementOnALine() {
        let value: JSONValue = ["a": [1, []], "b": [:], "c": ["d": nil]]
        #expect(
            value.pretty() == """
                {
                  "a": [
                    1,
                    []
                  ],
                  "b": {},
                  "c": {
                    "d": null
                  }
                }
                """)
        #expect(JSONValue.array([1]).pretty(indent: 0) == "[\n1\n]")
    }
}
