package io.github.ordersync.examples.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.fleet.Pace;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When a store of a worker is looked at again, in simulated time. */
class StorePassTest {

    @Test
    void aLargerPlanIsNoticedBeforeTheMonthEnds() {
        SimulatedClock clock = new SimulatedClock();
        AtomicBoolean usedUp = new AtomicBoolean(true);
        try (Sandbox sandbox = Sandbox.builder().time(clock).inProcess()) {
            Transport transport = (request, timeout) -> usedUp.get()
                    ? new TransportResponse(
                            402,
                            Map.of(),
                            "{\"Message\":\"The monthly quota is used up\"}".getBytes(StandardCharsets.UTF_8))
                    : sandbox.transport().send(request, timeout);
            StorePass pass = new StorePass(
                    new WorkerStore(
                            "shop", engine(sandbox, clock, transport), Pace.only(Flow.ORDERS, Duration.ofMinutes(10))),
                    clock::now,
                    () -> false);
            PassTimes times = PassTimes.none();
            for (int failures = 1; failures <= 12; failures++) {
                StorePass.Done refused = pass.run(times);
                times = refused.times();
                Duration wait = Duration.between(clock.now(), refused.result().next());

                assertThat(refused.failed()).isTrue();
                assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
                clock.advance(wait);
            }
            assertThat(sandbox.unleashed().salesOrders()).isEmpty();

            usedUp.set(false);
            assertThat(pass.run(times).failed()).isFalse();
            assertThat(sandbox.unleashed().salesOrders()).isNotEmpty();
        }
    }

    private static SyncEngine engine(Sandbox sandbox, SimulatedClock clock, Transport transport) {
        ClientOptions options =
                ClientOptions.builder().transport(transport).time(clock).build();
        return SyncEngine.builder()
                .unleashed(UnleashedClient.builder()
                        .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                        .baseUrl(sandbox.unleashedUrl())
                        .options(options)
                        .build())
                .orderDesk(OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options.toBuilder()
                                .transport(sandbox.transport())
                                .build())
                        .build())
                .settings(IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .afterImportMoveTo("Prepared")
                        .orderStatus("Placed")
                        .build())
                .time(clock)
                .parallelism(1)
                .build();
    }
}
