package io.github.ordersync.examples;

import io.github.ordersync.unleashed.SalesOrderFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.model.OrderStatus;
import java.io.PrintStream;
import java.math.BigDecimal;
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
            print(unleashed, LocalDate.now(ZoneOffset.UTC).minusDays(7), System.out);
        }
    }

    static void print(UnleashedClient unleashed, LocalDate since, PrintStream out) {
        SalesOrderFilter filter = SalesOrderFilter.builder()
                .orderStatus(List.of(OrderStatus.COMPLETED))
                .completedAfter(since)
                .build();
        unleashed.salesOrders().list(filter).forEach(order -> {
            out.println(order.orderNumber().orElse("?") + "  "
                    + order.total().map(BigDecimal::toPlainString).orElse("no total"));
            // A charge line has a description only.
            order.salesOrderLines()
                    .forEach(line -> out.println("    "
                            + line.orderQuantity()
                                    .map(quantity -> quantity.toPlainString() + " x ")
                                    .orElse("")
                            + line.product()
                                    .flatMap(product -> product.productDescription())
                                    .orElse("")));
        });
    }
}
