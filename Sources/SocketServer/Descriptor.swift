/// A descriptor that is open for exactly as long as this value lives.
struct Descriptor: ~Copyable {
    /// The kernel's number, valid until this value ends and given to somebody else after.
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        System.close(number)
    }
}
