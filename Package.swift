// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: the strictest checks that the compiler has.
///
/// What it cannot prove, that nobody looks at a value while somebody changes it, is checked at run time
/// where the tests run, in debug builds. A release goes without: the checks were a sixteenth of a read.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-enforce-exclusivity=unchecked"] + recorded, .when(configuration: .release)),
]

/// Has a release built by what `Sources/Profile/record` has counted in a server under load.
///
/// Only the compiler that counted is sure to understand it; others build without.
var recorded: [String] {
    #if compiler(>=6.3) && compiler(<6.4)
        guard Context.environment["LOCALVIOLET_WITHOUT_PROFILE"] == nil else { return [] }
        let file = "\(Context.packageDirectory)/Sources/Profile/release.profdata"
        return ["-Xfrontend", "-ir-profile-use=\(file)"]
    #else
        return []
    #endif
}

let package = Package(
    name: "localviolet",
    products: [
        .executable(name: "localviolet", targets: ["LocalVioletCommand"]),
        .executable(name: "localviolet-bench", targets: ["Benchmark"]),
        .library(name: "LocalViolet", targets: ["LocalViolet"]),
    ],
    dependencies: [
        // Options, help, completions: what people expect of a command line, kept by Apple.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // The common logging interface, so that a Swift test can hand in its own logger.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        .executableTarget(
            name: "LocalVioletCommand",
            dependencies: [
                "CSystem", "ControlClient", "JSON", "LocalViolet",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // It measures the built server: depending on the command builds the two together.
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "ControlClient", "JSON", "LocalVioletCommand", "SocketServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "ControlClient", dependencies: ["JSON"], swiftSettings: strict),
        .target(
            name: "LocalViolet",
            dependencies: [
                "ControlAPI", "Descriptions", "HTTPWire", "JSON", "Orders", "SQLite", "Sandbox",
                "SocketServer", "VioletAPI", "WorldStore",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CSQLiteMemory", dependencies: ["CSQLite"]),
        .target(name: "JSON", swiftSettings: strict),
        .target(
            name: "SQLite", dependencies: ["CSQLite", "CSQLiteMemory"],
            swiftSettings: strict + [.strictMemorySafety()]),
        .target(name: "Orders", swiftSettings: strict),
        .target(name: "Platform", dependencies: ["Orders"], swiftSettings: strict),
        .target(name: "Tables", swiftSettings: strict),
        .target(
            name: "WorldStore",
            dependencies: ["Descriptions", "JSON", "Orders", "Platform", "SQLite", "Tables"],
            swiftSettings: strict),
        .target(
            name: "Descriptions", dependencies: ["HTTPWire", "JSON", "Orders", "Platform"],
            swiftSettings: strict),
        .target(
            name: "Sandbox",
            dependencies: [
                "Descriptions", "HTTPWire", "JSON", "Orders", "Platform", "Tables", "WorldStore",
            ],
            swiftSettings: strict),
        .target(
            name: "VioletAPI",
            dependencies: [
                "Descriptions", "HTTPWire", "JSON", "Orders", "Platform", "Sandbox", "Tables",
                "WorldStore",
            ],
            swiftSettings: strict),
        .target(
            name: "APIDescription",
            dependencies: ["JSON", "Orders", "Platform", "WorldStore"], swiftSettings: strict),
        .target(
            name: "ControlAPI",
            dependencies: [
                "APIDescription", "Descriptions", "HTTPWire", "JSON", "Orders", "Platform",
                "Sandbox", "VioletAPI", "WorldStore",
            ],
            swiftSettings: strict),
        .target(name: "HTTPWire", swiftSettings: strict),
        .target(name: "CSystem"),
        .target(
            name: "SocketServer", dependencies: ["HTTPWire", "CSystem"],
            swiftSettings: strict),
        .target(
            name: "EmulatorSupport", dependencies: ["JSON", "LocalViolet", "TestSupport"],
            path: "Tests/EmulatorSupport", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["APIDescription", "JSON"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SQLiteTests", dependencies: ["CSQLiteMemory", "SQLite", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "HTTPWireTests", dependencies: ["HTTPWire", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SocketServerTests",
            dependencies: ["HTTPWire", "SocketServer", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "OrdersTests", dependencies: ["Orders", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PlatformTests", dependencies: ["Orders", "Platform"], swiftSettings: strict),
        .testTarget(
            name: "DescriptionsTests",
            dependencies: ["Descriptions", "JSON", "Orders", "Platform", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TablesTests", dependencies: ["Tables", "TestSupport"], swiftSettings: strict),
        .target(
            name: "CFaultyDisk", dependencies: ["CSQLite", "CSQLiteMemory"],
            path: "Tests/CFaultyDisk"),
        .testTarget(
            name: "WorldStoreTests",
            dependencies: [
                "CFaultyDisk", "Descriptions", "Orders", "Platform", "SQLite", "TestSupport",
                "WorldStore",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SandboxTests",
            dependencies: [
                "Descriptions", "HTTPWire", "Orders", "Platform", "SQLite", "Sandbox",
                "TestSupport", "WorldStore",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "Descriptions", "Orders", "Platform", "Sandbox", "TestSupport", "WorldStore",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "VioletAPITests",
            dependencies: [
                "Descriptions", "HTTPWire", "JSON", "Orders", "Platform", "Sandbox", "TestSupport",
                "VioletAPI", "WorldStore",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ControlAPITests",
            dependencies: [
                "ControlAPI", "Descriptions", "HTTPWire", "JSON", "Orders", "Sandbox",
                "VioletAPI", "WorldStore",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ControlClientTests", dependencies: ["ControlClient", "JSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "LocalVioletCommandTests",
            dependencies: [
                "JSON", "LocalViolet", "LocalVioletCommand", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BenchmarkTests",
            dependencies: [
                "Benchmark", "JSON", "LocalViolet", "SocketServer", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests", dependencies: ["JSON", "LocalViolet", "Orders", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ControlSideTests",
            dependencies: ["EmulatorSupport", "JSON", "LocalViolet", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TestSupportTests", dependencies: ["JSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "APIDescriptionTests",
            dependencies: [
                "APIDescription", "Descriptions", "HTTPWire", "JSON", "LocalViolet", "Orders",
                "Platform", "TestSupport", "VioletAPI",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "InProcessTests", dependencies: ["LocalViolet"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "EmulatorSupport",
                "HTTPWire", "JSON", "LocalViolet", "LocalVioletCommand", "Orders", "SQLite",
                "SocketServer", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
    ]
)
