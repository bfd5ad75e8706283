import HTTPWire

/// A second reading of a request that was accepted, as plain and slow as the rules themselves.
///
/// It shares no code with the parser, so that both would have to be wrong in the same way.
struct PlainReading {
    private(set) var objection: String?
    private(set) var body: [UInt8] = []
    private var rest: ArraySlice<UInt8>
    private var fields: [(name: [UInt8], value: [UInt8])] = []
    private var isOld = false

    /// Reads `raw`, which holds exactly one request.
    init(_ raw: ArraySlice<UInt8>) {
        rest = raw.starts(with: [13, 10]) ? raw.dropFirst(2) : raw
        readRequestLine()
        while objection == nil {
            let line = self.line()
            if line.isEmpty { break }
            readField(line)
        }
        if objection == nil { readBody() }
        if objection == nil, !rest.isEmpty { objection = "bytes of no part of the request" }
    }

    /// The next line without CR LF, which may not contain a CR or a LF of its own.
    private mutating func line() -> [UInt8] {
        var index = rest.startIndex
        while index + 1 < rest.endIndex, rest[index] != 13 || rest[index + 1] != 10 { index += 1 }
        guard index + 1 < rest.endIndex else {
            objection = "a line without an end"
            return []
        }
        let line = Array(rest[rest.startIndex..<index])
        rest = rest[(index + 2)...]
        if line.contains(where: { $0 == 13 || $0 == 10 || $0 == 0 || $0 == 127 }) {
            objection = "a bare CR or LF, or a NUL or DEL"
        }
        return line
    }

    private mutating func readRequestLine() {
        let parts = line().split(separator: 32, omittingEmptySubsequences: false)
        guard parts.count == 3, Self.isToken(parts[0]) else {
            objection = "not three parts with one space between"
            return
        }
        if !parts[1].allSatisfy({ $0 > 32 && $0 < 127 && $0 != 35 && $0 != 92 }) {
            objection = "a target that is no URI"
        }
        isOld = parts[2].elementsEqual("HTTP/1.0".utf8)
        let isNew = parts[2].count == 8 && parts[2].starts(with: "HTTP/1.".utf8)
        if !isOld, !isNew || !(49...57 ~= parts[2][parts[2].startIndex + 7]) {
            objection = "a wrong version"
        }
    }

    private mutating func readField(_ line: [UInt8]) {
        guard let colon = line.firstIndex(of: 58), Self.isToken(line[..<colon]) else {
            objection = "a field without a name or with a space before its colon"
            return
        }
        if line.contains(where: { $0 < 32 && $0 != 9 }) { objection = "a control character" }
        var value = line[(colon + 1)...]
        while let byte = value.first, byte == 32 || byte == 9 { value = value.dropFirst() }
        while let byte = value.last, byte == 32 || byte == 9 { value = value.dropLast() }
        fields.append((Self.lowercased(line[..<colon]), Self.lowercased(value)))
    }

    private mutating func readBody() {
        let hosts = values("host").count
        guard hosts == 1 || hosts == 0 && isOld else {
            objection = "no Host or several"
            return
        }
        let lengths = values("content-length")
        let codings = values("transfer-encoding")
        guard codings.isEmpty else {
            let listed = codings.joined(separator: [44]).filter { ![9, 32, 44].contains($0) }
            guard lengths.isEmpty, !isOld, listed.elementsEqual("chunked".utf8) else {
                objection = "a transfer coding that must be refused"
                return
            }
            return readChunks()
        }
        guard lengths.count <= 1 else {
            objection = "several lengths"
            return
        }
        guard let digits = lengths.first else { return }
        guard digits.allSatisfy({ 48...57 ~= $0 }),
            let length = Int(String(decoding: digits, as: UTF8.self)), length <= rest.count
        else {
            objection = "a length that is none, or a body that is not there"
            return
        }
        body = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
    }

    private mutating func readChunks() {
        while objection == nil {
            let line = self.line()
            let digits = line.prefix { $0 != 59 && $0 != 32 && $0 != 9 }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
                digits.first != 43, digits.first != 45, size <= rest.count
            else {
                objection = "a chunk without a size, or one that is not there"
                return
            }
            if size == 0 { break }
            body += rest.prefix(size)
            rest = rest.dropFirst(size)
            if !rest.starts(with: [13, 10]) {
                objection = "a chunk of another size"
                return
            }
            rest = rest.dropFirst(2)
        }
        while objection == nil {
            let line = self.line()
            if line.isEmpty { return }
            readField(line)
        }
    }

    private func values(_ name: String) -> [[UInt8]] {
        fields.filter { $0.name.elementsEqual(name.utf8) }.map(\.value)
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { 65...90 ~= $0 ? $0 + 32 : $0 }
    }

    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { $0 > 32 && $0 < 127 && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
    }
}
