package com.example.shop;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.UnleashedClient;

/** Sends the orders of a small shop in Order Desk to Unleashed, both played by the sandbox over HTTP, and reads the sales orders back. */
public final class Shop {

    private Shop() {}

    public static void main(String[] arguments) {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).add(); // one more
            ClientOptions options = ClientOptions.standard();
            try (UnleashedClient unleashed = UnleashedClient.builder()
                            .baseUrl(sandbox.unleashedUrl())
                            .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                            .options(options)
                            .build();
                    OrderDeskClient orderDesk = OrderDeskClient.builder()
                            .baseUrl(sandbox.orderDeskUrl())
                            .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                            .options(options)
                            .build()) {
                SyncReport report = SyncEngine.builder()
                        .unleashed(unleashed)
                        .orderDesk(orderDesk)
                        .settings(IntegrationSettings.builder()
                                .afterImportMoveTo("Prepared")
                                .customerCode("GUEST")
                                .build())
                        .build()
                        .exportOrders();
                report.outcomes().forEach(outcome -> System.out.println(outcome.name() + ": " + outcome.kind()));
                long sent = report.count(Outcome.Kind.SENT);
                long there = unleashed.salesOrders().list(SalesOrderFilter.builder().build()).stream()
                        .filter(order -> !order.salesOrderLines().isEmpty())
                        .count();
                System.out.println(sent + " sent, " + there + " sales orders in Unleashed");
                if (sent == 0 || sent != there) {
                    throw new IllegalStateException("As many sales orders as were sent are wanted");
                }
            }
        }
    }
}
