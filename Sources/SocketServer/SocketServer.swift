import Dispatch

/// Starts servers.
package enum SocketServer {
    /// Listens, creates the service on the loop's queue, and serves until it is stopped.
    ///
    /// When this returns, connections are accepted. Everything that is not Sendable is created
    /// inside the closure that runs on the queue and never leaves it.
    ///
    /// - Throws: why nobody can listen there, or ``ServerStartError/service(_:)`` with the
    ///   error of `makeService`; nothing is left open then.
    package static func start<Service: LoopService>(
        _ configuration: ServerConfiguration,
        makeService: @escaping @Sendable () throws -> Service
    ) throws(ServerStartError) -> ServerHandle<Service> {
        let doors = try openDoors(of: configuration)
        let mailbox: Mailbox<Service>
        do throws(SystemError) {
            mailbox = try Mailbox()
        } catch {
            close(doors)
            throw .system(error)
        }
        let stopped = DispatchGroup()
        let startup = Startup()
        stopped.enter()
        DispatchQueue(label: "localviolet.loop", qos: .userInitiated).async {
            run(configuration, doors, mailbox, startup, makeService)
            mailbox.close()
            stopped.leave()
        }
        try startup.wait()
        return ServerHandle(
            addresses: doors.map { ($0.host, $0.port) }, mailbox: mailbox, stopped: stopped)
    }

    /// Whether somebody could listen there now; nothing is left open.
    ///
    /// - Throws: why nobody can.
    package static func check(_ configuration: ServerConfiguration) throws(ServerStartError) {
        close(try openDoors(of: configuration))
    }

    /// The sockets of every port, or of none.
    private static func openDoors(
        of configuration: ServerConfiguration
    ) throws(ServerStartError) -> [ListeningSockets] {
        var doors: [ListeningSockets] = []
        for door in configuration.doors {
            do throws(ServerStartError) {
                doors.append(try ListeningSockets.open(door))
            } catch {
                close(doors)
                throw error
            }
        }
        return doors
    }

    private static func close(_ doors: [ListeningSockets]) {
        for number in doors.flatMap(\.numbers) { System.close(number) }
    }

    /// The whole life of the loop; the queue's thread stays in here.
    private static func run<Service: LoopService>(
        _ configuration: ServerConfiguration, _ doors: [ListeningSockets],
        _ mailbox: Mailbox<Service>, _ startup: Startup, _ makeService: () throws -> Service
    ) {
        let service: Service
        do {
            service = try makeService()
        } catch {
            close(doors)
            return startup.finish(.service(error))
        }
        do throws(SystemError) {
            let loop = try EventLoop(
                configuration, doors: doors, service: service, mailSignal: mailbox.signal
            ) {
                let delivery = mailbox.collect()
                for work in delivery.work { work(service) }
                return delivery.asksToStop
            }
            startup.finish(nil)
            loop.run()
        } catch {
            service.stop()
            startup.finish(.system(error))
        }
    }
}

/// Where the starting thread waits for the loop to stand.
private final class Startup: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let failure = Guarded<ServerStartError?>(nil)

    func finish(_ error: ServerStartError?) {
        failure.withLock { $0 = error }
        done.signal()
    }

    func wait() throws(ServerStartError) {
        done.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
