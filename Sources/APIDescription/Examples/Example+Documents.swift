/// Real replies, by document.
extension Example {
    /// Of the emulated API.
    static let api = apiScenes + failures
    /// Of the control side.
    static let control = controlScenes + failures

    /// What no scene can bring about.
    private static let failures = [
        Example(
            "InternalServerError", 500, "unknown", "A fault of this program",
            reply: #"""
                {"message": "An unknown error has occurred.", "error": "unknown_error", "code": 9000}
                """#)
    ]
}
