package io.github.ordersync.orderdesk;

import io.github.ordersync.orderdesk.model.Order;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The client's own reader, which it does not export. Measurements run on the class path, where packages may be shared. */
public final class OrderJson {

    private OrderJson() {}

    /**
     * Reads an order as the client does.
     *
     * @param json the order's JSON in UTF-8
     * @return the order
     * @throws UncheckedIOException if it is no JSON
     */
    public static Order read(byte[] json) {
        try {
            return OrderDeskJson.MAPPER.readValue(json, Order.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
