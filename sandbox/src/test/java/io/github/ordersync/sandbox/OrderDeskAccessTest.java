package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call Order Desk, how often, and what its JSON looks like; over real HTTP. */
class OrderDeskAccessTest {

    private final SimulatedClock time = new SimulatedClock(Orders.START);
    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder().time(time).start();
        caller = Caller.http(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void testCallTellsTheTime() throws Exception {
        Caller.Reply reply = caller.orderDesk("/test");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Connection Successful\","
                        + "\"current_date_time\":\"2026-03-02 09:30:00\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDERDESK-STORE-ID", "ORDERDESK-API-KEY"})
    void bothHeadersAreNeeded(String header) throws Exception {
        caller.orderDeskHeaders.put(header, "1");
        Caller.Reply reply = caller.orderDesk("/test");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(reply.json().path("message").asText()).isNotEmpty();
        assertThat(reply.text()).doesNotContain(sandbox.orderDeskApiKey());
        caller.orderDeskHeaders.remove(header);
        assertThat(caller.orderDesk("/test").status()).isEqualTo(401);
    }

    @Test
    void getWithABodyIsRefused() throws Exception {
        Caller.Reply reply = caller.orderDesk("GET", "/orders", "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("GET");
    }

    @Test
    void bodyNeedsItsContentType() throws Exception {
        caller.orderDeskHeaders.remove("Content-Type");
        assertThat(caller.orderDesk("/orders").status()).isEqualTo(200);
        Caller.Reply reply = caller.orderDesk("POST", "/move-orders", "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("Content-Type");
    }

    @Test
    void bucketGivesTwentyAndThenThreeASecond() throws Exception {
        for (int left = 19; left >= 0; left--) {
            assertThat(caller.orderDesk("/test").header("X-Tokens-Remaining")).isEqualTo(String.valueOf(left));
        }
        Caller.Reply refused = caller.orderDesk("/test");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-Retry-After")).isEqualTo("1");
        assertThat(refused.header("X-Tokens-Remaining")).isEqualTo("0");
        assertThat(refused.json().path("status").asText()).isEqualTo("error");
        time.advance(Duration.ofMillis(333));
        assertThat(caller.orderDesk("/test").status()).isEqualTo(429);
        time.advance(Duration.ofMillis(1));
        assertThat(caller.orderDesk("/test").status()).isEqualTo(200);
        assertThat(caller.orderDesk("/test").status()).isEqualTo(429);
        time.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 6; i++) {
            assertThat(caller.orderDesk("/test").status()).isEqualTo(200);
        }
        assertThat(caller.orderDesk("/test").status()).isEqualTo(429);
        time.advance(Duration.ofHours(1));
        assertThat(caller.orderDesk("/test").header("X-Tokens-Remaining")).isEqualTo("19");
    }

    @Test
    void storeShowsFoldersAndSecretsInTheClear() throws Exception {
        JsonNode store = caller.orderDesk("/store").json().path("store");
        assertThat(store.path("id").asText()).isEqualTo(sandbox.orderDeskStoreId());
        assertThat(store.path("folders").properties())
                .extracting(folder -> folder.getValue().asText())
                .containsExactly("New", "Prepared", "Closed", "Canceled");
        assertThat(store.path("settings").path("api_key").asText()).isEqualTo(sandbox.orderDeskApiKey());
        assertThat(store.path("settings").path("smtp_password").asText()).isNotEmpty();
        assertThat(store.path("settings").path("shipping_methods").isArray()).isTrue();
    }

    @Test
    void jsonLooksAsPhpWritesIt() throws Exception {
        String id = sandbox.orderDesk()
                .newOrder()
                .item("A/B", "Māori \"art\"", "10", 1)
                .item("C", "Cup", "5.50", 1)
                .discount("Sale", "1.7")
                .add();
        assertThat(caller.orderDesk("/orders/" + id).text())
                .contains("\"code\":\"A\\/B\"")
                .contains("M\\u0101ori \\\"art\\\"")
                .contains("\"price\":\"10\"")
                .contains("\"price\":5.5,")
                .contains("\"amount\":\"1.70\"")
                .contains("\"order_total\":13.8,")
                .contains("\"checkout_data\":[]")
                .contains("\"order_metadata\":[]")
                .contains("\"variation_list\":[]")
                .contains("\"id\":\"" + id + "\"");
    }

    @Test
    void unknownPathsAndMethodsAreErrors() throws Exception {
        assertThat(caller.orderDesk("/nothing").status()).isEqualTo(404);
        assertThat(caller.orderDesk("/orders/1").json().path("status").asText()).isEqualTo("error");
        assertThat(caller.orderDesk("/orders/1").status()).isEqualTo(404);
        assertThat(caller.orderDesk("/inventory-items/1").status()).isEqualTo(404);
        assertThat(caller.orderDesk("PUT", "/move-orders", "{}").status()).isEqualTo(405);
        assertThat(caller.orderDesk("POST", "/orders", "{").status()).isEqualTo(400);
    }

    @Test
    void postMayStandForPut() throws Exception {
        String id = sandbox.orderDesk().newOrder().item("A", "Cup", "5.50", 1).add();
        caller.orderDeskHeaders.put("X-HTTP-Method-Override", "PUT");
        assertThat(caller.orderDesk("POST", "/orders/" + id, "{\"email\":\"x@mail.example\"}")
                        .status())
                .isEqualTo(200);
        assertThat(sandbox.orderDesk().order(id).orElseThrow().path("email").asText())
                .isEqualTo("x@mail.example");
    }
}
