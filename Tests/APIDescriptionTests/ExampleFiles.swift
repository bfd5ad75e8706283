import Foundation
import JSON
import TestSupport
import Testing

/// The examples of a description, as the test writes them: a file for each operation.
struct ExampleFiles {
    /// What the description is of: `api` or `control`.
    let name: String
    let scenes: [Scene]

    private static let mark = "// Written by the tests, which play each scene: see ExampleTests.\n"

    func write() throws {
        var operations: [String] = []
        for scene in scenes where !operations.contains(scene.operation) {
            operations.append(scene.operation)
        }
        let lists = operations.map { variable(of: $0) }
        for (operation, list) in zip(operations, lists) {
            var text = "\(Self.mark)extension Example {\n    static let \(list): [Example] = [\n"
            let own = try scenes.filter { $0.operation == operation }.map(entry)
            text += own.joined(separator: ",\n") + (own.count > 1 ? ",\n" : "\n")
            try save(text + "    ]\n}\n", operation)
        }
        let all = lists.map { "        \($0),\n" }.joined()
        try save(
            """
            \(Self.mark)extension Example {
                /// Every real reply of this description.
                static let \(name)Scenes: [Example] = [
            \(all)    ].flatMap { $0 }
            }

            """, "all")
    }

    private func variable(of operation: String) -> String { "\(name)_\(operation)".camelCased }

    private func save(_ text: String, _ operation: String) throws {
        let folder = "\(Program.packagePath)/Sources/APIDescription/Examples/\(name)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/Example+\(variable(of: operation)).swift"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func entry(_ scene: Scene) throws -> String {
        let reply = try scene.play()
        #expect(reply.status == scene.status, "\(scene.testDescription) \(reply.body)")
        var parts = [
            """
                    Example(
                        "\(scene.operation)", \(scene.status), "\(scene.name)",
                        "\(scene.summary)"
            """
        ]
        let isGood = (200..<300).contains(scene.status)
        if isGood, let body = scene.call.body, !body.isEmpty {
            parts.append("            request: \(Self.literal(try JSONValue.parse(body.utf8)))")
        }
        if !reply.body.isEmpty { parts.append("            reply: \(Self.literal(reply.json))") }
        return parts.joined(separator: ",\n") + ")"
    }

    private static func literal(_ value: JSONValue) -> String {
        let pad = String(repeating: " ", count: 16)
        let lines = value.wrapped(to: 82).split(separator: "\n").map { pad + $0 }
        return "#\"\"\"\n\(lines.joined(separator: "\n"))\n\(pad)\"\"\"#"
    }
}

extension String {
    /// Words joined by underscores as one word with humps.
    fileprivate var camelCased: String {
        let words = split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { text, word in
            text + word.prefix(1).uppercased() + word.dropFirst()
        }
    }
}

extension JSONValue {
    /// The value as JSON with as much on a line as fits.
    func wrapped(to width: Int, level: Int = 0) -> String {
        let pad = String(repeating: " ", count: 2 * level)
        let own = flat
        guard own.count + pad.count > width else { return own }
        switch self {
        case .array(let elements):
            let parts = elements.map { $0.wrapped(to: width, level: level + 1) }
            return "[\n\(Self.fill(parts, to: width, pad + "  "))\n\(pad)]"
        case .object(let members):
            let parts = members.map { member in
                let name = JSONValue.string(member.name).flat + ": "
                let value = member.value.wrapped(to: width - name.count, level: level + 1)
                return name + value
            }
            return "{\n\(Self.fill(parts, to: width, pad + "  "))\n\(pad)}"
        default: return own
        }
    }

    /// Lines of the parts, several on one as long as they fit.
    private static func fill(_ parts: [String], to width: Int, _ pad: String) -> String {
        var lines: [String] = []
        for (index, part) in parts.enumerated() {
            let text = index < parts.count - 1 ? part + "," : part
            if let last = lines.last, !last.contains("\n"), !text.contains("\n"),
                last.count + text.count < width
            {
                lines[lines.count - 1] = "\(last) \(text)"
            } else {
                lines.append(pad + text)
            }
        }
        return lines.joined(separator: "\n")
    }

    private var flat: String {
        switch self {
        case .array(let elements): "[\(elements.map(\.flat).joined(separator: ", "))]"
        case .object(let members):
            "{"
                + members.map { "\(JSONValue.string($0.name).flat): \($0.value.flat)" }
                .joined(separator: ", ") + "}"
        default: String(decoding: serialized(), as: UTF8.self)
        }
    }
}
