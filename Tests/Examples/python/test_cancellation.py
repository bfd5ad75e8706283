"""A shop that refuses: localviolet exec -- pytest test_cancellation.py"""

import json
import os
import urllib.request

import pytest

SANDBOX = os.environ["LOCALVIOLET_URL"]
ORDER, FIRST_BAG, SECOND_BAG, SECOND_SHOP = "two shops", "first shop", "second shop", "Elmwood Audio"


def call(method, path, body=None, app=None):
    headers = {"Content-Type": "application/json"}
    if app:
        headers["X-Violet-App-Id"] = str(app["app_id"])
        headers["X-Violet-App-Secret"] = app["app_secret"]
        headers["X-Violet-Token"] = app["token"]
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(SANDBOX + path, data, headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as reply:
        text = reply.read()
        return reply.status, json.loads(text) if text else None


@pytest.fixture
def app():
    """An app of the test's own: no other test sees its orders, shops and faults."""
    _, app = call("POST", "/_sandbox/apps", {})
    yield app
    call("DELETE", f"/_sandbox/apps/{app['app_id']}")


def test_an_order_is_cancelled_in_part_when_its_second_shop_refuses(app):
    order = app["orders"][ORDER]
    first, second = order["bags"][FIRST_BAG], order["bags"][SECOND_BAG]
    shop = app["merchants"][SECOND_SHOP]
    call("POST", "/_sandbox/faults", {
        "app_id": app["app_id"],
        "on": {"operation": "cancel", "merchant_id": shop},
        "fault": {"kind": "reject", "message": "Order is already being packed."},
        "times": 1,
    })

    path = f"/v1/orders/{order['order_id']}"
    status, cancellation = call("POST", f"{path}/cancel", {}, app)

    assert status == 202
    assert cancellation["status"] == "PARTIALLY_CANCELED"
    bags = {bag["bag_id"]: bag for bag in cancellation["cancelled_bags"]}
    assert bags[first]["status"] == "CANCELED"
    assert bags[first]["refund"]["status"] == "COMPLETED"
    assert bags[second]["status"] == "CANCELLATION_FAILURE"
    assert bags[second]["refund"] is None
    assert bags[second]["errors"][0]["message"] == "Order is already being packed."

    _, refunds = call("GET", f"{path}/refunds", app=app)
    assert [refund["bag_id"] for refund in refunds] == [first]

    # The shop refused once; a retry of that bag goes through.
    status, refund = call("POST", f"{path}/bags/{second}/cancel", {}, app)
    assert (status, refund["status"]) == (200, "COMPLETED")
