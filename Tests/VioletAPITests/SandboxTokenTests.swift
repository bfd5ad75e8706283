import Orders
import TestSupport
import Testing

@testable import VioletAPI

/// A token says what it was issued for, and nothing else passes as one.
@Suite struct SandboxTokenTests {
    private static let token = SandboxToken(
        app: AppID(rawValue: 10_007), kind: .access,
        issuedAt: Timestamp(milliseconds: 1_750_000_000_000))

    private static func bytes(_ token: SandboxToken) -> [UInt8] { Array(token.text.utf8) }

    @Test(arguments: [SandboxToken.Kind.access, .refresh], [Int64(1), 10_000, 2_147_483_647])
    func whatIsWrittenIsRead(kind: SandboxToken.Kind, app: Int64) {
        let token = SandboxToken(
            app: AppID(rawValue: app), kind: kind, issuedAt: Timestamp(milliseconds: 86_400_000))
        #expect(SandboxToken(Self.bytes(token)[...]) == token)
        let parts = token.text.split(separator: ".")
        #expect(parts.map(\.count).first == 20 && parts.map(\.count).last == 86)
    }

    /// Any letter that is another, and any that is missing at an end.
    @Test func aChangedTokenIsNone() {
        let text = Self.bytes(Self.token)
        for index in text.indices {
            var changed = text
            changed[index] =
                text[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(SandboxToken(changed[...]) == nil)
            #expect(SandboxToken(text[..<index]) == nil)
            #expect(SandboxToken(text[(index + 1)...]) == nil)
        }
    }

    /// What was read before is told by all of its text, and whose it is by what it says.
    @Test func aTokenThatCameBeforeIsReadAsAtFirst() {
        var tokens = KnownTokens()
        let text = Self.bytes(Self.token)
        let other = Self.bytes(
            SandboxToken(
                app: Self.token.app, kind: .refresh, issuedAt: Timestamp(milliseconds: 0)))
        var changed = text
        changed[text.count / 2] ^= 1
        for app in [Self.token.app, AppID(rawValue: 5)] {
            for _ in 0..<2 {
                #expect(tokens.read(text[...], for: app) == Self.token)
                #expect(tokens.read(changed[...], for: app) == nil)
                #expect(tokens.read(text.dropLast(), for: app) == nil)
                #expect(tokens.read(other[...], for: app)?.kind == .refresh)
                #expect(tokens.read(Array("sandbox-token".utf8)[...], for: app) == nil)
            }
        }
    }
}
