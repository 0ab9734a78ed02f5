package io.github.ordersync.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.fleet.Pace;
import io.github.ordersync.engine.fleet.StoreFleet;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What docs/scaling.md shows. */
@Timeout(60)
class ManyStoresTest {

    private static final IntegrationSettings SETTINGS = IntegrationSettings.builder()
            .customerCode("GUEST")
            .afterImportMoveTo("Prepared")
            .build();

    @Test
    void twoStoresAtTheirOwnPace() throws InterruptedException {
        CountDownLatch passes = new CountDownLatch(2);
        try (Sandbox cups = Sandbox.builder().empty().inProcess();
                Sandbox teas = Sandbox.builder().empty().inProcess();
                StoreFleet fleet = StoreFleet.builder()
                        .threads(64)
                        .listener((pass, reports) -> passes.countDown())
                        .build()) {
            cups.unleashed().addProduct("MUG", "Mug", "12.50");
            String id =
                    cups.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).add();
            fleet.add("cups", engine(cups), Pace.of(SETTINGS));
            fleet.add("teas", engine(teas), Pace.of(SETTINGS));
            fleet.start();

            // A webhook has come for each of them; without one they would run when they are due.
            fleet.submit("cups", id);
            fleet.wake("teas");
            passes.await();

            assertEquals("Prepared", cups.orderDesk().folderOf(id));
        }
    }

    /** In a program with real stores all engines share one transport: {@code Transport.http()}. */
    private static SyncEngine engine(Sandbox store) {
        CallCounter calls = new CallCounter();
        ClientOptions options = ClientOptions.builder()
                .transport(store.transport())
                .listener(calls)
                .build();
        return SyncEngine.builder()
                .unleashed(UnleashedClient.builder()
                        .baseUrl(store.unleashedUrl())
                        .credentials(store.unleashedApiId(), Secret.of(store.unleashedApiKey()))
                        .options(options)
                        .build())
                .orderDesk(OrderDeskClient.builder()
                        .baseUrl(store.orderDeskUrl())
                        .credentials(store.orderDeskStoreId(), Secret.of(store.orderDeskApiKey()))
                        .options(options)
                        .build())
                .settings(SETTINGS)
                .calls(calls)
                .parallelism(1)
                .build();
    }
}
