/// What libFuzzer calls: `bytes` are the body of one request.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let body = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let violation = JSONInvariants.violation(body) { fatalError(violation) }
    return 0
}
