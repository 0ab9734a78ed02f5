package io.github.ordersync.examples.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.webhook.OrderDeskWebhook;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.ReceivedCall;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.Service;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.WebhookDelivery;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receiver over the loopback interface; the work in simulated time, by the test's own hand. */
class WebhookServerTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final Sandbox sandbox = Sandbox.builder().time(clock).inProcess();
    private final ClientOptions options = ClientOptions.builder()
            .transport(sandbox.transport())
            .time(clock)
            .random(() -> 0.5)
            .build();
    private final UnleashedClient unleashed = UnleashedClient.builder()
            .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
            .baseUrl(sandbox.unleashedUrl())
            .options(options)
            .build();
    private final OrderDeskClient orderDesk = OrderDeskClient.builder()
            .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
            .baseUrl(sandbox.orderDeskUrl())
            .options(options)
            .build();
    private final SyncEngine engine = SyncEngine.builder()
            .unleashed(unleashed)
            .orderDesk(orderDesk)
            .settings(IntegrationSettings.builder()
                    .customerCode("GUEST")
                    .afterImportMoveTo("Prepared")
                    .afterShipmentMoveTo("Closed")
                    .ifCanceledMoveTo("Canceled")
                    .orderStatus("Placed")
                    .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
                    .build())
            .time(clock)
            .parallelism(1)
            .build();
    private final WebhookQueue queue = queue(100);

    private WebhookServer server;

    private WebhookQueue queue(int capacity) {
        return new WebhookQueue(
                capacity, clock, Map.of("shop", new WebhookWork(engine, unleashed, sandbox.orderDeskStoreId())));
    }

    @BeforeEach
    void start() throws IOException {
        server = server(queue, Duration.ofSeconds(10));
        engine.runOnce();
        sandbox.clearCalls();
    }

    private WebhookServer server(WebhookTasks tasks, Duration slowest) throws IOException {
        StoreWebhooks shop = StoreWebhooks.of(
                "shop",
                OrderDeskWebhook.of(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey())),
                List.of(Secret.of(sandbox.unleashedSignatureKey())),
                tasks,
                clock);
        WebhookServer.Choices choices = new WebhookServer.Choices(
                slowest, () -> "ordersync_up 1\n", () -> new WebhookServer.Health(false, "shop: refused"));
        return WebhookServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), List.of(shop), choices);
    }

    @AfterEach
    void stop() {
        server.close();
        sandbox.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private int post(WebhookDelivery delivery, String path) throws Exception {
        return delivery.post(address(path));
    }

    private int fromOrderDesk(WebhookDelivery delivery) throws Exception {
        return post(delivery, "/webhooks/shop/orderdesk");
    }

    private int fromUnleashed(WebhookDelivery delivery) throws Exception {
        return post(delivery, "/webhooks/shop/unleashed");
    }

    private String order() {
        return sandbox.orderDesk()
                .newOrder()
                .item("MUG", "Mug", "18.50", 2)
                .shipping("Zoë", "Ngāta/Smith")
                .add();
    }

    private List<JsonNode> salesOrdersOf(String order) {
        String source = "orderdesk:" + sandbox.orderDeskStoreId() + ":" + order;
        return sandbox.unleashed().salesOrders().stream()
                .filter(salesOrder -> salesOrder.path("SourceId").asText().equals(source))
                .toList();
    }

    private int doAll() {
        int done = 0;
        while (queue.nextDue().isPresent()) {
            if (queue.doNext()) {
                done++;
            } else {
                clock.advance(Duration.between(clock.now(), queue.nextDue().get()));
            }
        }
        return done;
    }

    @Test
    void anOrderIsAcknowledgedBeforeItIsSent() throws Exception {
        String id = order();

        assertThat(fromOrderDesk(sandbox.orderDesk().webhook(id))).isEqualTo(200);

        assertThat(sandbox.calls()).isEmpty();
        assertThat(doAll()).isEqualTo(1);
        assertThat(salesOrdersOf(id)).hasSize(1);
        assertThat(sandbox.orderDesk().folderOf(id)).isEqualTo("Prepared");
    }

    @Test
    void whatComesAgainIsDoneOnce() throws Exception {
        String id = order();
        WebhookDelivery delivery = sandbox.orderDesk().webhook(id);
        fromOrderDesk(delivery);
        fromOrderDesk(delivery);
        assertThat(doAll()).isEqualTo(1);
        sandbox.clearCalls();

        assertThat(fromOrderDesk(delivery)).isEqualTo(200);

        assertThat(doAll()).isZero();
        assertThat(sandbox.calls()).isEmpty();
        assertThat(salesOrdersOf(id)).hasSize(1);
    }

    @Test
    void anEventOfASalesOrderOfOursBringsItsShipment() throws Exception {
        String id = order();
        engine.exportOrders();
        String guid = salesOrdersOf(id).get(0).path("Guid").asText();
        sandbox.unleashed().ship(guid, "TRACK-1", "NZ Post");

        assertThat(fromUnleashed(sandbox.unleashed().webhook("salesorder.updated", guid)))
                .isEqualTo(200);
        doAll();

        assertThat(sandbox.orderDesk().folderOf(id)).isEqualTo("Closed");
    }

    @Test
    void anEventOfADeletedSalesOrderCancelsItsOrder() throws Exception {
        String id = order();
        engine.exportOrders();
        String guid = salesOrdersOf(id).get(0).path("Guid").asText();
        sandbox.unleashed().deleteSalesOrder(guid);

        fromUnleashed(sandbox.unleashed().webhook("salesorder.deleted", guid));
        doAll();

        assertThat(sandbox.orderDesk().folderOf(id)).isEqualTo("Canceled");
    }

    @Test
    void anEventOfSomebodyElsesSalesOrderCostsOneCall() throws Exception {
        String guid =
                sandbox.unleashed().newSalesOrder().line("MUG", "1", "18.50").add();

        fromUnleashed(sandbox.unleashed().webhook("salesorder.created", guid));
        doAll();

        sandbox.calls().to(Service.UNLEASHED).expect(1);
    }

    @Test
    void anEventOfAProductCostsNothing() throws Exception {
        assertThat(fromUnleashed(
                        sandbox.unleashed().webhook("product.updated", "11111111-2222-4333-8444-555555555555")))
                .isEqualTo(200);
        assertThat(doAll()).isZero();
    }

    @Test
    void notFoundRightAfterAnEventIsTriedAgainWithGrowingWaits() throws Exception {
        String id = order();
        engine.exportOrders();
        String guid = salesOrdersOf(id).get(0).path("Guid").asText();
        sandbox.unleashed().ship(guid, "TRACK-1", "NZ Post");
        sandbox.faults().failNext(ReceivedCall.with("GET", "/SalesOrders/" + guid), Fault.status(404), 2);

        fromUnleashed(sandbox.unleashed().webhook("salesorder.updated", guid));
        Duration before = clock.passed();

        assertThat(doAll()).isEqualTo(3);
        assertThat(clock.passed().minus(before)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(sandbox.orderDesk().folderOf(id)).isEqualTo("Closed");
    }

    @Test
    void anOrderThatCannotBeReadYetIsTriedAgain() throws Exception {
        String id = order();
        sandbox.faults().failNext(ReceivedCall.with("GET", "/api/v2/orders/" + id), Fault.status(404), 1);

        fromOrderDesk(sandbox.orderDesk().webhook(id));

        assertThat(doAll()).isEqualTo(2);
        assertThat(salesOrdersOf(id)).hasSize(1);
    }

    @Test
    void whatIsNeverFoundIsGivenUp() throws Exception {
        fromUnleashed(sandbox.unleashed().webhook("salesorder.updated", "11111111-2222-4333-8444-555555555555"));

        assertThat(doAll()).isEqualTo(5);
    }

    @Test
    void aProcessThatDiesBeforeTheWorkLosesNothing() throws Exception {
        String id = order();
        assertThat(fromOrderDesk(sandbox.orderDesk().webhook(id))).isEqualTo(200);

        // The queue is gone with the process; the next one polls.
        assertThat(engine.runOnce().count(Outcome.Kind.SENT)).isEqualTo(1);
        assertThat(salesOrdersOf(id)).hasSize(1);
    }

    @Test
    void withoutRoomTheServiceIsAskedToTryAgain() throws Exception {
        server.close();
        WebhookQueue small = queue(1);
        server = server(small, Duration.ofSeconds(10));
        String second = order();

        assertThat(fromOrderDesk(sandbox.orderDesk().webhook(order()))).isEqualTo(200);
        assertThat(fromOrderDesk(sandbox.orderDesk().webhook(second))).isEqualTo(503);

        small.doNext();
        assertThat(fromOrderDesk(sandbox.orderDesk().webhook(second))).isEqualTo(200);
    }

    @Test
    void whatIsNotProvenIsRefusedWithoutMore() throws Exception {
        String id = order();
        WebhookDelivery order = sandbox.orderDesk().webhook(id);
        WebhookDelivery event =
                sandbox.unleashed().webhook("salesorder.updated", "11111111-2222-4333-8444-555555555555");

        assertThat(fromOrderDesk(order.withHeader("X-Order-Desk-Hash", "0".repeat(64))))
                .isEqualTo(401);
        assertThat(fromOrderDesk(order.withHeader("X-Order-Desk-Store-Id", "1")))
                .isEqualTo(403);
        assertThat(fromUnleashed(event.withHeader("x-unleashed-signature", "wrong")))
                .isEqualTo(401);
        clock.advance(Duration.ofMinutes(6));
        assertThat(fromUnleashed(event)).isEqualTo(401);
        assertThat(queue.nextDue()).isEmpty();
    }

    @Test
    void otherPathsMethodsAndSizesAreRefused() throws Exception {
        WebhookDelivery order = sandbox.orderDesk().webhook(order());

        assertThat(post(order, "/webhooks/other/orderdesk")).isEqualTo(404);
        assertThat(post(order, "/webhooks/shop/other")).isEqualTo(404);
        assertThat(post(order, "/webhooks/shop/orderdesk/more")).isEqualTo(404);
        assertThat(post(order, "/")).isEqualTo(404);
        assertThat(post(order, "/metrics")).isEqualTo(405);
        assertThat(get("/webhooks/shop/orderdesk").statusCode()).isEqualTo(405);
        assertThat(get("/webhooks/shop/orderdesk").headers().firstValue("Allow"))
                .contains("POST");
        assertThat(raw("POST /webhooks/shop/orderdesk HTTP/1.1\r\nHost: x\r\nContent-Length: "
                        + (WebhookServer.LARGEST_BODY + 1) + "\r\n\r\n" + "x".repeat(WebhookServer.LARGEST_BODY + 1)))
                .startsWith("HTTP/1.1 413");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(path)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** Closed with something unread in it, a connection would take the answer along. */
    @Test
    void aRefusalIsReadByWhoIsStillSending() throws Exception {
        String head = " HTTP/1.1\r\nHost: x\r\nContent-Length: " + WebhookServer.LARGEST_BODY + "\r\n\r\n";
        String body = "x".repeat(WebhookServer.LARGEST_BODY);

        assertThat(raw("POST /webhooks/other/orderdesk" + head + body)).startsWith("HTTP/1.1 404");
        assertThat(raw("PUT /webhooks/shop/orderdesk" + head + body)).startsWith("HTTP/1.1 405");
        assertThat(raw("POST /metrics" + head + body)).startsWith("HTTP/1.1 405");
    }

    /** Thrown on, it would end the thread that does all the others. */
    @Test
    void anErrorOfOneTaskIsNotTheEndOfTheQueue() {
        AtomicInteger calls = new AtomicInteger();
        UnleashedClient broken = UnleashedClient.builder()
                .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                .baseUrl(sandbox.unleashedUrl())
                .options(options.toBuilder()
                        .transport((request, timeout) -> {
                            calls.incrementAndGet();
                            throw new StackOverflowError();
                        })
                        .build())
                .build();
        WebhookQueue fragile = new WebhookQueue(
                100, clock, Map.of("shop", new WebhookWork(engine, broken, sandbox.orderDeskStoreId())));
        for (String guid : List.of("11111111-2222-4333-8444-555555555555", "11111111-2222-4333-8444-666666666666")) {
            assertThat(fragile.offer("shop", new WebhookTask(WebhookTask.Kind.SALES_ORDER, guid)))
                    .isTrue();
            assertThat(fragile.doNext()).isTrue();
        }
        assertThat(calls).hasValue(2);
        assertThat(fragile.nextDue()).as("left to polling").isEmpty();
    }

    @Test
    void operatorsSeeMetricsAndHealth() throws Exception {
        assertThat(get("/metrics").body()).isEqualTo("ordersync_up 1\n");
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).isEqualTo("DOWN\nshop: refused");
        assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
    }

    @Test
    void aSlowClientIsCutOff() throws Exception {
        server.close();
        server = server(queue, Duration.ofSeconds(1));

        // Heads and bodies that never end.
        cutOff("POST /webhooks/shop/orderdesk HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
        cutOff("POST /webhooks/shop/ord");
        // The threads are free again.
        assertThat(statusInTheEnd("/metrics")).isEqualTo(200);
    }

    private void cutOff(String request) throws IOException {
        try {
            assertThat(raw(request)).isEmpty();
        } catch (SocketException e) {
            // So it looks where the server was cut off before it had read what came.
        }
    }

    /** The server's limit cuts off its own answer as well, on a machine that is so slow. */
    private int statusInTheEnd(String path) throws Exception {
        for (int attempt = 1; attempt < 10; attempt++) {
            try {
                return get(path).statusCode();
            } catch (IOException e) {
                // The next one may be quicker.
            }
        }
        return get(path).statusCode();
    }
}
