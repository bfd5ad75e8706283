import SocketServer

/// The web server that figures are held against: one worker that sends a constant body.
struct Nginx {
    /// What it is asked.
    static let request = Request.bytes("GET", "/", app: Preparation.firstApp)

    /// Its process.
    let process: ChildProcess
    /// The port that it listens at.
    let port: Int

    /// Starts it.
    ///
    /// - Parameters:
    ///   - body: What each request is answered with, as JSON without `$`.
    ///   - folder: Where it may write.
    /// - Returns: Nil where there is no such program.
    /// - Throws: Where there is one that does not start.
    static func start(body: [UInt8], in folder: String) throws -> Nginx? {
        guard let program = Programs.find("nginx") else { return nil }
        // Somebody may take the free port first.
        for _ in 0..<5 {
            let port = try ClientSocket.freePort()
            let file = "\(folder)/nginx-\(port).conf"
            try TextFile.write(
                configuration(body: body, port: port, folder: folder), to: file)
            let process = try ChildProcess([
                program, "-p", folder, "-e", "\(folder)/nginx-error.log", "-c", file,
            ])
            let nginx = Nginx(process: process, port: port)
            if nginx.listens() {
                guard try SingleExchange.body(of: request, port: port) == body else {
                    throw BenchmarkFailure(
                        "nginx does not answer with the bytes that it was given.")
                }
                return nginx
            }
            process.stop()
        }
        throw BenchmarkFailure(
            "nginx does not start: \(try TextFile.read("\(folder)/nginx-error.log"))")
    }

    /// Whether it listens; it needs a moment.
    private func listens() -> Bool {
        for _ in 0..<500 {
            if let descriptor = try? ClientSocket.connect(port: port) {
                System.close(descriptor)
                return true
            }
            guard !process.hasEndedByItself else { return false }
            Pause.milliseconds(10)
        }
        return false
    }

    /// The text of a configuration with a single process, without log files or limits.
    static func configuration(body: [UInt8], port: Int, folder: String) -> String {
        let parts = strings(of: body)
        let sets = parts.indices.map { "set $part\($0) '\(parts[$0])';" }
        let whole =
            parts.count == 1
            ? "'\(parts[0])'" : "\"" + parts.indices.map { "${part\($0)}" }.joined() + "\""
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
            "\($0)_temp_path \(folder)/nginx-\($0);"
        }
        return """
            daemon off;
            master_process off;
            worker_processes 1;
            pid \(folder)/nginx-\(port).pid;
            events { worker_connections 4096; }
            http {
                access_log off;
                keepalive_requests 1000000000;
                keepalive_timeout 1h;
                default_type application/json;
                \(paths.joined(separator: " "))
                server {
                    listen 127.0.0.1:\(port) backlog=4096;
                    location / {
                        \((parts.count == 1 ? [] : sets).joined(separator: "\n            "))
                        return 200 \(whole);
                    }
                }
            }

            """
    }

    /// The body between single quotes, in parts that nginx can read: a string of its
    /// configuration may have 4095 bytes.
    private static func strings(of body: [UInt8]) -> [String] {
        var parts = [""]
        for scalar in String(decoding: body, as: UTF8.self).unicodeScalars {
            if (parts.last?.utf8.count ?? 0) > 3900 { parts.append("") }
            let escape = scalar == "'" || scalar == "\\" ? "\\" : ""
            parts[parts.count - 1] += escape + String(scalar)
        }
        return parts
    }
}
