import JSON

extension FieldReader {
    /// A name by which a test knows what it describes.
    ///
    /// No number, as what has no name goes by its id in the same places.
    func name() throws(FieldError) -> String? {
        guard let name = try string("name", maxLength: 255) else { return nil }
        guard name.utf8.contains(where: { !(0x30...0x39).contains($0) }) else {
            throw invalid("name", "a text that is no number, as what has no name goes by its id")
        }
        return name
    }
}
