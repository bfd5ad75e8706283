import Descriptions
package import HTTPWire
import JSON
import Orders
package import Sandbox

/// How what came of a command is written, decided when the request came in.
package struct Rendering: Sendable {
    /// The bodies of commands that went well.
    enum Success: Sendable {
        /// Whatever the command is about: the Refund of a refund, the OrderCancellation of a
        /// cancellation.
        case record
        /// The Refund that a bag's cancellation gave.
        case refundOfCancellation
    }

    let app: AppID
    let contract: Contract
    let success: Success
    /// The fault that shapes the response, if one does.
    var fault: ResponseFault?

    init(app: AppID, contract: Contract, success: Success) {
        self.app = app
        self.contract = contract
        self.success = success
    }

    /// How much later than it is there the response leaves, in ms of real time.
    package var delayMs: Int { fault?.delayMs ?? 0 }

    /// The response to a command that was carried out.
    package func response(to answer: Answer) -> HTTPResponse {
        var response = rendered(answer)
        if !answer.faults.isEmpty {
            let marks = answer.faults.map(\.description).joined(separator: ", ")
            response.fields.append("X-Sandbox-Fault", marks)
        }
        return response
    }

    /// The response to a command that waited.
    package func response(to result: Result<Answer, any Error>) -> HTTPResponse {
        let response =
            switch result {
            case .success(let answer): response(to: answer)
            case .failure(let error): APIError.response(to: error)
            }
        return fault?.shape(response) ?? response
    }

    private func rendered(_ answer: Answer) -> HTTPResponse {
        switch answer.outcome {
        case .refund(let refund):
            return HTTPResponse(.ok, json: answer.representation(of: refund, app: app).json)
        case .cancellation(let cancellation, let refunds):
            // A platform's no anywhere makes it 202, whatever the other bags say.
            let isGood = !cancellation.somethingFailed
            let isPlainSuccess = isGood && contract.cancelSuccessStatus == 200
            let status: HTTPStatus = isPlainSuccess ? .ok : .accepted
            if isGood, success == .refundOfCancellation, let refund = refunds.first {
                return HTTPResponse(
                    status, json: answer.representation(of: refund, app: app).json)
            }
            var json = JSONWriter()
            let shown = refunds.map { answer.representation(of: $0, app: app) }
            json.write(cancellation, refunds: shown, app: app, contract: contract)
            return HTTPResponse(status, json: json.bytes)
        }
    }
}
