package io.github.ordersync.examples;

import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The Unleashed client alone: last week's completed sales orders with their lines. */
public final class ListCompletedSalesOrders {

    private ListCompletedSalesOrders() {}

    /**
     * Needs {@code UNLEASHED_API_ID} and {@code UNLEASHED_API_KEY}.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (UnleashedClient unleashed = UnleashedClient.fromEnvironment()) {
            print(unleashed, LocalDate.now(ZoneOffset.UTC).minusDays(7));
        }
    }

    static void print(UnleashedClient unleashed, LocalDate since) {
        SalesOrderFilter filter = SalesOrderFilter.builder()
                .orderStatus(List.of(OrderStatus.COMPLETED))
                .completedAfter(since)
                .build();
        unleashed.salesOrders().list(filter).forEach(order -> {
            System.out.println(
                    order.orderNumber().orElse("?") + "  " + order.total().orElseThrow());
            order.salesOrderLines()
                    .forEach(line -> System.out.println("    "
                            + line.orderQuantity().orElseThrow() + " x "
                            + line.product()
                                    .flatMap(product -> product.productDescription())
                                    .orElse("")));
        });
    }
}
