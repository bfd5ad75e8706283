import HTTPWire
package import Orders

/// Points in time as the API writes them, always in UTC.
package enum WireDate {
    /// `2024-10-24T14:00:35+0000`, the format of every date but one.
    package static func text(_ time: Timestamp) -> String {
        date(time.milliseconds) + "+0000"
    }

    /// `2024-10-24T14:00:39.000+00:00`, the format of `date_cancelled` alone.
    package static func cancelledText(_ time: Timestamp) -> String {
        let ms = Int(((time.milliseconds % 1000) + 1000) % 1000)
        return "\(date(time.milliseconds)).\(padded(ms, 3))+00:00"
    }

    private static func date(_ milliseconds: Int64) -> String {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let second = seconds - day * 86_400
        let civil = HTTPDate.civil(days: day)
        let time =
            "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        return "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))T\(time)"
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

extension WireDate {
    /// The point in time that a date names: `2024-10-24T14:00:35`, optional milliseconds, and `Z`,
    /// `+0000` or `+00:00`; nil for anything else.
    package static func time(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == dash, bytes[7] == dash, bytes[10] == bigT,
            bytes[13] == colon, bytes[16] == colon,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            (1...12).contains(month), hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        var ms = 0
        if rest.first == UInt8(ascii: ".") {
            guard rest.count > 4, let parsed = number(rest.dropFirst().prefix(3)) else {
                return nil
            }
            ms = parsed
            rest = rest.dropFirst(4)
        }
        guard ["Z", "+0000", "+00:00"].contains(where: { rest.elementsEqual($0.utf8) }) else {
            return nil
        }
        let days = daysBefore(year: year, month: month) + day - 1
        // Reading the day back refuses a 30th of February.
        let civil = HTTPDate.civil(days: days)
        guard (civil.year, civil.month, civil.day) == (year, month, day) else { return nil }
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
        return Timestamp(milliseconds: Int64(seconds * 1000 + ms))
    }

    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
    private static let bigT = UInt8(ascii: "T")

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Days from 1970-01-01 to the first of a month, counted in years that begin in March.
    private static func daysBefore(year: Int, month: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let shiftedMonth = (month + 9) % 12
        return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
            + (153 * shiftedMonth + 2) / 5 - 719_468
    }
}
