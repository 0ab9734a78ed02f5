package io.github.ordersync.examples;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.OrderFilter;

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
            print(orderDesk);
        }
    }

    static void print(OrderDeskClient orderDesk) {
        OrderFilter filter = OrderFilter.builder().folderName("New").build();
        orderDesk.orders().list(filter).forEach(order -> {
            System.out.println(
                    order.sourceId().orElse("?") + "  " + order.orderTotal().orElseThrow());
            order.orderItems()
                    .forEach(item -> System.out.println("    " + item.quantity().orElseThrow() + " x "
                            + item.name().orElse("")));
        });
    }
}
