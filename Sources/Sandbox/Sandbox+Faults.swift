import Orders
package import Platform
package import WorldStore

/// The fault rules of an app's world.
extension Sandbox {
    /// The rules that were set over the control side, oldest first.
    package func faults(of app: App) throws -> [FaultRule] {
        try store.faults.all(in: app.world).filter { $0.origin == .rule }
    }

    /// Adds a rule; its id is the world's next.
    ///
    /// - Throws: ``FaultRefusal`` where it could never match, or when the store fails.
    package func addFault(_ rule: FaultRule, to app: App) throws -> FaultRule {
        try check(rule, in: app)
        return try add(rule, to: app, insert: store.faults.insert)
    }

    /// The rules about requests of the API, oldest first.
    package func apiFaults(of app: App) throws -> [APIFaultRule] {
        try store.faults.allOfAPI(in: app.world)
    }

    /// Adds a rule about requests of the API.
    package func addFault(_ rule: APIFaultRule, to app: App) throws -> APIFaultRule {
        try add(rule, to: app, insert: store.faults.insert)
    }

    /// Writes a rule under the world's next id.
    private func add<Scope, Effect>(
        _ rule: Rule<Scope, Effect>, to app: App,
        insert: (Rule<Scope, Effect>, WorldID) throws -> Void
    ) throws -> Rule<Scope, Effect> {
        try store.perform {
            guard var app = try store.apps.find(app.id) else {
                throw SandboxError.unknownApp(app.id)
            }
            let before = app
            var rule = rule
            rule.id = app.takeID()
            try insert(rule, app.world)
            try store.apps.save(app, replacing: before)
            return rule
        }
    }

    /// The rule that hits a request of the API, counted; nil where none does.
    package func fault(
        for call: @autoclosure () -> APICall, in app: App
    ) throws -> APIFaultRule? {
        var rules = try store.faults.allOfAPI(in: app.world)
        guard !rules.isEmpty else { return nil }
        let call = call()
        return try store.perform {
            let chance = Chance(seed: app.chanceSeed, app: app.id)
            let (hit, changed) = rules.meet(call, at: now(in: app), chance: chance.draw)
            for index in changed { try store.faults.saveCounts(of: rules[index], in: app.world) }
            return hit.map { rules[$0] }
        }
    }

    /// Whether a rule would hit a call that is made now, other rules aside; nothing is counted.
    package func wouldHit<Scope: FaultMatching, Effect>(
        _ rule: Rule<Scope, Effect>, _ call: Scope.Call, in app: App
    ) throws -> Bool {
        var rules = [rule]
        let chance = Chance(seed: app.chanceSeed, app: app.id)
        return rules.meet(call, at: now(in: app), chance: chance.draw).hit != nil
    }

    /// Removes a rule; false where there is none of that id.
    package func removeFault(_ id: Int64, from app: App) throws -> Bool {
        let isThere =
            try faults(of: app).contains { $0.id == id }
            || apiFaults(of: app).contains { $0.id == id }
        guard isThere else { return false }
        try store.perform { try store.faults.delete(id, in: app.world) }
        return true
    }

    /// Removes every rule; shops that always misbehave go on doing so.
    package func removeFaults(from app: App) throws {
        try store.perform { try store.faults.deleteAll(in: app.world) }
    }
}
