/// Bytes that a peer has not taken yet.
///
/// Holds memory only while there are any: as a rule a response goes from the loop's one output
/// buffer into the kernel in one call.
struct OutputBuffer {
    private var bytes: [UInt8] = []
    private var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { start == bytes.count }

    /// Sends what is held and then `output`, in one call; keeps what did not fit.
    mutating func send(_ output: inout [UInt8], through descriptor: Int32) -> System.Transfer {
        guard !isEmpty else {
            guard !output.isEmpty else { return .moved(0) }
            let result = System.send(descriptor, output, from: 0)
            let sent = Self.moved(result)
            if sent < output.count { bytes = Array(output[sent...]) }
            return result
        }
        bytes += output
        let result = System.send(descriptor, bytes, from: start)
        start += Self.moved(result)
        if isEmpty {
            bytes = []
            start = 0
        } else if start > bytes.count / 2 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        return result
    }

    private static func moved(_ result: System.Transfer) -> Int {
        if case .moved(let count) = result { return count }
        return 0
    }
}
