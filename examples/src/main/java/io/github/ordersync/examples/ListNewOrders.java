package io.github.ordersync.examples;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;
import java.io.PrintStream;
import java.math.BigDecimal;

/** The Order Desk client alone: the orders in the folder New with their items. */
public final class ListNewOrders {

    private ListNewOrders() {}

    /**
     * Needs {@code ORDERDESK_STORE_ID} and {@code ORDERDESK_API_KEY}.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (OrderDeskClient orderDesk = OrderDeskClient.fromEnvironment()) {
            print(orderDesk, System.out);
        }
    }

    static void print(OrderDeskClient orderDesk, PrintStream out) {
        OrderFilter filter = OrderFilter.builder().folderName("New").build();
        orderDesk.orders().list(filter).forEach(order -> {
            out.println(order.sourceId().orElse("?") + "  "
                    + order.orderTotal().map(BigDecimal::toPlainString).orElse("no total"));
            order.orderItems()
                    .forEach(item -> out.println("    "
                            + item.quantity().map(BigDecimal::toPlainString).orElse("?") + " x "
                            + item.name().orElse("")));
        });
    }
}
