package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a user of the SDK tests: the extension hands out the sandbox. */
@ExtendWith(SandboxExtension.class)
class ShopTest {

    @Test
    void readsWhatIsThereAndIsToldWhatIsNot(Sandbox sandbox, SimulatedClock clock) {
        String id = sandbox.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).add();
        try (OrderDeskClient orderDesk = OrderDeskClient.builder()
                .baseUrl(sandbox.orderDeskUrl())
                .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                .options(ClientOptions.builder()
                        .transport(sandbox.transport())
                        .time(clock)
                        .build())
                .build()) {
            assertEquals(id, orderDesk.orders().get(id).id().orElseThrow());
            assertThrows(
                    NotFoundException.class, () -> orderDesk.orders().get("404"));
        }
    }

    @Test
    void theProgramRuns() {
        Shop.main(new String[0]);
    }
}
