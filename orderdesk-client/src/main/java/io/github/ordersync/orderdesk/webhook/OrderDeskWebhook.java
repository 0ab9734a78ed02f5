package io.github.ordersync.orderdesk.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.Webhooks;
import io.github.ordersync.client.internal.Webhooks.RefusedException;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import io.github.ordersync.orderdesk.internal.OrderDeskJson;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.Shipment;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and reads what Order Desk posts for one store. A pure function of headers and body: it needs no web
 * framework, no network and no clock. Immutable.
 *
 * <pre>{@code
 * OrderDeskWebhook webhook = OrderDeskWebhook.of("12345", apiKey);
 * WebhookResult<Order> result = webhook.order(WebhookHeaders.of(headers), body);
 * if (result instanceof WebhookResult.Refused<Order> refused) {
 *     answer(refused.reason().httpStatus());
 * } else {
 *     result.verified().ifPresent(order -> queue(order));
 *     answer(200);
 * }
 * }</pre>
 *
 * <p>Order Desk waits 30 seconds, takes 200 and 201 for success, and otherwise tries up to five times within two hours
 * (documented): answer first and work later. The body does not name the event (inferred): give each rule an address of
 * its own. There is no time in the signature, so a repeat can't be told from the first: work so that twice does no harm.
 *
 * @see <a href="https://help.orderdesk.com/article/34">the service's documentation</a>
 */
public final class OrderDeskWebhook {

    /** How many bytes of a body are read where nothing else is said: 16 MiB. Shipments may hold the image of a label. */
    public static final int DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

    private static final String STORE_ID = "X-Order-Desk-Store-Id";
    private static final String HASH = "X-Order-Desk-Hash";

    private final String storeId;
    private final List<Secret> apiKeys;
    private final int maxBytes;

    private OrderDeskWebhook(String storeId, List<Secret> apiKeys, int maxBytes) {
        this.storeId = storeId;
        this.apiKeys = apiKeys;
        this.maxBytes = maxBytes;
    }

    /**
     * For one store.
     *
     * @param storeId the store's id
     * @param apiKeys the store's API key; while it is changed, the old one and the new one
     * @return a verifier that reads up to {@link #DEFAULT_MAX_BYTES}
     * @throws IllegalArgumentException if the id is blank or there is no key
     */
    public static OrderDeskWebhook of(String storeId, Collection<Secret> apiKeys) {
        if (storeId.isBlank()) {
            throw new IllegalArgumentException("The store id is blank; Order Desk shows it under Store Settings, API.");
        }
        if (apiKeys.isEmpty()) {
            throw new IllegalArgumentException("No API key is given for store " + storeId
                    + "; without one nothing can be verified. Order Desk makes it under Store Settings, API.");
        }
        return new OrderDeskWebhook(storeId.strip(), List.copyOf(apiKeys), DEFAULT_MAX_BYTES);
    }

    /**
     * For one store.
     *
     * @param storeId the store's id
     * @param apiKeys the store's API key; while it is changed, the old one and the new one
     * @return a verifier that reads up to {@link #DEFAULT_MAX_BYTES}
     * @throws IllegalArgumentException if the id is blank or there is no key
     */
    public static OrderDeskWebhook of(String storeId, Secret... apiKeys) {
        return of(storeId, Arrays.asList(apiKeys));
    }

