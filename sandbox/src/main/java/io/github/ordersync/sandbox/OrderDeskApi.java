package io.github.ordersync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Order Desk's API: who may call and how often, and which resource answers. */
final class OrderDeskApi {

    static final String BASE_PATH = "/api/v2";
    static final String STORE_ID = "10042";
    static final String API_KEY = "SandboxOrderDeskKeyThatOpensNothing";

    /** Stands in the store's settings as the real one does (documented), so that leaks can be tested for. */
    private static final String PLANTED_PASSWORD = "planted-smtp-password-of-the-sandbox";

    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json");

    private final OrderDeskStore store;
    private final TokenBucket bucket;
    private final Router router = new Router();

    OrderDeskApi(OrderDeskStore store, TokenBucket bucket) {
        this.store = store;
        this.bucket = bucket;
        router.on(
                "GET",
                "/test",
                call -> json(200, envelope("success", "Connection Successful").put("current_date_time", store.now())));
        router.on("GET", "/store", call -> store());
        new OrderResource(store).routes(router);
        new OrderShipmentResource(store).routes(router);
        new InventoryResource(store).routes(router);
    }

    Answer answer(Request request) {
        Answer answer;
        try {
            answer = admitted(request);
        } catch (Refused e) {
            answer = e.answer();
        } catch (IllegalArgumentException e) {
            answer = failure(400, "The address is not properly encoded");
        }
        // On every answer (documented).
        return answer.with("X-Tokens-Remaining", String.valueOf(bucket.remaining()));
    }

    private Answer admitted(Request request) {
        byte[] key = request.header("ORDERDESK-API-KEY").getBytes(StandardCharsets.UTF_8);
        if (!request.header("ORDERDESK-STORE-ID").equals(STORE_ID)
                || !MessageDigest.isEqual(key, API_KEY.getBytes(StandardCharsets.UTF_8))) {
            return failure(401, "Store ID or API Key Not Valid");
        }
        if (!bucket.take()) {
            return failure(429, "Too Many Requests").with("X-Retry-After", String.valueOf(bucket.secondsToWait()));
        }
        boolean hasBody = request.body().length > 0;
        if (hasBody && request.method().equals("GET")) {
            return failure(400, "A GET request must not have a body");
        }
        String type = request.header("Content-Type").toLowerCase(Locale.ROOT);
        if (hasBody && !type.startsWith("application/json")) {
            return failure(400, "Content-Type must be application/json");
        }
        if (!request.path().startsWith(BASE_PATH + "/")) {
            return failure(404, "Not Found");
        }
        List<String> path = request.segments();
        Answer answer = router.route(
                request,
                method(request),
                path.subList(2, path.size()),
                allowed -> failure(405, "Method Not Allowed").with("Allow", allowed));
        return answer == null ? failure(404, "Not Found") : answer;
    }

    /** A POST may stand for another method (documented for PUT). */
    private static String method(Request request) {
        String override = request.header("X-HTTP-Method-Override");
        return request.method().equals("POST") && !override.isEmpty()
                ? override.toUpperCase(Locale.ROOT)
                : request.method();
    }

    /** With everything in the clear that the real answer has, and with its mixture of types (seen). */
    private Answer store() {
        ObjectNode settings = Trees.object()
                .put("app_version", "2.0")
                .put("locale_code", "en_US")
                .put("timezone", "Pacific/Auckland")
                .put("store_country", "NZ")
                .put("store_email", "shop@example.com")
                .put("admin_email", "admin@example.com")
                .put("normalize_capitalization", "1")
                .put("date_format", "Y-m-d H:i:s")
                .put("short_date_format", "Y-m-d")
                .put("orders_per_page", 50)
                .put("store_url", "https://shop.example.com")
                .put("custom_css", "")
                .put("security_quantity_warn", 0)
                .put("api_key", API_KEY)
                .put("smtp_port", "25")
                .put("smtp_host", "smtp.example.com")
                .put("smtp_username", "shop@example.com")
                .put("smtp_password", PLANTED_PASSWORD)
                .put("auto_update_stock_count", "")
                .put("auto_create_inventory_items", "");
        settings.set("shipping_methods", Trees.array());
        settings.set("default_checkout_data_fields", Trees.array());
        ObjectNode folders = Trees.object();
        store.folders.forEach((id, name) -> folders.put(String.valueOf(id), name));
        ObjectNode body = success("");
        body.putObject("store")
                .put("id", STORE_ID)
                .put("name", "Kauri & Co")
                .<ObjectNode>set("settings", settings)
                .set("folders", folders);
        return json(200, body);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON_TYPE, JsonText.PHP.write(body));
    }

    private static ObjectNode envelope(String status, String message) {
        ObjectNode body = Trees.object().put("status", status);
        if (!message.isEmpty()) {
            body.put("message", message);
        }
        return body;
    }

    /** The beginning of a good answer; the message is left out when it is empty. */
    static ObjectNode success(String message) {
        return envelope("success", message).put("execution_time", "0.0100 seconds");
    }

    static Answer done(String message) {
        return json(200, success(message));
    }

    static Answer failure(int status, String message) {
        Answer answer = json(status, envelope("error", message).put("execution_time", "0.0100 seconds"));
        return status == 429 ? answer.with("X-Retry-After", "1") : answer;
    }

    /** A refusal of what was asked for: HTTP 200 with status error in the body (inferred). */
    static Refused refused(String message) {
        return new Refused(failure(200, message));
    }

    static ObjectNode body(Call call) {
        if (parse(call) instanceof ObjectNode object) {
            return object;
        }
        throw new Refused(failure(400, "The body is not a JSON object"));
    }

    /** The bare array of a batch. */
    static ArrayNode list(Call call) {
        if (parse(call) instanceof ArrayNode list) {
            return list;
        }
        throw new Refused(failure(400, "The body is not a JSON array"));
    }

    private static JsonNode parse(Call call) {
        try {
            return Trees.read(call.request().body());
        } catch (JsonProcessingException e) {
            throw new Refused(failure(400, "The body is not valid JSON"));
        }
    }
}
