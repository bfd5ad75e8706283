/// Getting in.
extension Operation {
    /// The calls that give tokens.
    static let login = [logIn, refreshToken]

    private static let logIn = Operation(
        method: .post, path: "/v1/login", id: "login", tag: "Login", summary: "Gives tokens",
        about: "Any name and password are taken. No token is needed, under either `auth`.",
        parameters: [.appHeader, .secretHeader, .faultHeader],
        body: Body(schema: .named("LoginRequest"), isRequired: true),
        replies: [
            .ok("The user, with both tokens.", .named("Login")),
            .error(
                400,
                """
                1001: the body is no JSON object. 9001: a value is no text. 9002: the name or the \
                password is missing. 9910: there is no body.
                """, .badRequest, .invalidParameter, .missingParameter, .emptyBody),
        ] + Reply.anywhere)

    private static let refreshToken = Operation(
        method: .get, path: "/v1/auth/token", id: "refreshToken", tag: "Login",
        summary: "Gives a new token",
        about: """
            For a refresh token in place of the token. With `auth=open` any text that is no token \
            of this sandbox is taken for one.
            """,
        parameters: [.appHeader, .secretHeader, .refreshTokenHeader, .faultHeader],
        replies: [
            .ok("The token.", .named("Token")),
            .error(
                400, "The request is not proper HTTP, or its fault is none.", .badRequest),
        ] + Reply.anywhere)
}
