import Orders
import Platform
import WorldStore

/// The only time that a world knows.
extension Schemas {
    /// A clock, and what changes one.
    static let clocks: Group = [
        ("Clock", clock), ("ClockChange", change), ("ClockAdvance", advance),
        ("AgendaEntry", agenda),
    ]

    private static let clock = Schema.object(
        "The clock of an app's world.",
        [
            .always("app_id", .smallID("The app.")),
            .always("mode", mode),
            .always("now", .date("What it says.")),
        ])

    private static let mode = Schema.word(
        """
        `real` runs with the machine's; `frozen` stands until it is advanced; `auto` stands too, \
        and jumps to what is waited for.
        """, SandboxClock.Mode.self)

    private static let change = Schema.object(
        "How a clock is set; what is absent stays.",
        [appID, .maybe("mode", mode.orNull), .maybe("now", .readDate("What it says.").orNull)],
        refusesOthers: true)

    private static let advance = Schema.object(
        "How far a clock moves.",
        [appID, .always("ms", .int64("In ms; a hundred years at the most.", 0...longestMs))],
        refusesOthers: true)

    private static let agenda = Schema.object(
        "Something that will happen.",
        [
            .always("time", .date("When.")),
            .always("in_ms", .int64("In how many ms of the clock.", Int64.min...Int64.max)),
            .always("event", .word("What.", ["platform_answer", "settlement"])),
            .always("operation", .word("What was asked of the shop.", PlatformOperation.self)),
            .always("order_id", .id("The order.")),
            .always("bag_id", .id("The bag.")),
            .always("refund_id", .id("The refund.").orNull),
            .always("outcome", .word("How a refund ends.", RefundStatus.self).orNull),
        ])

    private static let longestMs: Int64 = 100 * 366 * 86_400_000
}
