import JSON
import TestSupport
import Testing

/// One schema with values that fit and values that do not, as JSON text.
struct SchemaCase: Sendable, CustomTestStringConvertible {
    let schema: String
    let fitting: [String]
    let wrong: [String]

    init(_ schema: String, fits: [String], not: [String]) {
        self.schema = schema
        fitting = fits
        wrong = not
    }

    var testDescription: String { schema }
}

@Suite struct SchemaValidatorTests {
    private static let document: JSONValue = [
        "components": [
            "schemas": [
                "Named": [
                    "type": "object", "properties": ["a": ["type": "integer"]], "required": ["a"],
                ],
                "a/b~c": ["type": "string"],
            ]
        ]
    ]

    static let cases = [
        SchemaCase("true", fits: ["1", "null", "[]"], not: []),
        SchemaCase("false", fits: [], not: ["1", "null"]),
        SchemaCase("{}", fits: ["1", "null", "[]"], not: []),
        SchemaCase(
            #"{"type": "integer"}"#, fits: ["1", "-1", "1.0", "1e2", "9223372036854775808"],
            not: ["1.5", "true", "\"1\"", "null"]),
        SchemaCase(
            #"{"type": ["string", "null"]}"#, fits: ["\"\"", "null"], not: ["0", "false", "{}"]),
        SchemaCase(#"{"type": "boolean"}"#, fits: ["true"], not: ["0", "\"true\""]),
        SchemaCase(#"{"type": "object"}"#, fits: ["{}"], not: ["[]"]),
        SchemaCase(
            #"{"enum": ["A", 2, null]}"#, fits: ["\"A\"", "2", "null"], not: ["\"a\"", "3"]),
        SchemaCase(#"{"const": "A"}"#, fits: ["\"A\""], not: ["\"B\"", "null"]),
        SchemaCase(
            #"{"minimum": 1, "maximum": 2.5}"#, fits: ["1", "2.5", "\"text\""], not: ["0", "2.6"]),
        SchemaCase(
            #"{"maximum": 9223372036854775807}"#, fits: ["9223372036854775807"],
            not: ["9223372036854775808", "1e300"]),
        SchemaCase(#"{"maxLength": 2}"#, fits: ["\"ab\"", "\"💚é\""], not: ["\"abc\""]),
        SchemaCase(#"{"minLength": 1}"#, fits: ["\"a\"", "1"], not: ["\"\""]),
        SchemaCase(#"{"pattern": "^[A-Z]{3}$"}"#, fits: ["\"USD\""], not: ["\"USDX\"", "\"usd\""]),
        SchemaCase(#"{"minItems": 1, "maxItems": 2}"#, fits: ["[1]"], not: ["[]", "[1,2,3]"]),
        SchemaCase(#"{"uniqueItems": true}"#, fits: ["[1,2]"], not: ["[1,1.0]"]),
        SchemaCase(
            #"{"items": {"type": "integer"}}"#, fits: ["[]", "[1]", "\"x\""], not: ["[1,\"a\"]"]),
        SchemaCase(
            ##"{"$ref": "#/components/schemas/Named"}"##, fits: [#"{"a": 1}"#],
            not: ["{}", #"{"a": "1"}"#, #"{"a": 1, "b": 2}"#]),
        SchemaCase(##"{"$ref": "#/components/schemas/a~1b~0c"}"##, fits: ["\"x\""], not: ["1"]),
        SchemaCase(##"{"$ref": "#/nowhere"}"##, fits: [], not: ["1"]),
        SchemaCase(
            ##"{"$ref": "#/components/schemas/Named", "properties": {"a": {"enum": [1]}}}"##,
            fits: [#"{"a": 1}"#], not: [#"{"a": 2}"#]),
        SchemaCase(
            ##"{"allOf": [{"$ref": "#/components/schemas/Named"}, {"properties": {"b": {}}}]}"##,
            fits: [#"{"a": 1, "b": 2}"#], not: [#"{"b": 2}"#, #"{"a": 1, "c": 2}"#]),
        SchemaCase(
            ##"{"anyOf": [{"$ref": "#/components/schemas/Named"}, {"type": "null"}]}"##,
            fits: ["null", #"{"a": 1}"#], not: ["1", "{}", #"{"a": 1, "b": 1}"#]),
        SchemaCase(
            #"{"oneOf": [{"type": "integer"}, {"minimum": 5}]}"#, fits: ["1", "5.5"],
            not: ["6", "4.5"]),
        SchemaCase(
            #"{"properties": {"a": {}}, "additionalProperties": false}"#,
            fits: ["{}", #"{"a": 1}"#],
            not: [#"{"b": 1}"#]),
        SchemaCase(
            #"{"additionalProperties": {"type": "integer"}}"#, fits: [#"{"x": 1}"#],
            not: [#"{"x": "y"}"#]),
        SchemaCase(
            #"{"properties": {"a": {"properties": {"b": {}}}}}"#, fits: [#"{"a": {"b": 1}}"#],
            not: [#"{"a": {"c": 1}}"#]),
        SchemaCase(
            #"{"type": "string", "description": "d", "default": 1}"#, fits: ["\"\""], not: []),
        SchemaCase(#"{"multipleOf": 2}"#, fits: [], not: ["2"]),
    ]

    @Test(arguments: cases) func aValueFitsOrIsFoundOut(_ example: SchemaCase) throws {
        let validator = SchemaValidator(Self.document)
        let schema = try JSONValue.parse(example.schema.utf8)
        for text in example.fitting {
            let findings = validator.findings(try JSONValue.parse(text.utf8), against: schema)
            #expect(findings == [], "\(text)")
        }
        for text in example.wrong {
            let findings = validator.findings(try JSONValue.parse(text.utf8), against: schema)
            #expect(findings != [], "\(text)")
        }
    }

    @Test func anOpenOneLetsPropertiesPassThatNoSchemaNames() {
        let schema: JSONValue = ["properties": ["a": ["type": "integer"]]]
        let open = SchemaValidator(Self.document, isClosed: false)
        #expect(open.findings(["a": 1, "b": 2], against: schema) == [])
        #expect(open.findings(["a": "1", "b": 2], against: schema) != [])
    }

    @Test func aFindingSaysWhere() {
        let schema: JSONValue = [
            "properties": ["bags": ["items": ["properties": ["id": ["type": "integer"]]]]]
        ]
        let findings = SchemaValidator(Self.document)
            .findings(["bags": [["id": 1], ["id": "2"]]], against: schema)
        #expect(findings == [#"$.bags[1].id: "2" is not integer"#])
    }
}
