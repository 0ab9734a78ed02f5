package io.github.ordersync.client.internal;

import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.time.Duration;

/** One layer of the pipeline: does its part and hands the exchange to the layer below. */
@FunctionalInterface
interface Channel {

    TransportResponse send(Exchange exchange) throws IOException, InterruptedException;

    /** The rate limit would hold the attempt back for longer than the deadline allows. Nothing was sent. */
    final class LimitedLocally extends IOException {
        private static final long serialVersionUID = 1L;
        private final Duration needed;

        LimitedLocally(Duration needed) {
            super("held back by the rate limit");
            this.needed = needed;
        }

        Duration needed() {
            return needed;
        }
    }
}
