package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncListener;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.examples.worker.PassResult;
import io.github.ordersync.examples.worker.WorkerTimes;
import io.github.ordersync.micrometer.SyncMetrics;
import io.github.ordersync.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker shows and takes with --listen: over HTTP, with the tasks in a database. */
class ListeningTest {

    private final Sandbox sandbox = Sandbox.builder().inProcess();
    private final JdbcDataSource database = new JdbcDataSource();
    private final Listening listening = Listening.on("0");
    private final CompletableFuture<Outcome> refused = new CompletableFuture<>();
    private final CompletableFuture<Outcome> sent = new CompletableFuture<>();
    private Transport services = sandbox.transport();

    @AfterEach
    void close() {
        listening.close();
        sandbox.close();
    }

    private int start() throws Exception {
        // By itself H2 lets nobody wait for another's row longer than 2 s, which a busy machine may take.
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000");
        StoresFile.Store store = new StoresFile.Store(
                "north",
                sandbox.orderDeskStoreId(),
                Secret.of(sandbox.orderDeskApiKey()),
                sandbox.orderDeskUrl(),
                sandbox.unleashedApiId(),
                Secret.of(sandbox.unleashedApiKey()),
                sandbox.unleashedUrl(),
                Secret.of(sandbox.unleashedSignatureKey()),
                CommonOptions.sandboxSettings(),
                Map.of());
        WorkerTimes times = new WorkerTimes(Duration.ofSeconds(6));
        SyncMetrics metrics = listening.metrics("north");
        OpenStores open = OpenStores.open(
                List.of(store),
                SyncState.jdbc(database),
                Duration.ofMinutes(10),
                times,
                name -> new OpenStores.StoreListeners(metrics, new SyncListener() {
                    @Override
                    public void onOutcome(Outcome outcome) {
                        metrics.onOutcome(outcome);
                        if (outcome.kind() == Outcome.Kind.SENT) {
                            sent.complete(outcome);
                        } else if (outcome.kind() == Outcome.Kind.REFUSED) {
                            refused.complete(outcome);
                        }
                    }
                }),
                any -> services);
        return listening.start(List.of(store), open, database, times);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aWebhookBecomesATaskOfTheDatabaseAndIsDone() throws Exception {
        int port = start();
        String id =
                sandbox.orderDesk().newOrder().item("MUG", "Mug", "18.50", 1).add();

        URI address = URI.create("http://127.0.0.1:" + port + "/webhooks/north/orderdesk");
        assertThat(sandbox.orderDesk().webhook(id).post(address)).isEqualTo(200);

        assertThat(sent.get(60, TimeUnit.SECONDS).id()).isEqualTo(id);
        assertThat(get(port, "/metrics").body())
                .contains("ordersync_outcomes_total{flow=\"orders\",kind=\"sent\",store=\"north\"} 1.0");
    }

    @Test
    void aWebhookThatComesWhileItsOrderIsBeingDoneIsDoneAfterwards() throws Exception {
        CompletableFuture<String> read = new CompletableFuture<>();
        CompletableFuture<String> changed = new CompletableFuture<>();
        services = (request, timeout) -> {
            TransportResponse answer = sandbox.transport().send(request, timeout);
            if (request.uri().getPath().matches(".*/orders/[0-9]+") && read.complete("as it was")) {
                changed.join();
            }
            return answer;
        };
        URI address = URI.create("http://127.0.0.1:" + start() + "/webhooks/north/orderdesk");
        String id = sandbox.orderDesk()
                .newOrder()
                .item("MUG", "Mug", "18.50", 1)
                .checkoutData("OrderStatus", "Deleted")
                .add();
        try {
            assertThat(sandbox.orderDesk().webhook(id).post(address)).isEqualTo(200);
            read.get(60, TimeUnit.SECONDS);
            // The worker has read the order and does not look again. Often, as shops save orders.
            for (String status : List.of("Parked", "Backordered", "Unknown", "Parked", "Placed")) {
                sandbox.orderDesk()
                        .editOrder(
                                id, order -> order.withObject("/checkout_data").put("OrderStatus", status));
                assertThat(sandbox.orderDesk().webhook(id).post(address)).isEqualTo(200);
            }
        } finally {
            changed.complete("now");
        }

        assertThat(refused.get(60, TimeUnit.SECONDS).id()).isEqualTo(id);
        assertThat(sent.get(60, TimeUnit.SECONDS).id()).isEqualTo(id);
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
    }

    @Test
    void healthNamesTheStoresThatFail() throws Exception {
        int port = start();
        assertThat(get(port, "/health").statusCode()).isEqualTo(200);

        listening
                .watching(result -> {})
                .accept(new PassResult(
                        "north", EnumSet.of(Flow.ORDERS), null, new IllegalStateException("hidden"), Instant.EPOCH));

        assertThat(get(port, "/health").statusCode()).isEqualTo(503);
        assertThat(get(port, "/health").body()).isEqualTo("DOWN\nnorth: IllegalStateException\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "70000", "localhost:", "localhost:http"})
    void whatIsNoAddressIsNamed(String option) {
        assertThatThrownBy(() -> Listening.on(option))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("--listen is " + option)
                .hasMessageContaining("8080");
    }
}
