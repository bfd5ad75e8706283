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
    mutating func send(
        _ output: ArraySlice<UInt8>, through descriptor: Int32, atMost limit: Int = .max
    ) -> System.Transfer {
        guard limit == .max else {
            bytes += output
            return send(through: descriptor, atMost: limit)
        }
        guard !isEmpty else {
            guard !output.isEmpty else { return .moved(0) }
            let result = System.send(descriptor, output)
            let sent = Self.moved(result)
            if sent < output.count { bytes = Array(output.dropFirst(sent)) }
            return result
        }
        bytes += output
        return send(through: descriptor, atMost: limit)
    }

    /// Sends what is held, at most so many bytes of it.
    private mutating func send(
        through descriptor: Int32, atMost limit: Int
    ) -> System.Transfer {
        guard limit > 0, !isEmpty else { return .moved(0) }
        let end = limit < count ? start + limit : bytes.count
        let result = System.send(descriptor, bytes[start..<end])
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