    /**
     * The same with another bound.
     *
     * @param bytes how large a body may be
     * @return the new verifier
     * @throws IllegalArgumentException if the bound is below 1
     */
    public OrderDeskWebhook withMaxBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxBytes is " + bytes + "; 1 or more is needed.");
        }
        return new OrderDeskWebhook(storeId, apiKeys, bytes);
    }

    /**
     * The store for which a request says it is, for a receiver that serves many: look up that store's key and verify with
     * it. Until then it is anybody's word.
     *
     * @param headers the request's headers
     * @return empty where the header is missing, blank or there twice
     */
    public static Optional<String> claimedStoreId(WebhookHeaders headers) {
        List<String> values = headers.values(STORE_ID);
        return values.size() == 1 ? Optional.of(values.get(0).strip()).filter(id -> !id.isEmpty()) : Optional.empty();
    }

    /**
     * Verifies and reads the post of a rule's action "Post Order JSON": a form with the field {@code order} (documented),
     * or, for orders with the metadata {@code json_post_in_body}, JSON (seen; that the hash is over the body as it comes is
     * inferred).
     *
     * <p>The hash is over the field's value (documented), or over that value percent-decoded once more (what the service's
     * own PHP client does); the order is read from that text which the hash is over, so no byte of it is unproven.
     *
     * @param headers the request's headers
     * @param body the request's body, as it came
     * @return the verified order, or why it is refused; never {@link WebhookResult.Unsigned}
     */
    public WebhookResult<Order> order(WebhookHeaders headers, byte[] body) {
        return Webhooks.result(() -> {
            Webhooks.checkSize(body, maxBytes);
            boolean isJson = isJson(headers);
            checkStore(headers);
            String hash = Webhooks.header(headers, HASH);
            byte[] text = signedText(isJson ? body : UrlEncoding.field(body, "order"), hash);
            return new WebhookResult.Verified<>(order(tree(text)));
        });
    }

    /**
     * Reads a ship notification, JSON with shipment and order. Whether Order Desk signs it is not known: where it has a
     * hash, that must be right (over the body as it comes: inferred); where it has none, anybody may have sent it, and the
     * result says so.
     *
     * @param headers the request's headers
     * @param body the request's body, as it came
     * @return {@link WebhookResult.Verified} with a hash, {@link WebhookResult.Unsigned} without: then read the order
     *     through the API
     */
    public WebhookResult<ShipNotification> shipNotification(WebhookHeaders headers, byte[] body) {
        return Webhooks.result(() -> {
            Webhooks.checkSize(body, maxBytes);
            boolean signed = Webhooks.has(headers, HASH);
            if (signed || Webhooks.has(headers, STORE_ID)) {
                checkStore(headers);
            }
            JsonNode tree = tree(signed ? signedText(body, Webhooks.header(headers, HASH)) : body);
            ShipNotification notification = new ShipNotification(
                    model(tree.path("shipment"), Shipment.class, "shipment"), order(tree.path("order")));
            return signed ? new WebhookResult.Verified<>(notification) : new WebhookResult.Unsigned<>(notification);
        });
    }

    private static boolean isJson(WebhookHeaders headers) {
        String type = Webhooks.header(headers, "Content-Type");
        return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/json" -> true;
            case "application/x-www-form-urlencoded" -> false;
            default ->
                throw new RefusedException(
                        Refusal.WRONG_CONTENT_TYPE,
                        "Content-Type is neither application/x-www-form-urlencoded nor application/json.");
        };
    }

    private void checkStore(WebhookHeaders headers) {
        if (!Webhooks.header(headers, STORE_ID).equals(storeId)) {
            throw new RefusedException(
                    Refusal.OTHER_STORE, STORE_ID + " is not " + storeId + ", for which this receiver is.");
        }
    }

    /** The bytes that the hash is over: these, or these decoded once more (conflict between documents and PHP client). */
    private byte[] signedText(byte[] text, String hash) {
        byte[] decoded = UrlEncoding.rawDecoded(text);
        // Both are computed in any case, so that the time taken says nothing.
        boolean plain = Webhooks.isSigned(hash, apiKeys, HexFormat.of()::formatHex, text);
        boolean again = Webhooks.isSigned(hash, apiKeys, HexFormat.of()::formatHex, decoded);
        if (!plain && !again) {
            throw new RefusedException(
                    Refusal.WRONG_SIGNATURE,
                    HASH + " is not the lower-case hexadecimal HMAC-SHA256 of the order under the API key of store "
                            + storeId + ": the key was changed, the order was changed on its way, or somebody else sent"
                            + " it.");
        }
        return plain ? text : decoded;
    }

    private static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = OrderDeskJson.MAPPER.readTree(Webhooks.utf8(json));
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            // Jackson's message quotes the text, so neither it nor the exception is passed on.
            throw Webhooks.notUnderstood("text that is not JSON");
        }
    }

    /** An order without an id is none: that would be a shape that is not known. */
    private static Order order(JsonNode tree) {
        Order order = model(tree, Order.class, "order");
        if (order.id().filter(id -> !id.isBlank()).isEmpty()) {
            throw Webhooks.notUnderstood("an order without an id");
        }
        return order;
    }

    private static <T> T model(JsonNode tree, Class<T> type, String name) {
        @Nullable T model;
        try {
            model = tree.isObject() ? OrderDeskJson.MAPPER.treeToValue(tree, type) : null;
        } catch (JsonProcessingException e) {
            throw Webhooks.notUnderstood("a member of the " + name + " has another kind of value than is known");
        }
        if (model == null) {
            throw Webhooks.notUnderstood("JSON without an object that is the " + name);
        }
        return model;
    }
}
