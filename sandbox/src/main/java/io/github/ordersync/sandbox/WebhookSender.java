package io.github.ordersync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what the two services send, each in its own way. */
final class WebhookSender {

    /** PHP escapes what is not ASCII, and slashes (documented, seen): a receiver must hash the text as it came. */
    private static final JsonMapper LIKE_PHP =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String SUBSCRIPTION = "7c1e4d52-0000-4000-8000-5a4db0c5a4db";

    private WebhookSender() {}

    /** The post of a rule's action "Post Order JSON": a form with the field {@code order}, hashed (documented). */
    static WebhookDelivery orderPost(JsonNode order) {
        String json = json(order).replace("/", "\\/");
        String hash = HexFormat.of().formatHex(hmac(OrderDeskApi.API_KEY, json));
        return new WebhookDelivery(
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Order-Desk-Store-Id",
                        OrderDeskApi.STORE_ID,
                        "X-Order-Desk-Hash",
                        hash),
                ("order=" + URLEncoder.encode(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII));
    }

    /** An event of a subscription: {@code data} is JSON in a JSON string (seen), each event has an id (documented). */
    static WebhookDelivery event(String eventType, String guid, String id, Instant at) {
        String resource = eventType.replaceFirst("\\..*", "");
        ObjectNode body = Trees.object();
        body.put("subscriptionId", SUBSCRIPTION);
        body.put("eventNotificationId", id);
        body.put("eventType", eventType);
        body.put("createdOn", at.toString());
        // Seen for sales orders; for other resources inferred.
        body.put(
                "data",
                json(Trees.object().put(resource.equals("salesorder") ? "salesOrderGuid" : resource + "Guid", guid)));
        String json = json(body);
        String seconds = Long.toString(at.getEpochSecond());
        return new WebhookDelivery(
                Map.of(
                        "Content-Type",
                        "application/json",
                        "x-unleashed-timestamp",
                        seconds,
                        "x-unleashed-signature",
                        Base64.getEncoder().encodeToString(hmac(UnleashedApi.SIGNATURE_KEY, seconds + "." + json))),
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(JsonNode tree) {
        try {
            return LIKE_PHP.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON", e);
        }
    }

    private static byte[] hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
