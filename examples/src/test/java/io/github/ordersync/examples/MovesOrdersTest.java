package io.github.ordersync.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.ReceivedCall;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.Service;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.junit.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/sandbox.md shows. */
@ExtendWith(SandboxExtension.class)
class MovesOrdersTest {

    @Test
    void theSecondTryCounts(Sandbox sandbox, SimulatedClock clock) {
        String id =
                sandbox.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).add();
        sandbox.faults().failNext(ReceivedCall.with("POST", "/api/v2/move-orders"), Fault.status(503));

        try (OrderDeskClient orderDesk = OrderDeskClient.builder()
                .baseUrl(sandbox.orderDeskUrl())
                .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                .options(ClientOptions.builder()
                        .transport(sandbox.transport())
                        .time(clock)
                        .build())
                .build()) {
            orderDesk.orders().moveToFolderNamed(List.of(id), "Prepared");
        }

        assertEquals("Prepared", sandbox.orderDesk().folderOf(id));
        sandbox.calls()
                .to(Service.ORDER_DESK)
                .with("POST", "/api/v2/move-orders")
                .expect(2);
    }
}
