package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Webhooks are signed as the services do, computed here from what is documented. */
class WebhooksTest {

    private final Sandbox sandbox = Sandbox.builder().time(new SimulatedClock()).inProcess();

    private static byte[] hmac(String key, String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(WebhookDelivery delivery) {
        return new String(delivery.body(), StandardCharsets.UTF_8);
    }

    @Test
    void anOrderIsPostedAsAFormWithAHashOfItsValue() throws Exception {
        String id = sandbox.orderDesk()
                .newOrder()
                .item("A/B", "Zoë's mug", "1.00", 1)
                .add();

        WebhookDelivery delivery = sandbox.orderDesk().webhook(id);

        assertThat(text(delivery)).startsWith("order=").isASCII();
        String order = URLDecoder.decode(text(delivery).substring(6), StandardCharsets.UTF_8);
        assertThat(order).contains("A\\/B", "Zo\\u00EB").contains("\"id\":\"" + id + "\"");
        assertThat(delivery.headers())
                .containsEntry("X-Order-Desk-Store-Id", sandbox.orderDeskStoreId())
                .containsEntry("X-Order-Desk-Hash", HexFormat.of().formatHex(hmac(sandbox.orderDeskApiKey(), order)));
    }

    @Test
    void anOrderThatIsNotThereIsNotPosted() {
        assertThatThrownBy(() -> sandbox.orderDesk().webhook("0")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEventIsSignedOverTimeAndBody() throws Exception {
        WebhookDelivery event = sandbox.unleashed().webhook("salesorder.updated", "some-guid");

        String seconds = event.headers().get("x-unleashed-timestamp");
        assertThat(Long.parseLong(seconds)).isEqualTo(new SimulatedClock().now().getEpochSecond());
        assertThat(event.headers())
                .containsEntry(
                        "x-unleashed-signature",
                        Base64.getEncoder()
                                .encodeToString(hmac(sandbox.unleashedSignatureKey(), seconds + "." + text(event))));
        assertThat(text(event)).contains("\"data\":\"{\\\"salesOrderGuid\\\":\\\"some-guid\\\"}\"");
        assertThat(text(event)).isNotEqualTo(text(sandbox.unleashed().webhook("salesorder.updated", "some-guid")));
    }

    @Test
    void aDeliveryIsPostedAsOftenAsOneLikes() throws Exception {
        List<String> received = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("x-unleashed-signature") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        try {
            WebhookDelivery event = sandbox.unleashed()
                    .webhook("product.created", "some-guid")
                    .withHeader("x-unleashed-signature", "forged");
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");

            assertThat(event.post(address)).isEqualTo(201);
            assertThat(event.post(address)).isEqualTo(201);

            assertThat(received).hasSize(2).containsOnly("POST forged " + text(event));
        } finally {
            server.stop(0);
        }
    }
}
