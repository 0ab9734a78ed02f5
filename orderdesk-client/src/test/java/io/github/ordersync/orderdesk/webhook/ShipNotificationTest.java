package io.github.ordersync.orderdesk.webhook;

import static io.github.ordersync.orderdesk.webhook.OrderDeskWebhookTest.refusal;
import static io.github.ordersync.orderdesk.webhook.OrderDeskWebhookTest.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.webhook.Refusal;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.client.webhook.WebhookResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShipNotificationTest {

    private static final OrderDeskWebhook WEBHOOK = OrderDeskWebhook.of(Post.STORE_ID, Secret.of(Post.KEY));
    private static final String ORDER = "{\"id\":\"9001\",\"source_id\":\"W-1\"}";
    private static final String OTHER_HASH = Post.hash(ORDER.getBytes(UTF_8));

    private static final String SHIPPED =
            "{\"shipment\":{\"id\":\"31\",\"order_id\":\"9001\",\"tracking_number\":\"1ZFAKE\",\"weight\":\"0\"},\"order\":"
                    + ORDER + "}";

    private static WebhookResult<ShipNotification> shipped(String body, String... hash) {
        Map<String, List<String>> headers = hash.length == 0
                ? Map.of()
                : Map.of("x-order-desk-hash", List.of(hash), "x-order-desk-store-id", List.of(Post.STORE_ID));
        return WEBHOOK.shipNotification(WebhookHeaders.of(headers), body.getBytes(UTF_8));
    }

    @Test
    void aShipNotificationWithoutAHashIsUnsigned() {
        WebhookResult<ShipNotification> result = shipped(SHIPPED);
        assertThat(result).isInstanceOf(WebhookResult.Unsigned.class);
        assertThat(result.verified()).isEmpty();
        ShipNotification notification = ((WebhookResult.Unsigned<ShipNotification>) result).value();
        assertThat(notification.shipment().trackingNumber()).hasValue("1ZFAKE");
        assertThat(notification.order().id()).hasValue("9001");
        assertThat(notification).hasToString("ShipNotification[shipment 31 of order 9001]");
    }

    @Test
    void aShipNotificationWithAHashIsVerifiedOrRefused() {
        assertThat(shipped(SHIPPED, Post.hash(SHIPPED.getBytes(UTF_8))).verified())
                .isPresent();
        assertThat(refusal(shipped(SHIPPED, OTHER_HASH))).isEqualTo(Refusal.WRONG_SIGNATURE);
        assertThat(refusal(shipped(SHIPPED, ""))).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refusal(shipped(SHIPPED, OTHER_HASH, OTHER_HASH))).isEqualTo(Refusal.HEADER_REPEATED);
        WebhookHeaders otherStore = name -> name.equals("X-Order-Desk-Store-Id") ? List.of("4712") : List.of();
        assertThat(refusal(WEBHOOK.shipNotification(otherStore, SHIPPED.getBytes(UTF_8))))
                .isEqualTo(Refusal.OTHER_STORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"shipment\":{\"id\":\"1\"}}",
                "{\"order\":{\"id\":\"1\"}}",
                "{\"shipment\":[],\"order\":{\"id\":\"1\"}}",
                "{\"shipment\":{\"id\":\"1\"},\"order\":[]}",
                "{\"shipment\":{\"id\":\"1\"},\"order\":{}}",
                "shipment=1"
            })
    void aShipNotificationWithoutBothPartsIsRefused(String body) {
        assertThat(refusal(shipped(body))).isEqualTo(Refusal.NOT_UNDERSTOOD);
    }

    /** A captured payload; where {@code -Dsamples} names its folder. */
    @Test
    void aCapturedShipNotificationIsRead() throws IOException {
        String json = sample("webhook-ship-notification.json");
        ShipNotification notification = ((WebhookResult.Unsigned<ShipNotification>) shipped(json)).value();
        assertThat(notification.shipment().orderId())
                .isPresent()
                .isEqualTo(notification.order().id());
        assertThat(notification.order().orderShipments()).hasSize(1);
        assertThat(shipped(json, Post.hash(json.getBytes(UTF_8))).verified()).hasValue(notification);
    }
}
