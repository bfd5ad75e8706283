import Foundation
import JSON
import Testing

@testable import LocalVioletCommand

@Suite struct ClientVariablesTests {
    private static let values = [
        "plain", "with space", "it's", #"a"b"#, #"back\slash"#, "$HOME", "`id`", "", "ä",
    ]

    @Test(arguments: values)
    func everyValueSurvivesAShell(value: String) throws {
        let variables = ClientVariables(values: [("LOCALVIOLET_TEST", value)])
        for lines in [variables.shell, variables.dotenv] {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-c", lines + "\nprintf %s \"$LOCALVIOLET_TEST\""]
            process.standardOutput = output
            try process.run()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(String(decoding: data, as: UTF8.self) == value)
        }
    }

    @Test(arguments: values)
    func everyValueSurvivesJSON(value: String) throws {
        let text = ClientVariables(values: [("NAME", value)]).json
        #expect(try JSONValue.parse(text.utf8) == ["NAME": .string(value)])
    }
}
