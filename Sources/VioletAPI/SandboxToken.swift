import JSON
import Orders

/// A token that this sandbox issues.
///
/// Shaped like the real one (a JWT, HS512), as clients decode its `exp`. The signature has the
/// right length and tells the sandbox its own tokens; it is no cryptography, as there is nothing
/// here to protect.
struct SandboxToken: Equatable {
    /// What a token is good for.
    enum Kind: String {
        /// Calling the API, for a day.
        case access
        /// Getting new access tokens, for ever.
        case refresh
    }

    /// The app that it is for.
    let app: AppID
    /// What it is good for.
    let kind: Kind
    /// When it was issued.
    let issuedAt: Timestamp

    /// Seconds in which a token can have been issued, some thousand years around the epoch: the
    /// signature is no secret, so anything may stand in one.
    private static let years: ClosedRange<Int64> = -100_000_000_000...1_000_000_000_000

    /// A day, as documented: `exp` is `iat` and 86 400 seconds.
    static let lifetimeMs: Int64 = 86_400_000

    /// Creates a token.
    init(app: AppID, kind: Kind, issuedAt: Timestamp) {
        self.app = app
        self.kind = kind
        self.issuedAt = issuedAt
    }

    /// Reads a token, in UTF-8; nil for any that this sandbox did not issue.
    init?(_ text: ArraySlice<UInt8>) {
        guard Self.mayBe(text), let end = text.lastIndex(of: Self.dot),
            text[(end + 1)...].elementsEqual(Self.signature(of: text[..<end])),
            let payload = Base64URL.decode(text[..<end].dropFirst(Self.header.count)),
            let claims = try? JSONValue.parse(payload),
            let app = claims["app_id"]?.string.flatMap({ Int64($0) }),
            let kind = claims["scopes"]?.array?.first?.string.flatMap(Kind.init(rawValue:)),
            let issued = claims["iat"]?.int64, Self.years.contains(issued)
        else { return nil }
        self.init(
            app: AppID(rawValue: app), kind: kind,
            issuedAt: Timestamp(milliseconds: issued * 1000))
    }

    /// Whether a text begins as a token of this sandbox does; most that come are anything at all.
    static func mayBe(_ text: ArraySlice<UInt8>) -> Bool { text.starts(with: header) }

    /// Whether its time is over.
    func isExpired(at now: Timestamp) -> Bool {
        kind == .access && issuedAt.adding(milliseconds: Self.lifetimeMs) <= now
    }

    /// The token as clients carry it, with the documented claims.
    var text: String {
        let issued = issuedAt.milliseconds / 1000
        var claims = JSONWriter()
        claims.beginObject()
        claims.field("sub", "developer@example.com")
        claims.key("scopes")
        claims.beginArray()
        claims.value(kind.rawValue)
        claims.endArray()
        claims.field("user_id", 10_000)
        claims.field("user_type", "DEVELOPER")
        claims.field("developer_id", 10_000)
        claims.field("app_id", app.description)
        claims.field("iss", "https://violet.io")
        claims.field("iat", issued)
        if kind == .access { claims.field("exp", issued + Self.lifetimeMs / 1000) }
        claims.endObject()
        let content = Self.header + Base64URL.encode(claims.bytes)
        let text = content + [Self.dot] + Self.signature(of: content[...])
        return String(decoding: text, as: UTF8.self)
    }

    private static let dot = UInt8(ascii: ".")
    /// What each token begins with, the dot behind it included.
    private static let header = Base64URL.encode(Array(#"{"alg":"HS512"}"#.utf8)) + [dot]

    /// 64 bytes that depend on every byte of the content.
    private static func signature(of content: ArraySlice<UInt8>) -> [UInt8] {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in content { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var bytes: [UInt8] = []
        for _ in 0..<8 {
            state = (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15
            withUnsafeBytes(of: state.bigEndian) { bytes += $0 }
        }
        return Base64URL.encode(bytes)
    }
}
