package io.github.ordersync.orderdesk.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import io.github.ordersync.orderdesk.model.Order;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request as Order Desk would make it, or nearly so. */
final class Post {

    static final String STORE_ID = "4711";
    /** Looks like a key; opens nothing. */
    static final String KEY = "fake-store-key-0001";

    final Map<String, List<String>> headers = new LinkedHashMap<>();
    byte[] body;

    private Post(String contentType, byte[] body, String hash) {
        this.body = body;
        header("Content-Type", contentType);
        header("X-Order-Desk-Store-Id", STORE_ID);
        header("X-Order-Desk-Hash", hash);
    }

    static Post form(String order) {
        return form(order, hash(order.getBytes(UTF_8)));
    }

    static Post form(String order, String hash) {
        return new Post(
                "application/x-www-form-urlencoded",
                ("order=" + URLEncoder.encode(order, UTF_8)).getBytes(UTF_8),
                hash);
    }

    /** A form whose field holds these bytes. */
    static Post form(byte[] order) {
        StringBuilder encoded = new StringBuilder("order=");
        for (byte octet : order) {
            encoded.append('%').append(HexFormat.of().toHexDigits(octet));
        }
        return new Post("application/x-www-form-urlencoded", encoded.toString().getBytes(UTF_8), hash(order));
    }

    static Post json(String json) {
        return new Post("application/json", json.getBytes(UTF_8), hash(json.getBytes(UTF_8)));
    }

    Post header(String name, String... values) {
        headers.put(name, new ArrayList<>(List.of(values)));
        return this;
    }

    Post without(String name) {
        headers.remove(name);
        return this;
    }

    Post body(String text) {
        body = text.getBytes(UTF_8);
        return this;
    }

    WebhookResult<Order> to(OrderDeskWebhook webhook) {
        return webhook.order(WebhookHeaders.of(headers), body);
    }

    static String hash(byte[] text) {
        return hash(text, KEY);
    }

    static String hash(byte[] text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
