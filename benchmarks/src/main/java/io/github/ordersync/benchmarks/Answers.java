package io.github.ordersync.benchmarks;

import io.github.ordersync.engine.SyncEngine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as the services answer them, by way of the sandbox. */
final class Answers {

    /** Most orders have a few lines. */
    private static final int LINES = 3;

    private Answers() {}

    /** One sales order of three lines. */
    static byte[] salesOrder() {
        try (BusyShop shop = new BusyShop(LINES, Duration.ZERO)) {
            SyncEngine.builder()
                    .unleashed(shop.unleashed)
                    .orderDesk(shop.orderDesk)
                    .settings(TypicalOrder.settings())
                    .time(shop.time)
                    .parallelism(1)
                    .build()
                    .exportOrders();
            return bytes(shop.sandbox.unleashed().salesOrders().stream()
                    .filter(order -> order.path("SalesOrderLines").size() == LINES)
                    .findFirst()
                    .orElseThrow()
                    .toString());
        }
    }

    /** A page of so many orders of five lines. */
    static byte[] orders(int number) {
        String order = new String(TypicalOrder.json(), StandardCharsets.UTF_8);
        return bytes("{\"status\":\"success\",\"execution_time\":\"0.1 seconds\",\"total_records\":" + number
                + ",\"records_returned\":" + number + ",\"offset\":0,\"limit\":" + number + ",\"orders\":["
                + IntStream.range(0, number)
                        .mapToObj(i -> order.replaceFirst("\"id\":\"\\d+\"", "\"id\":\"" + (100_000 + i) + "\""))
                        .collect(Collectors.joining(","))
                + "]}");
    }

    /** A page of so many rows of stock. */
    static byte[] stock(int number) {
        return bytes("{\"Pagination\":{\"NumberOfItems\":" + number + ",\"PageSize\":" + number
                + ",\"PageNumber\":1,\"NumberOfPages\":1},\"Items\":["
                + IntStream.range(0, number).mapToObj(Answers::stockRow).collect(Collectors.joining(","))
                + "]}");
    }

    private static String stockRow(int number) {
        String guid = String.format("91c5a150-47f5-3c73-9382-%012d", number);
        return "{\"ProductCode\":\"SKU-" + number + "\",\"ProductDescription\":\"Stoneware mug number " + number
                + "\",\"ProductGuid\":\"" + guid
                + "\",\"ProductSourceId\":null,\"ProductGroupName\":\"Mugs\",\"WarehouseId\":\"592d7547-bb2f-34e5-8804-ab069ea06413\","
                + "\"Warehouse\":\"Main Warehouse\",\"WarehouseCode\":\"MAIN\",\"DaysSinceLastSale\":null,\"OnPurchase\":0.0000,"
                + "\"AllocatedQty\":" + number % 7 + ".0000,\"AvailableQty\":" + number % 90 + ".0000,\"QtyOnHand\":"
                + number % 97 + ".0000,\"AvgCost\":12.3400000000,\"TotalCost\":123.4000000000,\"Guid\":\"" + guid
                + "\",\"LastModifiedOn\":\"/Date(1772443800000)/\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
