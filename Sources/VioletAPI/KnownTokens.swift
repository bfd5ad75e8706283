import Glibc
import Orders
import Tables

/// The tokens of this sandbox that came last, one for each app.
///
/// What a token says is a function of its text, and a client sends the same one with each request;
/// reading it costs three times as much as answering a small request.
struct KnownTokens {
    /// Apps come and go; past as many it begins anew.
    private static let limit = 1024

    private var tokens = NumberTable<(text: [UInt8], token: SandboxToken)>()

    /// Reads a token that is sent for an app, in UTF-8; nil for any that this sandbox did not issue.
    mutating func read(_ text: ArraySlice<UInt8>, for app: AppID) -> SandboxToken? {
        guard SandboxToken.mayBe(text) else { return nil }
        if let known = tokens[app.rawValue], Self.equal(known.text, text) { return known.token }
        guard let token = SandboxToken(text) else { return nil }
        if tokens.count >= Self.limit { tokens.removeAll(keepingCapacity: true) }
        tokens[app.rawValue] = (Array(text), token)
        return token
    }

    private static func equal(_ known: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        known.withUnsafeBytes { known in
            text.withUnsafeBytes { text in
                guard let first = known.baseAddress, let second = text.baseAddress else {
                    return known.isEmpty && text.isEmpty
                }
                return known.count == text.count && memcmp(first, second, text.count) == 0
            }
        }
    }
}
