/// A descriptor that is open for exactly as long as this value lives.
package struct Descriptor: ~Copyable {
    /// The kernel's number, valid until this value ends and given to somebody else after.
    package let number: Int32

    /// Takes over an open descriptor.
    package init(_ number: Int32) {
        self.number = number
    }

    deinit {
        System.close(number)
    }
}
