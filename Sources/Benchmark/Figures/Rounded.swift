/// Numbers for people: three digits that mean something, groups of three set apart.
enum Rounded {
    /// The number as text.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - trimmed: Whether zeros at the end of a fraction are left out.
    /// - Returns: "51 234", "12.3" or "0.82".
    static func text(_ value: Double, trimmed: Bool = false) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "–" }
        guard value != 0 else { return "0" }
        let magnitude = value.magnitude
        let decimals = magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2
        let scale = [1, 10, 100][decimals]
        let scaled = Int((magnitude * Double(scale)).rounded())
        var text = grouped(scaled / scale)
        if decimals > 0 {
            let digits = String(scaled % scale)
            var fraction = String(repeating: "0", count: decimals - digits.count) + digits
            while trimmed, fraction.last == "0" { fraction.removeLast() }
            if !fraction.isEmpty { text += "." + fraction }
        }
        return value < 0 && scaled > 0 ? "-" + text : text
    }

    /// A change from one value to another: "+4 %".
    static func change(from old: Double, to new: Double) -> String {
        guard old != 0, old.isFinite, new.isFinite else { return "" }
        let percent = ((new - old) / old.magnitude * 100).rounded()
        guard percent != 0 else { return "0 %" }
        return (percent > 0 ? "+" : "") + text(percent, trimmed: true) + " %"
    }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { result, index in
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += " " }
            result.append(digits[index])
        }
    }
}
