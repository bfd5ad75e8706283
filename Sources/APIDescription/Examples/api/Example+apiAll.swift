// Written by the tests, which play each scene: see ExampleTests.
extension Example {
    /// Every real reply of this description.
    static let apiScenes: [Example] = [
        apiCancelOrder,
        apiCancelBag,
        apiGetOrderCancellations,
        apiPerformBagRefund,
        apiGetBagRefunds,
        apiGetOrderRefunds,
        apiGetOrderRefundById,
        apiGetAllOrders,
        apiGetOrderById,
        apiSearchOrders,
        apiGetBagsByIds,
        apiSearchBags,
        apiLogin,
        apiRefreshToken,
        apiBadId,
        apiUnauthorized,
        apiMethodNotAllowed,
        apiContentTooLarge,
        apiUnsupportedMediaType,
        apiServiceUnavailable,
        apiByFault,
    ].flatMap { $0 }
}
