package io.github.ordersync.orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.leaks.LeakWalk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the client, found by reflection, before a service that answers in every way: nothing planted shows. */
class LeakWalkTest {

    private static final String KEY = "planted-not-a-real-key";

    /** The store's answer holds credentials in the clear (documented); the rest is one row for every call. */
    private static final String DATA = """
            "store":{"id":"7","settings":{"api_key":"planted-store-key","smtp_password":"planted-smtp-password"},"folders":{}},
            "order":%1$s,"orders":[%1$s],"order_item":%1$s,"order_items":[%1$s],"shipment":%1$s,"shipments":[%1$s],
            "inventory_item":%1$s,"inventory_items":[%1$s],"results":[{"status":"success","message":"Done"}]""".formatted("""
            {"id":"7","order_id":"7","email":"%s","cc_number":"4242424242424242","token":"%s"}""".formatted(LeakWalk.PERSONAL, KEY));

    private static final String GOOD = "{\"status\":\"success\",\"message\":\"Done\"," + DATA + "}";
    private static final String ERROR =
            "{\"status\":\"error\",\"message\":\"Key " + KEY + " is wrong, Shipment Not Added\"," + DATA + "}";

    private final LeakWalk<OrderDeskClient> walk = new LeakWalk<>(
            OrderDeskClient.class,
            options -> OrderDeskClient.builder()
                    .credentials("7", Secret.of(KEY))
                    .options(options)
                    .build());

    static Stream<Named<Transport>> services() {
        return Stream.of(
                answers(200, GOOD),
                answers(200, ERROR),
                answers(400, ERROR),
                answers(403, ERROR),
                answers(404, ERROR),
                answers(429, ERROR),
                answers(500, ERROR),
                answers(200, "<html>" + KEY + LeakWalk.PERSONAL + "</html>"),
                answers(200, GOOD.substring(0, GOOD.length() / 2)),
                answers(200, GOOD.replace("{\"id\":\"7\"", "{\"shipping\":\"" + LeakWalk.PERSONAL + "\",\"id\":\"7\"")),
                Named.of("reset", (request, timeout) -> {
                    throw new IOException("reset after " + KEY);
                }));
    }

    private static Named<Transport> answers(int status, String body) {
        return Named.of(
                status + " " + body.substring(0, 18),
                (request, timeout) -> new TransportResponse(
                        status,
                        Map.of("Content-Type", List.of("application/json"), "X-Echo", List.of(KEY)),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingPlantedShows(Transport service) throws Exception {
        String logged = walk.logged(service);

        assertThat(logged).contains("Order Desk orders.list attempt 1");
        assertThat(logged + walk.shown())
                .doesNotContain(KEY)
                .doesNotContain("planted-store-key")
                .doesNotContain("planted-smtp-password")
                .doesNotContain(LeakWalk.PERSONAL)
                .doesNotContain("4242424242424242");
    }

    @Test
    void everyCallIsMade() throws Exception {
        walk.logged(answers(200, GOOD).getPayload());

        walk.everyCallWasSent(30);
    }
}
