// A shop that refuses: localviolet exec -- java Cancellation.java

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Without a JSON library, so that it needs nothing but a JDK; use yours. */
class Cancellation {
    static final String SANDBOX = System.getenv("LOCALVIOLET_URL");
    static final String ORDER = "two shops", FIRST_BAG = "first shop", SECOND_BAG = "second shop";
    static final String SECOND_SHOP = "Elmwood Audio";
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static HttpResponse<String> call(String method, String path, String body, String app)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SANDBOX + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (app != null) {
            request.header("X-Violet-App-Id", app)
                .header("X-Violet-App-Secret", "sandbox-secret")
                .header("X-Violet-Token", "sandbox-token");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** The first number that follows the names, one after the other. */
    static String number(String json, String... names) {
        var path = String.join("\".*?\"", names);
        var found = Pattern.compile("\"" + path + "\":(\\d+)").matcher(json);
        if (!found.find()) throw new AssertionError("no " + path + " in " + json);
        return found.group(1);
    }

    static void check(boolean isTrue, HttpResponse<String> reply) {
        if (!isTrue) throw new AssertionError(reply.statusCode() + " " + reply.body());
    }

    public static void main(String[] arguments) throws Exception {
        // An app of the test's own: no other test sees its orders, shops and faults.
        var made = call("POST", "/_sandbox/apps", "{}", null).body();
        var app = number(made, "app_id");
        try {
            anOrderIsCancelledInPartWhenItsSecondShopRefuses(made, app);
        } finally {
            call("DELETE", "/_sandbox/apps/" + app, null, null);
        }
    }

    static void anOrderIsCancelledInPartWhenItsSecondShopRefuses(String made, String app)
            throws Exception {
        var path = "/v1/orders/" + number(made, "orders", ORDER, "order_id");
        var first = number(made, "orders", ORDER, "bags", FIRST_BAG);
        var second = number(made, "orders", ORDER, "bags", SECOND_BAG);
        var rule = """
            {"app_id": %s, "on": {"operation": "cancel", "merchant_id": %s}, "times": 1,
             "fault": {"kind": "reject", "message": "Order is already being packed."}}
            """.formatted(app, number(made, "merchants", SECOND_SHOP));
        var added = call("POST", "/_sandbox/faults", rule, null);
        check(added.statusCode() == 201, added);

        var cancelled = call("POST", path + "/cancel", "{}", app);

        check(cancelled.statusCode() == 202, cancelled);
        check(cancelled.body().contains("\"status\":\"PARTIALLY_CANCELED\""), cancelled);
        var bags = cancelled.body().split("\"external_order_id\"");
        check(bags.length == 3 && bags[0].contains("\"bag_id\":" + first), cancelled);
        check(bags[1].contains("\"status\":\"CANCELED\""), cancelled);
        check(bags[1].contains("\"status\":\"COMPLETED\""), cancelled);
        check(bags[1].contains("\"bag_id\":" + second), cancelled);
        check(bags[2].contains("\"status\":\"CANCELLATION_FAILURE\""), cancelled);
        check(bags[2].contains("\"refund\":null"), cancelled);
        check(bags[2].contains("Order is already being packed."), cancelled);

        var refunds = call("GET", path + "/refunds", null, app);
        check(refunds.body().contains("\"bag_id\":" + first), refunds);
        check(!refunds.body().contains("\"bag_id\":" + second), refunds);

        // The shop refused once; a retry of that bag goes through.
        var retry = call("POST", path + "/bags/" + second + "/cancel", "{}", app);
        check(retry.statusCode() == 200, retry);
    }
}
