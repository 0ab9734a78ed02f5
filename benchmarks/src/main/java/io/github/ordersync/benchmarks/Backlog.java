package io.github.ordersync.benchmarks;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.unleashed.UnleashedClient;
import java.net.URI;
import java.util.Locale;

/** A backlog of orders and a catalogue of stock that pass through a small process, such as one with {@code -Xmx96m}. */
public final class Backlog {

    private Backlog() {}

    /**
     * Runs one export and one stock pass and prints what they took.
     *
     * @param arguments the numbers of orders and of products; 200,000 and 500,000 without
     */
    public static void main(String[] arguments) {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000;
        Result result = run(orders, products);
        System.out.printf(
                Locale.ROOT,
                "%,d orders: %,d calls. %,d stock rows, %,d of them changed: %,d calls.%nHeap: no more than %,d MB.%n",
                orders,
                result.export().totalCalls(),
                products,
                result.stock().count(Outcome.Kind.STOCK_UPDATED),
                result.stock().totalCalls(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Both passes; their times are what Order Desk's rate limit asks for, since the calls themselves take none. */
    record Result(SyncReport export, SyncReport stock) {}

    /** Sends all orders and brings the stock of all products; does not return before that is done. */
    static Result run(int orders, int products) {
        LargeShop shop = new LargeShop(orders, products);
        CallCounter calls = new CallCounter();
        SimulatedClock clock = new SimulatedClock();
        ClientOptions options = ClientOptions.builder()
                .transport(shop)
                .time(clock)
                .listener(calls)
                .build();
        try (UnleashedClient unleashed = UnleashedClient.builder()
                        .credentials("large", Secret.of("not-a-key"))
                        .baseUrl(URI.create(LargeShop.UNLEASHED))
                        .options(options)
                        .build();
                OrderDeskClient orderDesk = OrderDeskClient.builder()
                        .credentials("1", Secret.of("not-a-key"))
                        .baseUrl(URI.create(LargeShop.ORDER_DESK))
                        .options(options)
                        .build()) {
            SyncEngine engine = SyncEngine.builder()
                    .unleashed(unleashed)
                    .orderDesk(orderDesk)
                    .settings(TypicalOrder.settings())
                    .calls(calls)
                    .time(clock)
                    .keptOutcomes(1_000)
                    .build();
            SyncReport export = engine.exportOrders();
            SyncReport stock = engine.pullStock();

            done("sales orders made", shop.created(), orders);
            done("orders moved", shop.moved(), orders);
            done("items written", shop.written(), (products + 9) / 10);
            done("orders reported", export.count(Outcome.Kind.SENT), orders);
            done("items reported", stock.count(Outcome.Kind.STOCK_UPDATED), (products + 9) / 10);
            return new Result(export, stock);
        }
    }

    private static void done(String what, long number, long wanted) {
        if (number != wanted) {
            throw new IllegalStateException(what + ": " + number + " instead of " + wanted);
        }
    }
}
