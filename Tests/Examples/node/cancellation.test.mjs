// A shop that refuses: localviolet exec -- node --test cancellation.test.mjs

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

const sandbox = process.env.LOCALVIOLET_URL;
const [ORDER, FIRST_BAG, SECOND_BAG, SECOND_SHOP] = ["two shops", "first shop", "second shop", "Elmwood Audio"];

async function call(method, path, body, app) {
  const headers = { "Content-Type": "application/json" };
  if (app) {
    headers["X-Violet-App-Id"] = String(app.app_id);
    headers["X-Violet-App-Secret"] = app.app_secret;
    headers["X-Violet-Token"] = app.token;
  }
  const reply = await fetch(sandbox + path, { method, headers, body: body && JSON.stringify(body) });
  const text = await reply.text();
  return { status: reply.status, json: text ? JSON.parse(text) : null };
}

// An app of the test's own: no other test sees its orders, shops and faults.
let app;
beforeEach(async () => { app = (await call("POST", "/_sandbox/apps", {})).json; });
afterEach(async () => { await call("DELETE", `/_sandbox/apps/${app.app_id}`); });

test("an order is cancelled in part when its second shop refuses", async () => {
  const order = app.orders[ORDER];
  const [first, second] = [order.bags[FIRST_BAG], order.bags[SECOND_BAG]];
  await call("POST", "/_sandbox/faults", {
    app_id: app.app_id,
    on: { operation: "cancel", merchant_id: app.merchants[SECOND_SHOP] },
    fault: { kind: "reject", message: "Order is already being packed." },
    times: 1,
  });

  const path = `/v1/orders/${order.order_id}`;
  const { status, json: cancellation } = await call("POST", `${path}/cancel`, {}, app);

  assert.equal(status, 202);
  assert.equal(cancellation.status, "PARTIALLY_CANCELED");
  const bags = new Map(cancellation.cancelled_bags.map((bag) => [bag.bag_id, bag]));
  assert.equal(bags.get(first).status, "CANCELED");
  assert.equal(bags.get(first).refund.status, "COMPLETED");
  assert.equal(bags.get(second).status, "CANCELLATION_FAILURE");
  assert.equal(bags.get(second).refund, null);
  assert.equal(bags.get(second).errors[0].message, "Order is already being packed.");

  const { json: refunds } = await call("GET", `${path}/refunds`, undefined, app);
  assert.deepEqual(refunds.map((refund) => refund.bag_id), [first]);

  // The shop refused once; a retry of that bag goes through.
  const retry = await call("POST", `${path}/bags/${second}/cancel`, {}, app);
  assert.deepEqual([retry.status, retry.json.status], [200, "COMPLETED"]);
});
