import HTTPWire
import Testing

struct HTTPRequestTests {
    @Test(arguments: [
        ("/", []),
        ("/a", ["a"]),
        ("/a/b", ["a", "b"]),
        ("/a/", ["a", ""]),
        ("//", ["", ""]),
        ("/a%20b/%C3%A9", ["a b", "\u{e9}"]),
        ("/%2541", ["%41"]),
        ("/a+b", ["a+b"]),
        ("/..", [".."]),
    ])
    func aPathIsSplitAndThenDecodedOnce(path: String, segments: [String]) {
        #expect(HTTPRequest(.get, path).pathSegments() == segments)
    }

    @Test(arguments: ["*", "/%00", "/a%2Fb", "/a%2fb", "/%FF", "/%C3", "/%", "/%1", "/%zz"])
    func aPathThatNamesNothingHasNoSegments(path: String) {
        #expect(HTTPRequest(.get, path).pathSegments() == nil)
    }

    @Test(arguments: [
        ("/", []),
        ("/?", []),
        ("/?a=1", ["a=1"]),
        ("/?a=1&b=2&a=3", ["a=1", "b=2", "a=3"]),
        ("/?a&b=", ["a=", "b="]),
        ("/?&a=b=c&", ["a=b=c"]),
        ("/?a+b=%2B+%26", ["a b=+ &"]),
        ("/?=x", ["=x"]),
    ])
    func aQueryIsSplitAndThenDecodedOnce(target: String, items: [String]) {
        let found = HTTPRequest(.get, target).queryItems()?.map { "\($0.name)=\($0.value)" }
        #expect(found == items)
    }

    @Test(arguments: ["/?%", "/?a=%F", "/?%FF=1"])
    func aQueryThatIsNoTextHasNoItems(target: String) {
        #expect(HTTPRequest(.get, target).queryItems() == nil)
    }

    @Test(arguments: [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW",
    ])
    func aMethodKeepsItsName(name: String) {
        #expect(HTTPMethod(name: name).name == name)
    }
}
