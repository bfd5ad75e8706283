/// What libFuzzer calls: `bytes` are what one client sends over one connection.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWire(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let wire = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let violation = WireInvariants.violation(wire) { fatalError(violation) }
    return 0
}
