package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.ordersync.orderdesk.model.Folder;
import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.Shipment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Every call, before a server that throws the key back at us in every way it can: nothing of it shows. */
class SecretsTest extends WireTest {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    private Map<String, Runnable> everyCall() {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        Order order = Order.builder().id("1").build();
        OrderItem item = OrderItem.builder().id("2").build();
        Shipment shipment =
                Shipment.builder().id("3").orderId("1").trackingNumber("T").build();
        InventoryItem stock =
                InventoryItem.builder().id("4").name("Mug").code("MUG").build();
        calls.put("test", client::test);
        calls.put("store.get", client::store);
        calls.put("orders.list", () -> client.orders().list(OrderFilter.all()).forEach(row -> {}));
        calls.put("orders.get", () -> client.orders().get("1"));
        calls.put("orders.create", () -> client.orders().create(order));
        calls.put("orders.update", () -> client.orders().update(order));
        calls.put("orders.delete", () -> client.orders().delete("1"));
        calls.put("orders.addHistoryNote", () -> client.orders().addHistoryNote("1", "note"));
        calls.put("orders.move", () -> client.orders().move(List.of("1"), new Folder("5", "New")));
        calls.put("orderItems.list", () -> client.orders().items("1"));
        calls.put("orderItems.get", () -> client.orders().findItem("1", "2"));
        calls.put("orderItems.create", () -> client.orders().addItem("1", item));
        calls.put("orderItems.update", () -> client.orders().updateItem("1", item));
        calls.put("orderItems.delete", () -> client.orders().deleteItem("1", "2"));
        calls.put("shipments.list", () -> client.shipments().list("1"));
        calls.put("shipments.get", () -> client.shipments().get("1", "3"));
        calls.put("shipments.create", () -> client.shipments().add("1", shipment));
        calls.put("shipments.update", () -> client.shipments().update(shipment));
        calls.put("shipments.delete", () -> client.shipments().delete("1", "3"));
        calls.put("shipments.addAll", () -> client.shipments().addAll(List.of(shipment)));
        calls.put(
                "inventoryItems.list",
                () -> client.inventoryItems().list(InventoryItemFilter.all()).forEach(row -> {}));
        calls.put("inventoryItems.get", () -> client.inventoryItems().get("4"));
        calls.put("inventoryItems.create", () -> client.inventoryItems().create(stock));
        calls.put("inventoryItems.update", () -> client.inventoryItems().update(stock));
        calls.put("inventoryItems.updateAll", () -> client.inventoryItems().updateAll(List.of(stock)));
        calls.put("inventoryItems.delete", () -> client.inventoryItems().delete("4"));
        return calls;
    }

    static Stream<ResponseDefinitionBuilder> answers() {
        String error = "{\"status\":\"error\",\"message\":\"Key " + KEY + " is wrong, Shipment Not Added\"}";
        return Stream.of(
                okJson(error),
                jsonResponse(error, 400),
                jsonResponse(error, 401),
                jsonResponse(error, 404),
                jsonResponse(error, 429),
                jsonResponse(error, 500),
                ok("<html>" + KEY + "</html>").withHeader("Content-Type", "text/" + KEY),
                okJson("{\"status\":\"success\",\"order\":{\"shipping\":\"" + KEY + "\"}}"),
                okJson("{\"status\":\"success\",\"orders\":[\"" + KEY + "\"],\"store\":{\"folders\":\"" + KEY + "\"}}"),
                okJson("{\"status\":\"success\",\"" + KEY + "\":"),
                aResponse().withStatus(302).withHeader("Location", "http://localhost/" + KEY),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theKeyShowsNowhere(ResponseDefinitionBuilder answer) {
        answer(answer);
        StringBuilder shown = new StringBuilder();

        everyCall().values().forEach(call -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                shown.append(allOf(e));
            }
        });

        assertThat(shown.toString()).isNotEmpty().doesNotContain(KEY);
        assertThat(logged()).contains("Order Desk orders.create").doesNotContain(KEY);
    }

    private static String allOf(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text + String.valueOf(e);
    }

    /** Only what is ours: the server in this process logs what it was told to answer. */
    private String logged() {
        return log.list.stream()
                .filter(event -> !event.getLoggerName().startsWith("wiremock")
                        && !event.getLoggerName().startsWith("org.eclipse")
                        && !event.getLoggerName().startsWith("com.github.tomakehurst")
                        && !event.getLoggerName().equals("WireMock"))
                .map(event -> event.getLoggerName()
                        + event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyCallOfTheClientIsTried() {
        answer("{\"status\":\"error\",\"message\":\"No\"}");

        everyCall().forEach((name, call) -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                assertThat(e).hasMessageContaining(name);
            }
        });

        assertThat(requests().stream()
                        .map(request ->
                                request.getMethod() + " " + request.getUrl().replaceAll("\\?.*", ""))
                        .distinct())
                .hasSize(26);
    }

    @Test
    void noObjectShowsTheKey() {
        assertThat(client.toString()).isEqualTo("OrderDeskClient[store 4711]");
        assertThat("" + client.orders() + client.withOptions(options) + options).doesNotContain(KEY);
    }

    /** The store's answer holds credentials of the store itself, which nobody masks. */
    @Test
    void credentialsInTheStoreShowNowhere() {
        answer(
                "{\"status\":\"success\",\"store\":{\"id\":\"11\",\"settings\":{\"api_key\":\"planted-a\",\"smtp_password\":\"planted-b\","
                        + "\"smtp_username\":\"planted-c\",\"timezone\":\"UTC\"},\"folders\":{}}}");
        assertThat(client.store().toString()).contains("timezone").doesNotContain("planted");

        answer(
                "{\"status\":\"success\",\"store\":{\"settings\":{\"api_key\":\"planted-a\"},\"folders\":\"planted-b\"}}");
        try {
            client.store();
        } catch (RuntimeException e) {
            assertThat(allOf(e)).doesNotContain("planted");
        }
        answer("{\"status\":\"error\",\"store\":{\"settings\":{\"api_key\":\"planted-a\"}}}");
        try {
            client.store();
        } catch (RuntimeException e) {
            assertThat(allOf(e)).contains("refused").doesNotContain("planted");
        }
        assertThat(logged()).doesNotContain("planted");
    }
}
