package io.github.ordersync.benchmarks;

import io.github.ordersync.orderdesk.internal.OrderDeskJson;
import io.github.ordersync.orderdesk.model.Order;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The client's own reader, which its module does not export. Measurements run on the class path. */
final class OrderJson {

    private OrderJson() {}

    static Order read(byte[] json) {
        try {
            return OrderDeskJson.MAPPER.readValue(json, Order.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
