package io.github.ordersync.benchmarks;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sync.mapping.Explanation;
import io.github.ordersync.sync.mapping.MappingContext;
import io.github.ordersync.sync.mapping.MappingResult;
import io.github.ordersync.sync.mapping.OrderMapper;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the rules cost beside what every client must pay anyway: mapping an order with its explanation, against reading
 * the same order's JSON into the typed model. Sampled, because the median of samples stands a busy machine.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class MappingBenchmark {

    private final byte[] json = TypicalOrder.json();
    private final OrderMapper mapper = new OrderMapper(TypicalOrder.settings());
    private final MappingContext context = TypicalOrder.context();
    private final Order order = OrderJson.read(json);

    /**
     * JSON to the typed model.
     *
     * @return the order
     */
    @Benchmark
    public Order readJson() {
        return OrderJson.read(json);
    }

    /**
     * The typed model to a sales order and its explanation, which is complete but not yet put into words.
     *
     * @return the result
     */
    @Benchmark
    public MappingResult map() {
        return mapper.map(order, context);
    }

    /**
     * The same, with the explanation in words: a row of texts for each value.
     *
     * @return the rows
     */
    @Benchmark
    public List<Explanation.Row> mapAndExplain() {
        return mapper.map(order, context).explanation().rows();
    }

    /**
     * The same, and the explanation as one text for people.
     *
     * @return the text
     */
    @Benchmark
    public String mapAndPrintExplanation() {
        return mapper.map(order, context).explanation().toTable();
    }
}
