package io.github.ordersync.benchmarks;

import io.github.ordersync.benchmarks.BusyShop.Cost;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.MappingResult.Mapped;
import io.github.ordersync.sync.mapping.OrderMapper;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many calls it takes to export orders, and how long under the rate limits: the engine against the loop that
 * everybody writes first. Both map with the same rules, and both make one call after the other.
 */
public final class CallEconomy {

    private static final int ORDERS = 1000;
    /** An assumption, to give calls a length at all; neither service has been measured. */
    static final Duration LATENCY = Duration.ofMillis(150);

    private CallEconomy() {}

    /**
     * Measures and prints.
     *
     * @param arguments the number of orders, 1,000 without; the milliseconds that a call takes, 150 without
     */
    public static void main(String[] arguments) {
        int orders = arguments.length == 0 ? ORDERS : Integer.parseInt(arguments[0]);
        Duration latency = arguments.length < 2 ? LATENCY : Duration.ofMillis(Integer.parseInt(arguments[1]));
        Cost naive = naive(orders, latency);
        Cost engine = engine(orders, latency);
        System.out.printf(Locale.ROOT, "%,d orders, %d ms per call, simulated time%n%n", orders, latency.toMillis());
        System.out.printf("%-16s %10s %10s %10s%n", "", "naive loop", "engine", "ratio");
        row("calls", naive.all(), engine.all());
        row("  to Order Desk", naive.of("Order Desk"), engine.of("Order Desk"));
        row("  to Unleashed", naive.of("Unleashed"), engine.of("Unleashed"));
        row("seconds", naive.time().toSeconds(), engine.time().toSeconds());
    }

    private static void row(String what, long naive, long engine) {
        System.out.printf(
                Locale.ROOT, "%-16s %,10d %,10d %9.1fx%n", what, naive, engine, (double) naive / Math.max(1, engine));
    }

    /** One pass of the engine. */
    static Cost engine(int orders, Duration latency) {
        try (BusyShop shop = new BusyShop(orders, latency)) {
            SyncEngine.builder()
                    .unleashed(shop.unleashed)
                    .orderDesk(shop.orderDesk)
                    .settings(TypicalOrder.settings())
                    .calls(shop.calls)
                    .time(shop.time)
                    .parallelism(1)
                    .build()
                    .exportOrders();
            return shop.cost();
        }
    }

    /** Per order: read it, look for its sales order, create that, note it, move the order. */
    static Cost naive(int orders, Duration latency) {
        OrderMapper mapper = new OrderMapper(TypicalOrder.settings());
        MappingContext context = TypicalOrder.context();
        try (BusyShop shop = new BusyShop(orders, latency)) {
            List<String> ids =
                    shop
                            .orderDesk
                            .orders()
                            .list(OrderFilter.builder()
                                    .folderName("New")
                                    .pageSize(500)
                                    .build())
                            .stream()
                            .map(Order::id)
                            .flatMap(Optional::stream)
                            .toList();
            for (String id : ids) {
                Order order = shop.orderDesk.orders().get(id);
                if (mapper.map(order, context) instanceof Mapped mapped) {
                    SalesOrder salesOrder = mapped.salesOrder();
                    if (shop.unleashed
                            .salesOrders()
                            .find(salesOrder.guid().orElseThrow())
                            .isEmpty()) {
                        shop.unleashed.salesOrders().create(salesOrder);
                    }
                    shop.orderDesk.orders().addHistoryNote(id, "Sent to Unleashed.");
                    shop.orderDesk.orders().moveToFolderNamed(List.of(id), "Prepared");
                }
            }
            return shop.cost();
        }
    }
}
