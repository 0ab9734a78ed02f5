package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many callers at once: nothing is lost and no number is given twice. */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int ORDERS_EACH = 25;

    @Test
    void nothingIsLostInProcess() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().inProcess()) {
            check(sandbox, Caller.inProcess(sandbox));
        }
    }

    @Test
    void nothingIsLostOverHttp() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            check(sandbox, Caller.http(sandbox));
        }
    }

    private static void check(Sandbox sandbox, Caller caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Integer>>> work = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                work.add(() -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int i = 0; i < ORDERS_EACH; i++) {
                        ObjectNode body = Orders.body("Completed");
                        body.put("SourceId", "t" + i);
                        statuses.add(caller.unleashed("POST", "/SalesOrders/" + UUID.randomUUID(), body.toString())
                                .status());
                        sandbox.orderDesk()
                                .newOrder()
                                .item("MUG", "Mug", "1", 1)
                                .add();
                        sandbox.unleashed().salesOrders();
                    }
                    return statuses;
                });
            }
            for (Future<List<Integer>> done : threads.invokeAll(work)) {
                assertThat(done.get()).hasSize(ORDERS_EACH).containsOnly(201);
            }
        } finally {
            threads.shutdownNow();
        }
        int all = THREADS * ORDERS_EACH;
        assertThat(sandbox.unleashed().salesOrders()).hasSize(all);
        assertThat(sandbox.unleashed().salesShipments()).hasSize(all);
        assertThat(sandbox.calls()).hasSize(all);
        HashSet<String> numbers = new HashSet<>();
        sandbox.unleashed()
                .salesOrders()
                .forEach(order -> numbers.add(order.path("OrderNumber").asText()));
        assertThat(numbers).hasSize(all);
        HashSet<String> ids = new HashSet<>();
        sandbox.orderDesk().orders().forEach(order -> ids.add(order.path("id").asText()));
        assertThat(ids).hasSize(all + 13);
    }
}
