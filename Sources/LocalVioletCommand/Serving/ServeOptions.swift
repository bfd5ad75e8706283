import ArgumentParser

/// How a sandbox is set up, as options; see ``Settings`` for the environment and the file.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            A JSON file with any of the following, under the options' names; options and \
            environment win. [LOCALVIOLET_CONFIG]
            """, valueName: "file"))
    var config: String?

    @Option(help: "The address to listen at. [LOCALVIOLET_HOST] (default: 127.0.0.1)")
    var host: String?

    @Option(
        help: """
            The port to listen at; 0 takes a free one and prints it as a line of JSON. \
            [LOCALVIOLET_PORT] (default: 8080)
            """)
    var port: Int?

    @Option(
        help: ArgumentHelp(
            """
            A port of its own for the control side, which is then not to be had at --port; 0 takes \
            a free one. [LOCALVIOLET_CONTROL_PORT] (default: the same port)
            """, valueName: "port"))
    var controlPort: Int?

    @Option(
        help: ArgumentHelp(
            "The database's file; in memory if absent. [LOCALVIOLET_DATABASE]",
            valueName: "path"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            """
            What a crash may cost of what is in the file: full keeps all that was answered even \
            when the power goes, normal when the process is killed, off is for throw-away files. \
            [LOCALVIOLET_DURABILITY] (default: full)
            """, valueName: "full|normal|off"))
    var durability: String?

    @Option(
        help: ArgumentHelp(
            "The folder of the seed data. [LOCALVIOLET_SEED_DATA] (default: seed-data)",
            valueName: "folder"))
    var seedData: String?

    @Option(
        help: ArgumentHelp(
            """
            Which reading of the documents new apps meet: reference or openapi. \
            [LOCALVIOLET_CONTRACT] (default: reference)
            """, valueName: "profile"))
    var contract: String?

    @Option(
        help: ArgumentHelp(
            """
            One switch on top of the contract, as in cancel_bag_body=cancellation; may be given \
            several times. [LOCALVIOLET_CONTRACT_SWITCH, separated by commas]
            """, valueName: "name=value"))
    var contractSwitch: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            Whether the three X-Violet- headers are required: open or strict. \
            [LOCALVIOLET_AUTH] (default: as the contract says)
            """, valueName: "open|strict"))
    var auth: String?

    @Option(
        help: ArgumentHelp(
            """
            How the clock of a world moves: real, frozen (when it is advanced) or auto (jumps to \
            what is waited for). [LOCALVIOLET_CLOCK] (default: real)
            """, valueName: "real|frozen|auto"))
    var clock: String?

    @Option(
        help: ArgumentHelp(
            "What chance is drawn from. [LOCALVIOLET_SEED] (default: 1)", valueName: "number"))
    var seed: Int64?

    @Option(
        help: ArgumentHelp(
            "How many apps there may be. [LOCALVIOLET_MAX_APPS] (default: 10000)",
            valueName: "number"))
    var maxApps: Int?

    @Option(
        help: ArgumentHelp(
            """
            What control requests must show as Authorization: Bearer; nothing if absent. \
            [LOCALVIOLET_CONTROL_TOKEN]
            """, valueName: "token"))
    var controlToken: String?

    @Option(
        help: ArgumentHelp(
            """
            What is logged to standard error: trace, debug (fields too), info (each request), \
            notice, warning (hints), error or critical. [LOCALVIOLET_LOG_LEVEL] (default: info on \
            a terminal, otherwise notice)
            """, valueName: "level"))
    var logLevel: String?

    @Option(
        help: ArgumentHelp(
            """
            What a line of the log looks like: human, or json. [LOCALVIOLET_LOG_FORMAT] \
            (default: human on a terminal, otherwise json)
            """, valueName: "human|json"))
    var logFormat: String?

    @Option(
        help: ArgumentHelp(
            """
            A file to write the address to, as one line of JSON, once the server is ready; \
            removed when it stops. [LOCALVIOLET_READY_FILE]
            """, valueName: "path"))
    var readyFile: String?
}
