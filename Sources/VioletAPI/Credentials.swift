import HTTPWire
import JSON
package import Orders

/// The three fields that say who asks, as a request carries them; an empty one is a missing one.
struct Credentials {
    private let request: HTTPRequest

    /// Those of a request.
    init(_ request: HTTPRequest) { self.request = request }

    /// The value of `X-Violet-App-Secret`, in UTF-8.
    var secret: ArraySlice<UInt8>? { request.fieldBytes("x-violet-app-secret") }
    /// The value of `X-Violet-Token`, in UTF-8.
    var token: ArraySlice<UInt8>? { request.fieldBytes("x-violet-token") }

    /// `X-Violet-App-Id`; nil where it is missing.
    ///
    /// - Throws: 401 where it is no positive int32.
    func app() throws(AuthenticationError) -> AppID? {
        guard let digits = request.fieldBytes("x-violet-app-id") else { return nil }
        guard let number = Self.number(digits) else {
            throw AuthenticationError("The header X-Violet-App-Id must be a positive integer.")
        }
        return AppID(rawValue: number)
    }

    /// A positive int32; nil for anything else.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        var number: Int64 = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            number = 10 * number + Int64(digit - 48)
            guard number <= Int32.max else { return nil }
        }
        return number > 0 ? number : nil
    }
}

/// Why it is not known who asks.
///
/// The authentication layer has a shape of its own for errors.
package struct AuthenticationError: Error, Sendable, Hashable {
    /// What is missing or wrong.
    package let message: String
    /// The layer's own code.
    package let code: Int
    /// When it happened in the app's world; nil where no app is known.
    package var time: Timestamp?

    /// Creates one; 10 is this emulator's code for everything but an expired token, which is 11.
    init(_ message: String, code: Int = 10) {
        self.message = message
        self.code = code
    }

    /// The error as a response at a time of the sandbox clock.
    func response(at now: Timestamp) -> HTTPResponse {
        var json = JSONWriter()
        json.beginObject()
        json.field("status", 401)
        json.field("message", message)
        json.field("error_code", code)
        json.field("timestamp", now.milliseconds)
        json.endObject()
        var response = HTTPResponse(.unauthorized, json: json.bytes)
        // 401 says how to do better (RFC 9110 section 11.6.1); the scheme is the field's name.
        response.fields.append("WWW-Authenticate", "X-Violet-Token realm=\"LocalViolet\"")
        return response
    }
}
