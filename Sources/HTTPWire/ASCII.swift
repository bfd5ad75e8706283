/// Text that is known to be ASCII, as bytes.
enum ASCII {
    /// Appends `text`.
    static func append(_ text: StaticString, to bytes: inout [UInt8]) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends a number that is not negative in decimal digits.
    static func append(decimal number: Int, to bytes: inout [UInt8]) {
        var text = Backwards()
        text.put(number)
        text.append(to: &bytes)
    }

    /// A short text that is put together from its end, as the digits of a number come out.
    struct Backwards {
        /// Two numbers of 19 digits and a few bytes around them.
        private static let size = 48
        private var bytes = InlineArray<48, UInt8>(repeating: 0)
        private var first = Self.size

        /// Puts a text before what there is.
        @inline(__always)
        mutating func put(_ text: StaticString) {
            text.withUTF8Buffer { text in
                first -= text.count
                for index in text.indices { bytes[first + index] = text[index] }
            }
        }

        /// Puts the digits of a number that is not negative before what there is.
        mutating func put(_ number: Int) {
            var rest = number.magnitude
            repeat {
                first -= 1
                bytes[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
        }

        /// Appends what has been put together.
        func append(to output: inout [UInt8]) {
            bytes.span.extracting(first...).withUnsafeBufferPointer {
                output.append(contentsOf: $0)
            }
        }
    }
}
