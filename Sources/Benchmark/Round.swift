/// One round of a measurement.
struct Round {
    /// What the generator of load saw.
    let load: LoadResult
    /// Nanoseconds that the measured process spent on a processor.
    let processorTime: UInt64
    /// Nanoseconds that the generator of load spent on another.
    let generatorTime: UInt64

    /// Requests per second.
    var throughput: Double { load.throughput }

    /// Microseconds on a processor for each request.
    var processorMicroseconds: Double {
        Double(processorTime) / 1000 / Double(load.latencies.count)
    }

    /// How much of the round the generator of load worked; at 1 it is what limits the other side.
    var generatorShare: Double { Double(generatorTime) / Double(load.elapsed) }

    /// A percentile of the latency in microseconds.
    func microseconds(_ fraction: Double) -> Double {
        Double(load.latencies.percentile(fraction)) / 1000
    }
}

extension [Round] {
    /// One value of each round.
    func series(_ value: (Round) -> Double) -> Series { Series(map(value)) }

    /// One value of each round, divided by the other side's round beside it: what disturbs the
    /// machine hits both.
    func ratio(to others: [Round], _ value: (Round) -> Double) -> Series {
        Series(zip(self, others).map { value($0) / value($1) })
    }
}
