import Foundation
import TestSupport
import Testing

/// The files and recipes that other programs read.
@Suite struct RecipeTests {
    private static let hasYAML = (try? run("python3", "-c", "import yaml")) == ""

    /// Every YAML document in the documentation, and those of the repository.
    private static var documents: [(place: String, text: String)] {
        get throws {
            var found: [(place: String, text: String)] = []
            for path in ["docker/compose.yaml", ".github/workflows/ci.yml"] {
                found.append((path, try ConsolePage(path: "\(Program.packagePath)/\(path)").text))
            }
            for path in ReadmeTests.pages {
                let text = try ConsolePage(path: path).text
                let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
                found += blocks.map { block in
                    (path, block.components(separatedBy: "\n```").first ?? "")
                }
            }
            return found
        }
    }

    @Test(.enabled(if: hasYAML, "Python has no yaml module"))
    func everyYAMLIsYAMLWithWhatItsReaderNeeds() throws {
        let documents = try Self.documents
        #expect(documents.count >= 4)
        for document in documents {
            let kind = try Self.run("python3", "-c", Self.script, document.text)
            #expect(
                ["compose", "workflow", "gitlab"].contains(kind), "\(document.place): \(kind)")
        }
    }

    /// Says which of the three kinds a document is, or what is wrong with it.
    private static let script = """
        import sys, yaml
        d = yaml.safe_load(sys.argv[1])
        if "services" in d and "jobs" not in d:
            ok = all("image" in s or "build" in s for s in d["services"].values())
            print("compose" if ok else "a service without image", end="")
        elif "jobs" in d:
            # YAML 1.1 reads the key "on" as true.
            ok = (True in d or "on" in d) and all(
                "runs-on" in j and j["steps"] and all("run" in s or "uses" in s for s in j["steps"])
                for j in d["jobs"].values())
            print("workflow" if ok else "a job without steps", end="")
        else:
            ok = all(j.get("script") and j.get("image") for j in d.values())
            print("gitlab" if ok else "a job without script", end="")
        """

    @Test func theImageIsBuiltFromWhatItNeedsAndNothingElse() throws {
        let text = try ConsolePage(path: Program.packagePath + "/docker/Dockerfile").text
        let ignored = try ConsolePage(path: Program.packagePath + "/.dockerignore").text
        let allowed = ignored.split(separator: "\n").filter { $0.hasPrefix("!") }
            .map { String($0.dropFirst()) }
        let copied = text.matches(of: /\nCOPY ([^-]\S*) \S+/).map { String($0.1) }
        #expect(Set(copied) == Set(allowed))
        for path in copied {
            #expect(FileManager.default.fileExists(atPath: "\(Program.packagePath)/\(path)"))
        }
        #expect(text.contains(#"CMD ["localviolet", "healthcheck"]"#))
        #expect(text.contains(#"ENTRYPOINT ["localviolet"]"#))
        #expect(text.contains("\nUSER 10001:10001\n"))
    }

    private static func run(_ command: String...) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
