import HTTPWire
package import JSON
package import Orders

/// Points in time as the API writes them, always in UTC.
package enum WireDate {
    /// `2024-10-24T14:00:35+0000`, the format of every date but one.
    package static func text(_ time: Timestamp) -> String {
        let bytes = bytes(time)
        return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }

    /// `2024-10-24T14:00:39.000+00:00`, the format of `date_cancelled` alone.
    package static func cancelledText(_ time: Timestamp) -> String {
        let ms = ((time.milliseconds % 1000) + 1000) % 1000
        let digits = [ms / 100, ms / 10 % 10, ms % 10].map(String.init).joined()
        return text(time).dropLast(5) + "." + digits + "+00:00"
    }

    /// The bytes of `2024-10-24T14:00:35+0000`.
    ///
    /// A year past 9999 would need another digit; the sandbox's clock does not get there.
    static func bytes(_ time: Timestamp) -> InlineArray<24, UInt8> {
        let (day, ms) = HTTPDate.floorDivide(Int(time.milliseconds), 86_400_000)
        let second = ms / 1000
        let civil = HTTPDate.civil(days: day)
        var bytes = template
        set(&bytes, 0, civil.year / 100)
        set(&bytes, 2, civil.year % 100)
        set(&bytes, 5, civil.month)
        set(&bytes, 8, civil.day)
        set(&bytes, 11, second / 3600)
        set(&bytes, 14, second / 60 % 60)
        set(&bytes, 17, second % 60)
        return bytes
    }

    private static let template: InlineArray<24, UInt8> = [
        48, 48, 48, 48, dash, 48, 48, dash, 48, 48, bigT, 48, 48, colon, 48, 48, colon, 48, 48,
        UInt8(ascii: "+"), 48, 48, 48, 48,
    ]

    @inline(__always)
    private static func set(_ bytes: inout InlineArray<24, UInt8>, _ index: Int, _ number: Int) {
        let pair = UInt8(truncatingIfNeeded: number)
        bytes[index] = 48 &+ pair / 10
        bytes[index + 1] = 48 &+ pair % 10
    }
}

extension JSONWriter {
    /// Writes a member whose value is a date of the API.
    package mutating func field(_ name: StaticString, _ time: Timestamp) {
        key(name)
        value(ascii: WireDate.bytes(time).span)
    }

    /// Writes a member whose value is a date of the API, or `null`.
    package mutating func field(_ name: StaticString, _ time: Timestamp?) {
        if let time {
            field(name, time)
        } else {
            key(name)
            null()
        }
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
