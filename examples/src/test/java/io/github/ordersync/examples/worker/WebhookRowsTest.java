package io.github.ordersync.examples.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.examples.webhook.WebhookTask;
import io.github.ordersync.examples.webhook.WebhookWork;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks that come while a worker is at the same order. */
@Timeout(120)
class WebhookRowsTest {

    private final Sandbox sandbox = Sandbox.builder().inProcess();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> orderIsRead = new CompletableFuture<>();
    private final CompletableFuture<String> goOn = new CompletableFuture<>();
    private WebhookRows rows;

    @BeforeEach
    void start() throws Exception {
        ClientOptions options =
                ClientOptions.builder().transport(this::heldOnce).build();
        UnleashedClient unleashed = UnleashedClient.builder()
                .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                .baseUrl(sandbox.unleashedUrl())
                .options(options)
                .build();
        SyncEngine engine = SyncEngine.builder()
                .unleashed(unleashed)
                .orderDesk(OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options)
                        .build())
                .settings(IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .afterImportMoveTo("Prepared")
                        .build())
                .onOutcome(outcomes::add)
                .build();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:rows-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        rows = new WebhookRows(
                Map.of("shop", new WebhookWork(engine, unleashed, sandbox.orderDeskStoreId())),
                database,
                new WorkerTimes(Duration.ofSeconds(5)));
        rows.start();
    }

    /** Holds the first answer that has an order in it: the engine is to see the order as it was before. */
    private TransportResponse heldOnce(TransportRequest request, Duration timeout)
            throws InterruptedException, IOException {
        TransportResponse answer = sandbox.transport().send(request, timeout);
        if (request.uri().getPath().matches(".*/orders/\\d+") && orderIsRead.complete("read")) {
            goOn.join();
        }
        return answer;
    }

    @AfterEach
    void stop() {
        goOn.complete("in any case");
        rows.close();
        sandbox.close();
    }

    private Outcome outcome() throws InterruptedException {
        return Objects.requireNonNull(outcomes.poll(30, TimeUnit.SECONDS), "no outcome");
    }

    @Test
    void aWebhookThatComesWhileItsOrderIsBeingDoneIsDoneAfterwards() throws Exception {
        String id = sandbox.orderDesk()
                .newOrder()
                .item("MUG", "Mug", "18.50", 1)
                .checkoutData("OrderStatus", "Deleted")
                .add();
        WebhookTask task = new WebhookTask(WebhookTask.Kind.ORDER, id);
        assertThat(rows.offer("shop", task)).isTrue();
        orderIsRead.get(30, TimeUnit.SECONDS);

        sandbox.orderDesk()
                .editOrder(id, order -> order.withObject("/checkout_data").put("OrderStatus", "Placed"));
        // Three of them: before its turn they are one.
        assertThat(rows.offer("shop", task)).isTrue();
        assertThat(rows.offer("shop", task)).isTrue();
        assertThat(rows.offer("shop", task)).isTrue();
        goOn.complete("now");

        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome().kind()).isEqualTo(Outcome.Kind.SENT);
        assertThat(sandbox.unleashed().salesOrders()).hasSize(1);
    }
}
