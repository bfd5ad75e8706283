// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    static let apiLogin: [Example] = [
        Example(
            "login", 200, "any_user",
            "Any name and password",
            request: #"""
                {"username": "robin@example.com", "password": "any"}
                """#,
            reply: #"""
                {
                  "id": 10000, "first_name": "Sandbox", "last_name": "Developer",
                  "email": "robin@example.com", "type": "DEVELOPER", "status": "active",
                  "roles": [{"name": "ROLE_DEVELOPER", "permissions": []}],
                  "token": "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJkZXZlbG9wZXJAZXhhbXBsZS5jb20iLCJzY29wZXMiOlsiYWNjZXNzIl0sInVzZXJfaWQiOjEwMDAwLCJ1c2VyX3R5cGUiOiJERVZFTE9QRVIiLCJkZXZlbG9wZXJfaWQiOjEwMDAwLCJhcHBfaWQiOiIxMDAwMCIsImlzcyI6Imh0dHBzOi8vdmlvbGV0LmlvIiwiaWF0IjoxNzI5Nzc4NDM1LCJleHAiOjE3Mjk4NjQ4MzV9.msrxZgOLlRJCoRth-rtdNpAPBLEPkocZLF1MrzAZRBevGzX5IrqC_VszNOdHyGI7VtVVYiDjpxkJQ0w4npcvIQ",
                  "refresh_token": "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJkZXZlbG9wZXJAZXhhbXBsZS5jb20iLCJzY29wZXMiOlsicmVmcmVzaCJdLCJ1c2VyX2lkIjoxMDAwMCwidXNlcl90eXBlIjoiREVWRUxPUEVSIiwiZGV2ZWxvcGVyX2lkIjoxMDAwMCwiYXBwX2lkIjoiMTAwMDAiLCJpc3MiOiJodHRwczovL3Zpb2xldC5pbyIsImlhdCI6MTcyOTc3ODQzNX0.MUmfzuvhX6OwzHohQOvtFqYBW2B8_cPkcXwirXoaC_RTHn58OPi8RqTMlUcOYVeWxvYb21Tp4vi1Ze3x-1hHZg"
                }
                """#),
        Example(
            "login", 400, "not_json",
            "The body is no JSON",
            reply: #"""
                {
                  "message": "The request body is not valid JSON: line 1, column 2: 'a' stands where the literal null was expected.",
                  "error": "bad_request", "code": 1001
                }
                """#),
        Example(
            "login", 400, "invalid_value",
            "A name that is no text",
            reply: #"""
                {
                  "message": "Parameter 'username' is invalid.", "error": "invalid_parameter",
                  "code": 9001
                }
                """#),
        Example(
            "login", 400, "missing_value",
            "No password",
            reply: #"""
                {
                  "message": "Required parameter 'password' cannot be null or empty.",
                  "error": "missing_parameter", "code": 9002
                }
                """#),
        Example(
            "login", 400, "empty_body",
            "There is no body",
            reply: #"""
                {
                  "message": "Empty body in request. Expected login object.",
                  "error": "empty_body", "code": 9910
                }
                """#),
    ]
}
