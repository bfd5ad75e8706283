/// Bytes in the order in which they came, the oldest of which go first.
///
/// Memory that is written round and round, piece by piece: what comes takes the place of what has
/// gone, without asking for memory and giving it back. A byte is found by its position, which counts
/// all bytes that ever came.
package struct ByteRing {
    /// Pieces of equal size; the oldest stands at `first`, the others follow, round the end.
    private var pieces: [[UInt8]] = []
    private var first = 0
    /// The position of the oldest byte that is kept.
    private var start = 0
    /// The position of the next byte.
    package private(set) var end = 0

    /// The size of a piece, in bytes.
    private static let size = 4096
    /// A ring of no more pieces is not worth making smaller.
    private static let spared = 16

    /// One without bytes.
    package init() {}

    /// Adds bytes at the end.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let offset = end % Self.size
            if offset == 0 { makeRoom() }
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.size - offset))
            pieces[index(of: end)].withUnsafeMutableBytes { piece in
                UnsafeMutableRawBufferPointer(rebasing: piece[offset...]).copyMemory(from: part)
            }
            end += part.count
            rest = rest.dropFirst(part.count)
        }
    }

    /// Lets the bytes before `position` go.
    package mutating func removeFirst(upTo position: Int) {
        let gone = position / Self.size - start / Self.size
        start = position
        guard gone > 0 else { return }
        first = (first + gone) % pieces.count
        // Who once held much, and holds little now, gives the memory back.
        if pieces.count > Self.spared, used < pieces.count / 4 {
            pieces = (0..<used).map { pieces[(first + $0) % pieces.count] }
            first = 0
        }
    }

    /// Takes back the bytes from `position` on, none of which has gone.
    package mutating func removeLast(from position: Int) { end = max(start, min(position, end)) }

    /// How many bytes are kept.
    package var count: Int { end - start }

    /// So many bytes from `position` on.
    func bytes(_ count: Int, at position: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let next = position + bytes.count
            let offset = next % Self.size
            let part = min(Self.size - offset, count - bytes.count)
            bytes += pieces[index(of: next)][offset..<offset + part]
        }
        return bytes
    }

    /// How many pieces have bytes, or room for the next ones after some that have gone.
    private var used: Int { (end + Self.size - 1) / Self.size - start / Self.size }

    private func index(of position: Int) -> Int {
        (first + position / Self.size - start / Self.size) % pieces.count
    }

    /// A piece for the bytes from `end` on: one that has gone, or a new one behind the last.
    private mutating func makeRoom() {
        guard end / Self.size - start / Self.size == pieces.count else { return }
        pieces.insert([UInt8](repeating: 0, count: Self.size), at: first)
        first = pieces.count == 1 ? 0 : first + 1
    }
}
