package io.github.ordersync.benchmarks;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sandbox.OrderBuilder;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.unleashed.UnleashedClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Both services in simulated time, orders that wait in New, and clients whose calls are counted and take a while. */
final class BusyShop implements AutoCloseable {

    private static final String[] CODES = {"MUG", "TEA", "SOAP", "TOWEL", "HONEY"};

    final SimulatedClock time = new SimulatedClock();
    final CallCounter calls = new CallCounter();
    final Sandbox sandbox = Sandbox.builder().time(time).empty().inProcess();
    final UnleashedClient unleashed;
    final OrderDeskClient orderDesk;
    private final int orders;

    BusyShop(int orders, Duration latency) {
        this.orders = orders;
        for (String code : CODES) {
            sandbox.unleashed().addProduct(code, "Product " + code, "10.00");
            sandbox.unleashed().setStock(code, "MAIN", BigDecimal.valueOf(100_000));
        }
        for (int i = 0; i < orders; i++) {
            order(i);
        }
        ClientOptions options = ClientOptions.builder()
                .transport((request, timeout) -> {
                    time.sleep(latency);
                    return sandbox.transport().send(request, timeout);
                })
                .time(time)
                .listener(calls)
                .build();
        unleashed = UnleashedClient.builder()
                .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                .baseUrl(sandbox.unleashedUrl())
                .options(options)
                .build();
        orderDesk = OrderDeskClient.builder()
                .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                .baseUrl(sandbox.orderDeskUrl())
                .options(options)
                .build();
    }

    private void order(int number) {
        OrderBuilder order = sandbox.orderDesk()
                .newOrder()
                .sourceId("N-" + number)
                .dateAdded(time.now().minus(Duration.ofMinutes(number)));
        for (int line = 0; line <= number % CODES.length; line++) {
            order.item(CODES[line], "Product " + CODES[line], "10.00", 1 + number % 3);
        }
        order.add();
    }

    /** What it has cost so far; refuses to be measured before the work is done. */
    Cost cost() {
        long moved = sandbox.orderDesk().orders().stream()
                .filter(order ->
                        sandbox.orderDesk().folderOf(order.path("id").asText()).equals("Prepared"))
                .count();
        int created = sandbox.unleashed().salesOrders().size();
        if (moved != orders || created != orders) {
            throw new IllegalStateException("Of " + orders + " orders " + created + " were created and " + moved
                    + " moved; there is nothing to compare.");
        }
        return new Cost(calls.counts(), time.passed());
    }

    @Override
    public void close() {
        unleashed.close();
        orderDesk.close();
        sandbox.close();
    }

    /** Calls by service, and simulated time. */
    record Cost(Map<String, Long> calls, Duration time) {
        long of(String service) {
            return calls.getOrDefault(service, 0L);
        }

        long all() {
            return calls.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
