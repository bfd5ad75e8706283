import Orders
import Testing

private func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> [String] {
    Word.allCases.map(\.rawValue).sorted()
}

private func list(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init).sorted()
}

/// Every word on the wire, against the vendor's description written out.
@Suite struct VocabularyTests {
    @Test func statusesAreTheVendorsWords() {
        #expect(
            words(BagStatus.self)
                == list(
                    "IN_PROGRESS SUBMITTED ACCEPTED COMPLETED PARTIALLY_REFUNDED REFUNDED REJECTED"
                        + " CANCELED"))
        #expect(
            words(OrderStatus.self)
                == list(
                    "IN_PROGRESS PROCESSING COMPLETED CANCELED PARTIALLY_REFUNDED REFUNDED"
                        + " REQUIRES_ACTION"))
        #expect(
            words(FulfillmentStatus.self)
                == list(
                    "PROCESSING SHIPPED PARTIALLY_SHIPPED DELIVERED COULD_NOT_DELIVER RETURNED"))
        #expect(
            words(FinancialStatus.self)
                == list(
                    "UNPAID AUTHORIZED PENDING PAID PARTIALLY_PAID REFUNDED PARTIALLY_REFUNDED"
                        + " VOIDED DISPUTED_REFUNDED"))
        #expect(
            words(LineStatus.self)
                == list(
                    "IN_PROGRESS PROCESSING SHIPPED PARTIALLY_SHIPPED DELIVERED COULD_NOT_DELIVER"
                        + " RETURNED CANCELED REFUNDED ERROR PARTIALLY_RETURNED PARTIALLY_REFUNDED")
        )
        #expect(
            words(CaptureStatus.self)
                == list(
                    "PROCESSING CAPTURED CANCELLED FAILED BYPASSED REQUIRES_ACTION"
                        + " REQUIRES_PAYMENT_METHOD REQUIRES_AUTHORIZATION AUTHORIZED REFUNDED"
                        + " PARTIALLY_REFUNDED NOT_REQUIRED"))
    }

    @Test func wordsOfCancellationsAndRefundsAreTheVendors() {
        #expect(
            words(RefundStatus.self)
                == list("PROCESSING COMPLETED CANCELED PARTIALLY_COMPLETED FAILED EXTERNAL"))
        #expect(
            words(CancellationStatus.self)
                == list("CANCELED PARTIALLY_CANCELED CANCELLATION_FAILURE"))
        #expect(words(ReasonCode.self) == list("OTHER CUSTOMER INVENTORY FRAUD DECLINED"))
        #expect(
            words(DisputeStatus.self) == list("UNDISPUTED IN_DISPUTE DISPUTE_WON DISPUTE_LOST"))
        #expect(words(Originator.self) == list("CHANNEL MERCHANT VIOLET"))
        #expect(words(OrderErrorType.self) == list("EXTERNAL_CANCEL_ORDER EXTERNAL_REFUND_ORDER"))
    }

    @Test func platformsAreTheVendors46() {
        let expected = list(
            "OTHER SHOPIFY MAGENTO MAGENTO_ONE WOOCOMMERCE BIGCOMMERCE LIGHTSPEED ECWID YAAS"
                + " SPREECOMMERCE DEMANDWARE VOLUSION PRESTASHOP THREEDCART SYLIUS WIX CUSTOM SWELL"
                + " MIVA WEBSPHERE ORACLECC SAPCC SQUARESPACE SHOPWARE COMMERCETOOLS MEDUSA ABICART"
                + " SPRYKER MYSTORE CENTRA XCART VTEX KIBO SALEOR VENDO CHORD DIGITALRIVER SQUARE"
                + " AMAZON BIGCARTEL RITHUM SHOPRENTER MANUAL SHOPTET SHOPLAZZA CARTPANDA")
        #expect(expected.count == 46)
        #expect(words(PlatformName.self) == expected)
        #expect(expected.compactMap { PlatformName(rawValue: $0)?.rawValue } == expected)
        #expect(["", "shopify", "SHOPIFY "].compactMap(PlatformName.init(rawValue:)).isEmpty)
    }

    @Test func failedAndCanceledRefundsDoNotCountAndProcessingOnesOnlyReserve() {
        let counting = RefundStatus.allCases.filter(\.countsAgainstBag).map(\.rawValue)
        let returned = RefundStatus.allCases.filter(\.moneyWentBack).map(\.rawValue)
        #expect(Set(returned) == ["COMPLETED", "PARTIALLY_COMPLETED", "EXTERNAL"])
        #expect(Set(counting) == Set(returned).union(["PROCESSING"]))
    }
}
