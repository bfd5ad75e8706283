/// The date format of HTTP, IMF-fixdate (RFC 9110 section 5.6.7).
package enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The date that lies `unixSeconds` after 1970-01-01T00:00:00Z, for example
    /// `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// Always 29 bytes; years 0 to 9999.
    package static func bytes(unixSeconds: Int) -> [UInt8] {
        let (days, second) = floorDivide(unixSeconds, 86_400)
        let date = civil(days: days)
        var output: [UInt8] = []
        output.reserveCapacity(29)
        output += weekdays[floorDivide(days, 7).remainder].utf8
        output += ", ".utf8
        append(date.day, digits: 2, to: &output)
        output.append(Byte.space)
        output += months[date.month - 1].utf8
        output.append(Byte.space)
        append(date.year, digits: 4, to: &output)
        output.append(Byte.space)
        append(second / 3600, digits: 2, to: &output)
        output.append(Byte.colon)
        append(second / 60 % 60, digits: 2, to: &output)
        output.append(Byte.colon)
        append(second % 60, digits: 2, to: &output)
        output += " GMT".utf8
        return output
    }

    /// The proleptic Gregorian date of a day counted from 1970-01-01.
    ///
    /// Counts in eras of 400 years that begin on the first of March, so that the leap day is
    /// the last day of its year and needs no exception (Howard Hinnant, `civil_from_days`).
    package static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Division that rounds down, so that times before 1970 fall into their own day.
    package static func floorDivide(
        _ dividend: Int, _ divisor: Int
    ) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func append(_ number: Int, digits: Int, to output: inout [UInt8]) {
        var rest = number
        let start = output.count
        for _ in 0..<digits {
            output.insert(UInt8(ascii: "0") + UInt8(rest % 10), at: start)
            rest /= 10
        }
    }
}
