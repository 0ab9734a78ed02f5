package io.github.ordersync.engine.fleet;

import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Carries calls and stops before one of them until it is told to go on. */
final class Gate implements Transport {

    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);
    private final Transport real;
    private final Predicate<TransportRequest> which;
    private final int number;
    private final AtomicInteger count = new AtomicInteger();

    /** Before the given one of these calls, from 1, and all after it. */
    Gate(Transport real, Predicate<TransportRequest> which, int number) {
        this.real = real;
        this.which = which;
        this.number = number;
    }

    static Gate beforeAll(Transport real) {
        return new Gate(real, request -> true, 1);
    }

    static Gate beforeSalesOrder(Transport real, int number) {
        return new Gate(real, request -> request.endpoint().equals("salesOrders.create"), number);
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        if (which.test(request) && count.incrementAndGet() >= number) {
            reached.countDown();
            open.await();
        }
        return real.send(request, timeout);
    }
}
