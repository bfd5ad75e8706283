import HTTPWire
import TestSupport
import Testing

/// Requests and responses that are kept as bytes in a ring.
@Suite struct ByteRingTests {
    private enum Kept {
        case request(HTTPRequest, HTTPRequest.Outline)
        case response(HTTPResponse, HTTPResponse.Outline)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func whatIsKeptComesBackWhateverGoesBeforeIt(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var ring = ByteRing()
        var kept: [(position: Int, what: Kept)] = []
        for _ in 0..<400 {
            let position = ring.end
            if random.next() % 2 == 0 {
                let request = Self.request(&random)
                kept.append((position, .request(request, request.keep(in: &ring))))
            } else {
                let response = Self.response(&random)
                kept.append((position, .response(response, response.keep(in: &ring))))
            }
            guard random.next() % 4 == 0 else { continue }
            kept.removeFirst(Int(random.next() % UInt64(kept.count + 1)))
            ring.removeFirst(upTo: kept.first?.position ?? ring.end)
        }
        for (position, what) in kept {
            switch what {
            case .request(let request, let outline):
                expectEqual(HTTPRequest(outline, in: ring, at: position), request)
            case .response(let response, let outline):
                expectEqual(HTTPResponse(outline, in: ring, at: position), response)
            }
        }
    }

    private func expectEqual(_ left: HTTPRequest, _ right: HTTPRequest) {
        #expect(left.method == right.method && left.version == right.version)
        #expect(left.path == right.path && left.query == right.query)
        #expect(left.authority == right.authority && left.body == right.body)
        #expect(
            left.fields.map { [$0.name, $0.value] } == right.fields.map { [$0.name, $0.value] })
    }

    private func expectEqual(_ left: HTTPResponse, _ right: HTTPResponse) {
        #expect(left.status == right.status && left.body == right.body)
        #expect(left.delivery == right.delivery)
        #expect(left.closesConnection == right.closesConnection)
        #expect(
            left.fields.lines.map { [$0.name, $0.value] }
                == right.fields.lines.map { [$0.name, $0.value] })
    }

    private static func request(_ random: inout SplitMix64) -> HTTPRequest {
        let fields = (0..<random.next() % 5).map { (name: "x-\($0)", value: "value \($0)") }
        return HTTPRequest(
            random.next() % 2 == 0 ? .get : .other("BREW"),
            random.next() % 2 == 0 ? "/v1/orders?page=\(random.next())" : "/",
            fields: fields + [("host", "a")], body: bytes(&random))
    }

    private static func response(_ random: inout SplitMix64) -> HTTPResponse {
        var response = HTTPResponse(
            random.next() % 2 == 0 ? .ok : .notFound, fields: [("Date", "then"), ("A", "b: c")],
            body: bytes(&random))
        if random.next() % 3 == 0 { response.delivery = .truncated(afterBytes: 7) }
        return response
    }

    /// Few, many, or none, so that pieces are cut everywhere.
    private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
        let most: UInt64 = [1, 100, 4097, 20_000][Int(random.next() % 4)]
        let start = UInt8(random.next() % 256)
        return (0..<random.next() % most).map { start &+ UInt8(truncatingIfNeeded: $0) }
    }
}

/// The fields of a response.
@Suite struct ResponseFieldsTests {
    @Test func theyAreReadAsTheyWereAdded() {
        var fields: ResponseFields = [("Allow", "GET"), ("X", "a: b"), ("Empty", "")]
        fields.setLast("Key", 10_000, 7)
        #expect(fields.lines.map(\.name) == ["Allow", "X", "Empty", "Key"])
        #expect(fields.lines.map(\.value) == ["GET", "a: b", "", "10000-7"])
        #expect(fields["X"] == "a: b")
        #expect(fields["Empty"] == "")
        #expect(fields["Missing"] == nil)
        fields.removeAll("X")
        #expect(fields.lines.map(\.name) == ["Allow", "Empty", "Key"])
    }
}
