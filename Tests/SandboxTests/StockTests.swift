import Orders
import Platform
import Sandbox
import Testing
import WorldStore

/// What a shop has in stock, as a test sets it.
@Suite struct StockTests {
    @Test(arguments: [0, 7, 100, 101]) func stockIsWhatItIsSetTo(_ count: Int) throws {
        let bench = try Bench()
        let app = try bench.app()
        let bag = try bench.view(of: 22233)
        let variant = try #require(bag.bag.lines.first?.externalID)
        let profile = try #require(
            try bench.sandbox.store.shops.profile(bag.bag.merchantID, in: app.world))
        let stock = PlatformCall.Pieces(variantID: variant, quantity: count)
        try bench.sandbox.change(profile, stock: [stock], in: app)
        #expect(try bench.view(of: 22233).stock == [count])
        _ = try bench.answer(.cancel(11112, bag: 22233, CancelRequest()))
        #expect(try bench.view(of: 22233).stock == [count + 1])
        try bench.sandbox.change(profile, stock: [stock], in: app)
        #expect(try bench.view(of: 22233).stock == [count])
    }
}
