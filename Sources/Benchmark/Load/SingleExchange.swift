/// One request on a connection of its own.
enum SingleExchange {
    /// The body of a reply, byte by byte.
    ///
    /// - Parameters:
    ///   - request: Head and body of the request.
    ///   - port: The port that it is sent to.
    /// - Returns: The body of a reply of status 2xx.
    /// - Throws: Where there is none.
    static func body(of request: [UInt8], port: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var list = RequestList(once: [request])
        var generator = try LoadGenerator(port: port, connections: 1)
        let result = try generator.run(
            &list, expecting: 200...299, onReply: { bytes = Array($1) })
        guard result.errors.total == 0 else {
            throw BenchmarkFailure(result.errors.lines.joined(separator: ", "))
        }
        return bytes
    }
}
