package io.github.ordersync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.OrderMapper;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What mapping allocates beside reading. Bytes do not depend on the machine, but on what the compiler leaves out: the half
 * that {@link MappingBenchmark} shows is nearly three quarters where everything is interpreted.
 */
class MappingCostTest {

    private static final int TIMES = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void mappingAllocatesLessThanReading() {
        byte[] json = TypicalOrder.json();
        Order order = OrderJson.read(json);
        OrderMapper mapper = new OrderMapper(TypicalOrder.settings());
        MappingContext context = TypicalOrder.context();

        long reading = allocated(() -> OrderJson.read(json));
        long mapping = allocated(() -> mapper.map(order, context));

        assertThat(mapping).isPositive().isLessThan(reading);
    }

    private static long allocated(Supplier<Object> work) {
        for (int i = 0; i < TIMES; i++) {
            assertThat(work.get()).isNotNull();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Object last = null;
        for (int i = 0; i < TIMES; i++) {
            last = work.get();
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(last).isNotNull();
        return bytes / TIMES;
    }
}
