/// The candidate that a mistyped name was most likely meant to be, or nil where none is near.
///
/// Near is a name that contains the other whole words (`amount` in `amount_refunded`), or one that
/// takes at most a third of its length in insertions, deletions and replacements. To a name that is
/// far longer than any candidate nothing is near, and nobody looks.
package func nearestName(to name: String, in candidates: [String]) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    let words = Set(name.lowercased().split(separator: "_"))
    let byWords = candidates.filter { candidate in
        let others = Set(candidate.split(separator: "_"))
        return words.isSubset(of: others) || others.isSubset(of: words)
    }
    if let match = byWords.min(by: { $0.count < $1.count }) { return match }
    let letters = Array(name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") })
    let ranked = candidates.map { candidate in
        let others = Array(candidate.utf8.filter { $0 != UInt8(ascii: "_") })
        return (candidate: candidate, distance: editDistance(letters, others))
    }
    let best = ranked.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance * 3 <= $0.candidate.utf8.count ? $0.candidate : nil }
}

/// The insertions, deletions and replacements that make one text of the other (Levenshtein's
/// distance), a row at a time.
package func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(diagonal + (a == b ? 0 : 1), above + 1, row[j] + 1)
            diagonal = above
        }
    }
    return row[right.count]
}
