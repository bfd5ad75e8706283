import Glibc

/// A command that is run to its end, with this program's input, output and environment.
enum ChildProcess {
    /// Runs it; signals that ask this program to stop are handed on.
    ///
    /// The caller has blocked them together with the one that tells of the child's end.
    ///
    /// - Returns: Its exit code; 128 and the signal's number where one ended it, as in a shell.
    /// - Throws: ``CommandFailure`` with 127 where there is no such command, 126 where it cannot
    ///   be run.
    static func run(_ command: [String]) throws -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The child starts with signals as a shell would give them to it.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var standard = sigset_t()
        sigemptyset(&standard)
        sigaddset(&standard, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let number = posix_spawnp(&child, command[0], nil, &attributes, arguments, environ)
        guard number == 0 else {
            throw CommandFailure(
                "cannot run \(command[0]): \(String(cString: strerror(number)).lowercased())",
                code: number == ENOENT ? 127 : 126)
        }
        return wait(for: child)
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            let signal = Signals.waitForAny()
            if signal != SIGCHLD { kill(child, signal) }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
