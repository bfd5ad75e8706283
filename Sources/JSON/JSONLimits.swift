/// How much a document may ask of the parser (RFC 8259 §9 lets a parser set such limits).
///
/// The size of the document is the business of whoever reads it from the network.
package struct JSONLimits: Sendable {
    /// How many arrays and objects may be open at once; a lone `[]` needs one.
    package var depth: Int
    /// How many bytes one number may have.
    package var numberLength: Int

    /// The parser recurses once per level; this many levels fit the 512 kB stack that threads of
    /// a Dispatch queue may have, in debug builds too.
    package static let depthMax = 512

    /// Makes limits.
    ///
    /// - Parameters:
    ///   - depth: Open arrays and objects, at most ``depthMax``.
    ///   - numberLength: Bytes of one number. The default holds every 64-bit integer, every double
    ///     and every price, while it keeps a number's exact arithmetic cheap.
    package init(depth: Int = 64, numberLength: Int = 64) {
        self.depth = min(depth, JSONLimits.depthMax)
        self.numberLength = numberLength
    }
}
