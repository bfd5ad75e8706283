/// A list that is added to at its end and shortened at its beginning, each in constant time.
///
/// What is taken out is let go when its place is used again.
struct Ring<Element> {
    private var storage: [Element] = []
    private var start = 0
    private(set) var count = 0

    /// The element at `index`, counted from the oldest.
    subscript(index: Int) -> Element {
        get { storage[place(of: index)] }
        _modify { yield &storage[place(of: index)] }
    }

    /// The elements, oldest first.
    var elements: [Element] { (0..<count).map { self[$0] } }

    mutating func append(_ element: Element) {
        if count < storage.count {
            storage[place(of: count)] = element
        } else {
            if start > 0 {
                storage = elements
                start = 0
            }
            storage.append(element)
        }
        count += 1
    }

    mutating func removeFirst() {
        guard count > 0 else { return }
        start = start + 1 == storage.count ? 0 : start + 1
        count -= 1
    }

    mutating func removeLast() { count = max(0, count - 1) }

    private func place(of index: Int) -> Int {
        let place = start + index
        return place < storage.count ? place : place - storage.count
    }
}
