package io.github.ordersync.benchmarks;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Page;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.unleashed.StockOnHandFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
 * Reading a page of 500 orders and one of 1,000 rows of stock through the clients, from the bytes of the answer to the typed
 * models, against plain Jackson data binding of the same bytes. In simulated time, so that no rate limit is waited for.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PageBenchmark {

    private static final int ORDERS = 500;
    private static final int ROWS = 1000;

    private final byte[] orders = Answers.orders(ORDERS);
    private final byte[] stock = Answers.stock(ROWS);
    private final SimulatedClock time = new SimulatedClock();
    private final OrderDeskClient orderDesk = OrderDeskClient.builder()
            .credentials("1", Secret.of("not-a-key"))
            .options(answering(orders))
            .build();
    private final UnleashedClient unleashed = UnleashedClient.builder()
            .credentials("large", Secret.of("not-a-key"))
            .options(answering(stock))
            .build();

    private ClientOptions answering(byte[] body) {
        TransportResponse answer =
                new TransportResponse(200, Map.of("content-type", List.of("application/json")), body);
        return ClientOptions.builder()
                .time(time)
                .transport((request, timeout) -> answer)
                .build();
    }

    /**
     * Through the client.
     *
     * @return the page
     */
    @Benchmark
    public Page<Order> orders() {
        return orderDesk
                .orders()
                .list(OrderFilter.builder().pageSize(ORDERS).build())
                .pages()
                .iterator()
                .next();
    }

    /**
     * Plain data binding.
     *
     * @return the page
     * @throws IOException never
     */
    @Benchmark
    public Object ordersPlain() throws IOException {
        return PlainJackson.ORDER_DESK.readValue(orders, PlainJackson.OrderPage.class);
    }

    /**
     * Through the client.
     *
     * @return the page
     */
    @Benchmark
    public Page<StockOnHand> stock() {
        return unleashed
                .stockOnHand()
                .list(StockOnHandFilter.builder().pageSize(ROWS).build())
                .pages()
                .iterator()
                .next();
    }

    /**
     * Plain data binding.
     *
     * @return the page
     * @throws IOException never
     */
    @Benchmark
    public Object stockPlain() throws IOException {
        return PlainJackson.UNLEASHED.readValue(stock, PlainJackson.StockPage.class);
    }
}
