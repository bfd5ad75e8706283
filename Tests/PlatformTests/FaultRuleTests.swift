import Orders
import Platform
import Testing

private func rule(
    _ id: Int64, _ scope: FaultScope = FaultScope(), origin: FaultRule.Origin = .rule,
    skip: Int = 0, times: Int? = nil
) -> FaultRule {
    FaultRule(
        id: id, origin: origin, name: nil, scope: scope, fault: .slow(latencyMs: 1),
        phase: .beforeEffect, skip: skip, times: times)
}

private func scope(
    _ operation: PlatformOperation? = nil, merchant: Int64? = nil, order: Int64? = nil,
    bag: Int64? = nil
) -> FaultScope {
    FaultScope(
        operation: operation, merchantID: merchant.map(MerchantID.init(rawValue:)),
        orderID: order.map(OrderID.init(rawValue:)), bagID: bag.map(BagID.init(rawValue:)))
}

/// Scopes from the narrowest to the widest, all of which cover the sample call.
private let byNarrowness = [
    scope(.cancel, merchant: 5, order: 11, bag: 22), scope(bag: 22),
    scope(.cancel, merchant: 5, order: 11), scope(order: 11), scope(.cancel, merchant: 5),
    scope(merchant: 5), scope(.cancel), scope(),
]

/// How many of six calls a rule hits, call by call.
private let hits: [(skip: Int, times: Int?, hits: [Bool])] = [
    (0, nil, [true, true, true, true, true, true]),
    (0, 1, [true, false, false, false, false, false]),
    (0, 3, [true, true, true, false, false, false]),
    (2, nil, [false, false, true, true, true, true]),
    (2, 2, [false, false, true, true, false, false]),
    (6, 1, [false, false, false, false, false, false]),
]

@Suite struct FaultRuleTests {
    @Test(arguments: hits.indices)
    func aRuleSkipsThenHitsThenPassesForEver(row: Int) {
        var rule = rule(1, skip: hits[row].skip, times: hits[row].times)
        let met = (0..<6).map { _ in rule.meet() }
        #expect(met == hits[row].hits)
        #expect(rule.matched == 6)
        #expect(rule.fired == met.count { $0 })
    }

    @Test func aRuleOfNumberedCallsHitsTheseAlone() {
        var rule = rule(1)
        rule.calls = [2, 4]
        let met = (0..<5).map { _ in rule.meet() }
        #expect(met == [false, true, false, true, false])
    }

    @Test func chanceIsDrawnByTheRulesIdAndTheCallsNumberAndOnlyForCallsThatAreDue() {
        var rule = rule(7, skip: 1)
        rule.probability = 0.5
        var drawn: [String] = []
        let met = [0.9, 0.4, 0.5, 0.9].map { number in
            rule.meet { id, call in
                drawn.append("\(id) \(call)")
                return number
            }
        }
        #expect(met == [false, true, false, false])
        #expect(drawn == ["7 2", "7 3", "7 4"])
        #expect(rule.fired == 1)
    }

    @Test func aRuleIsOverAtItsEndAndIsNotCountedThen() {
        var rules = [rule(1)]
        rules[0].expiresAt = Timestamp(milliseconds: 10)
        let before = rules.meet(.sample(), at: Timestamp(milliseconds: 9))
        let after = rules.meet(.sample(), at: Timestamp(milliseconds: 10))
        #expect(before.hit == 0)
        #expect(after.hit == nil)
        #expect(rules[0].matched == 1)
    }

    @Test func aScopeCoversACallOnlyIfEveryPointOfItDoes() {
        let call = PlatformCall.sample(.cancel, merchant: 5, order: 11, bag: 22)
        for scope in byNarrowness { #expect(scope.covers(call)) }
        let others = [
            scope(.refund), scope(merchant: 6), scope(order: 12), scope(bag: 23),
            scope(.cancel, merchant: 5, order: 11, bag: 23),
            scope(.refund, merchant: 5, order: 11, bag: 22),
        ]
        for scope in others { #expect(!scope.covers(call)) }
    }

    @Test func aBagOutweighsAnOrderThatAMerchantThatAnOperation() {
        let weights = byNarrowness.map(\.specificity)
        #expect(weights == weights.sorted(by: >))
        #expect(Set(weights).count == weights.count)
    }

    @Test func theNarrowerRuleHitsBeforeTheWider() {
        for first in byNarrowness.indices {
            for second in byNarrowness.indices where second > first {
                var rules = [rule(1, byNarrowness[second]), rule(2, byNarrowness[first])]
                let met = rules.meet(.sample())
                #expect(met.hit == 1)
                #expect(met.changed == [1])
                #expect(rules.map(\.matched) == [0, 1])
            }
        }
    }

    @Test func aRuleHitsBeforeSeededBehaviourHoweverNarrowThatIs() {
        var rules = [rule(1, byNarrowness[0], origin: .seeded), rule(2, scope())]
        let met = rules.meet(.sample())
        #expect(met.hit == 1)
    }

    @Test func theOlderOfTwoEqualRulesHitsWhereverItStands() {
        var rules = [rule(9, scope(merchant: 5)), rule(4, scope(merchant: 5)), rule(6)]
        let met = rules.meet(.sample())
        #expect(met.hit == 1)
    }

    @Test func aRuleThatLetsTheCallPassLeavesItToTheNextAndCountsIt() {
        var rules = [
            rule(1, scope(bag: 22), skip: 1, times: 1), rule(2, scope(order: 11), times: 1),
            rule(3, origin: .seeded),
        ]
        let met = (0..<4).map { _ in rules.meet(.sample()) }
        #expect(met.map(\.hit) == [1, 0, 2, 2])
        #expect(met.map(\.changed) == [[0, 1], [0], [0, 1, 2], [0, 1, 2]])
        #expect(rules.map(\.matched) == [4, 3, 2])
        #expect(rules.map(\.fired) == [1, 1, 2])
    }

    @Test func aCallThatNoRuleIsAboutIsNeitherHitNorCounted() {
        var rules = [rule(1, scope(.refund)), rule(2, scope(merchant: 6))]
        let before = rules
        let met = rules.meet(.sample(.cancel))
        #expect(met.hit == nil)
        #expect(met.changed.isEmpty)
        #expect(rules == before)
    }

    @Test(arguments: PlatformOperation.allCases)
    func aCallIsOfTheOperationThatItAsksFor(operation: PlatformOperation) {
        #expect(PlatformCall.sample(operation).operation == operation)
    }
}
