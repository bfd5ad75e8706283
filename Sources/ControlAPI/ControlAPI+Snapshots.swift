import Descriptions
import HTTPWire
import JSON
import Orders
import Sandbox
import VioletAPI
import WorldStore

/// Saved states of an app's world.
extension ControlAPI {
    func snapshots(
        _ route: ControlRoute, _ method: HTTPMethod, _ values: [String],
        _ request: ControlRequest
    ) throws -> HTTPResponse {
        switch route {
        case .snapshots where method == .post:
            let body = try request.body(known: ["app_id", "name"])
            let app = try sandbox.app(request.app(body))
            let name = try body.string("name", maxLength: 255)
            return response(.created, try sandbox.makeSnapshot(of: app, name: name))
        case .snapshots:
            let app = try sandbox.app(request.app())
            var json = JSONWriter()
            json.beginArray()
            for snapshot in try sandbox.snapshots(of: app) { json.write(snapshot) }
            json.endArray()
            return HTTPResponse(.ok, json: json.bytes)
        case .restoreSnapshot:
            let app = try sandbox.app(request.app(request.body(known: ["app_id"])))
            try sandbox.restore(find(values.first, of: app))
            return HTTPResponse(.noContent)
        case .snapshotDifference:
            return try difference(values, of: sandbox.app(request.app()))
        default:
            let app = try sandbox.app(request.app())
            let snapshot = try find(values.first, of: app)
            guard method == .delete else { return response(.ok, snapshot) }
            try sandbox.remove(snapshot)
            return HTTPResponse(.noContent)
        }
    }

    private func difference(_ values: [String], of app: App) throws -> HTTPResponse {
        let first = try find(values.first, of: app)
        let second = values.last == "now" ? nil : try find(values.last, of: app)
        var json = JSONWriter()
        json.beginObject()
        json.key("tables")
        json.beginArray()
        for table in try sandbox.difference(first, second) { json.write(table) }
        json.endArray()
        json.endObject()
        return HTTPResponse(.ok, json: json.bytes)
    }

    private func find(_ id: String?, of app: App) throws -> Snapshot {
        let snapshots = try sandbox.snapshots(of: app)
        guard let found = snapshots.first(where: { String($0.id) == id || $0.name == id }) else {
            throw APIError.badRequest(
                "The app has no snapshot \(id ?? "").", status: .notFound)
        }
        return found
    }

    private func response(_ status: HTTPStatus, _ snapshot: Snapshot) -> HTTPResponse {
        var json = JSONWriter()
        json.write(snapshot)
        return HTTPResponse(status, json: json.bytes)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ snapshot: Snapshot) {
        beginObject()
        field("id", snapshot.id)
        field("app_id", snapshot.app.rawValue)
        field("name", snapshot.name)
        field("date_created", snapshot.createdAt)
        endObject()
    }

    fileprivate mutating func write(_ table: TableDifference) {
        beginObject()
        field("table", table.table)
        key("inserted")
        beginArray()
        for row in table.inserted { rawValue(row.utf8) }
        endArray()
        key("updated")
        beginArray()
        for update in table.updated {
            beginObject()
            field("before", rawValue: update.before.utf8)
            field("after", rawValue: update.after.utf8)
            endObject()
        }
        endArray()
        key("deleted")
        beginArray()
        for row in table.deleted { rawValue(row.utf8) }
        endArray()
        endObject()
    }
}
