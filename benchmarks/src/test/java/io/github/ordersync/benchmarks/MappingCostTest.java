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
 * What mapping allocates beside putting its explanation into words, which is left until somebody asks. Bytes do not depend on the
 * machine, only a little on what the compiler leaves out. Not beside reading: that has become cheaper twice while mapping stayed.
 */
class MappingCostTest {

    private static final int TIMES = 2_000;

    /** By turns and the least of each, so that the compiler has left out of the one what it leaves out of the other. */
    private static final int ROUNDS = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void mappingAllocatesLessThanHalfOfMappingWithWords() {
        Order order = OrderJson.read(TypicalOrder.json());
        OrderMapper mapper = new OrderMapper(TypicalOrder.settings());
        MappingContext context = TypicalOrder.context();

        long withWords = Long.MAX_VALUE;
        long mapping = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            withWords = Math.min(
                    withWords,
                    allocated(() -> mapper.map(order, context).explanation().rows()));
            mapping = Math.min(mapping, allocated(() -> mapper.map(order, context)));
        }

        assertThat(mapping).isPositive().isLessThan(withWords / 2);
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
