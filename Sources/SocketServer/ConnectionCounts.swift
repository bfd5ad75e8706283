/// How many connections there are and were; written and read on the loop only.
package final class ConnectionCounts {
    /// Those that are open.
    package internal(set) var open = 0
    /// Those that were accepted since the start, refused ones included.
    package internal(set) var accepted = 0
    /// Those that were refused as there were too many.
    package internal(set) var refused = 0
}
