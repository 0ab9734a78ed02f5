package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.engine.OnSandbox;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store with some orders of one mug each, in a sandbox of its own. */
final class Shop implements AutoCloseable {

    static final IntegrationSettings SETTINGS = IntegrationSettings.builder()
            .customerCode("GUEST")
            .afterImportMoveTo("Prepared")
            .build();

    final Sandbox sandbox;
    final List<String> orders = new ArrayList<>();

    private Shop(Sandbox sandbox, int number) {
        this.sandbox = sandbox;
        sandbox.unleashed().addProduct("MUG", "Stoneware mug", "18.50");
        sandbox.unleashed().setStock("MUG", "MAIN", BigDecimal.valueOf(1000));
        for (int i = 0; i < number; i++) {
            orders.add(sandbox.orderDesk()
                    .newOrder()
                    .item("MUG", "Stoneware mug", "18.50", 1)
                    .add());
        }
    }

    static Shop with(int orders) {
        return new Shop(Sandbox.builder().time(new SimulatedClock()).empty().inProcess(), orders);
    }

    static Shop overHttp(int orders) {
        return new Shop(Sandbox.builder().empty().start(), orders);
    }

    SyncEngine engine() {
        return engine(transport -> transport);
    }

    /** With something between the engine and the services. */
    SyncEngine engine(UnaryOperator<Transport> through) {
        return engine(through.apply(sandbox.transport()), new SimulatedClock(), sandbox.unleashedApiKey());
    }

    SyncEngine engine(Transport transport, TimeSource time, String unleashedApiKey) {
        return OnSandbox.engine(
                        sandbox,
                        unleashedApiKey,
                        time,
                        ClientOptions.builder().transport(transport).retryPolicy(RetryPolicy.none()))
                .settings(SETTINGS)
                .build();
    }

    /** The ids of the orders that were sent, one for each sales order. */
    List<String> sent() {
        return sandbox.unleashed().salesOrders().stream()
                .map(order -> order.path("SourceId").asText())
                .map(source -> source.substring(source.lastIndexOf(':') + 1))
                .sorted()
                .toList();
    }

    List<String> in(String folder) {
        return orders.stream()
                .filter(id -> sandbox.orderDesk().folderOf(id).equals(folder))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
