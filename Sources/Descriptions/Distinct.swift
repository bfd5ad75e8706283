extension Array where Element: Comparable {
    /// Whether no element is there twice.
    ///
    /// Seen in their order and not with a set: the lists are short, and for each type of element that
    /// sets have, the run-time looks through all that is known of all types, once a start.
    var areDistinct: Bool {
        let ordered = sorted()
        return zip(ordered, ordered.dropFirst()).allSatisfy { $0 != $1 }
    }
}
