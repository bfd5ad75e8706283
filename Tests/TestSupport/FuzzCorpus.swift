import Foundation

/// The inputs that the fuzzers found interesting; `Tests/Fuzz/pack` says how the files are written.
package enum FuzzCorpus {
    /// The inputs of one fuzzer, such as `wire`.
    package static func inputs(of name: String) throws -> [[UInt8]] {
        let path = "\(Program.packagePath)/Tests/Fuzz/Corpus/\(name).txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { decoded($0.utf8) }
    }

    private static func decoded(_ line: Substring.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = line
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            case let other: bytes.append(other ?? 0)
            }
        }
        return bytes
    }
}
