/// A list that is added to at its end and shortened at its beginning, each in constant time.
///
/// What is taken out is released at once, and its place used again.
struct Ring<Element> {
    private var storage: [Element?] = []
    private var start = 0
    private(set) var count = 0

    var first: Element? { count > 0 ? storage[start] : nil }
    var last: Element? { count > 0 ? storage[place(of: count - 1)] : nil }
    var elements: [Element] { (0..<count).compactMap { storage[place(of: $0)] } }

    mutating func append(_ element: Element) {
        if count == storage.count { grow() }
        storage[place(of: count)] = element
        count += 1
    }

    /// Changes the element at `index`, counted from the oldest.
    mutating func update(at index: Int, _ change: (inout Element) -> Void) {
        guard index >= 0, index < count else { return }
        let place = place(of: index)
        if var element = storage[place].take() {
            change(&element)
            storage[place] = element
        }
    }

    mutating func removeFirst() {
        guard count > 0 else { return }
        storage[start] = nil
        start = start + 1 == storage.count ? 0 : start + 1
        count -= 1
    }

    mutating func removeLast() {
        guard count > 0 else { return }
        count -= 1
        storage[place(of: count)] = nil
    }

    private func place(of index: Int) -> Int {
        let place = start + index
        return place < storage.count ? place : place - storage.count
    }

    private mutating func grow() {
        let elements = elements
        storage = elements + [Element?](repeating: nil, count: max(16, elements.count))
        start = 0
    }
}
