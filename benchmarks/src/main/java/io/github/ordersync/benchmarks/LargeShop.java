package io.github.ordersync.benchmarks;

import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A store with a backlog and a catalogue so large that no process holds it: each page is made up when it is asked for, and
 * only one bit is kept for each order and item. It knows the calls of one export and one stock pass, and nothing else.
 */
final class LargeShop implements Transport {

    static final String UNLEASHED = "http://unleashed.large";
    static final String ORDER_DESK = "http://orderdesk.large/api/v2";

    private static final Pattern ID = Pattern.compile("\"(?:id|SourceId)\"\\s*:\\s*\"?(?:orderdesk:1:)?(\\d+)");
    private static final int NEW = 1;
    private static final int PREPARED = 2;

    private final int orders;
    private final int products;
    private final String orderTemplate;
    /** By order: moved, and made in Unleashed. By item: written. */
    private final BitSet moved;

    private final BitSet created;
    private final BitSet written;
    private int firstNew;

    LargeShop(int orders, int products) {
        this.orders = orders;
        this.products = products;
        moved = new BitSet(orders);
        created = new BitSet(orders);
        written = new BitSet(products);
        orderTemplate = new String(TypicalOrder.json(), StandardCharsets.UTF_8);
    }

    long created() {
        return created.cardinality();
    }

    long moved() {
        return moved.cardinality();
    }

    long written() {
        return written.cardinality();
    }

    @Override
    public synchronized TransportResponse send(TransportRequest request, Duration timeout) {
        String path = request.uri().getPath();
        String query = request.uri().getQuery() == null ? "" : request.uri().getQuery();
        String json = request.uri().getHost().startsWith("unleashed")
                ? unleashed(request, path, query)
                : orderDesk(request, path.substring("/api/v2".length()), query);
        return new TransportResponse(
                200, Map.of("content-type", List.of("application/json")), json.getBytes(StandardCharsets.UTF_8));
    }

    private String unleashed(TransportRequest request, String path, String query) {
        String name = path.replaceFirst("^/([^/]+).*", "$1");
        int page = path.matches(".*/\\d+") ? Integer.parseInt(path.replaceAll(".*/", "")) : 1;
        int size = number(query, "pageSize", 200);
        return switch (name) {
            case "SalesOrders" -> request.method().equals("POST") ? create(body(request)) : page(0, 1, size, i -> "");
            case "StockOnHand" ->
                page(
                        products,
                        page,
                        size,
                        i -> "{\"ProductCode\":\"" + code(i) + "\",\"ProductDescription\":\"Product " + i
                                + "\",\"ProductGuid\":\"00000000-0000-0000-0000-" + String.format("%012d", i)
                                + "\",\"AvailableQty\":" + units(i) + ".0000,\"QtyOnHand\":" + units(i) + ".0000}");
            case "Taxes" ->
                page(1, 1, size, i -> "{\"TaxCode\":\"GST15\",\"TaxRate\":0.15,\"CanApplyToRevenue\":true}");
            case "Warehouses" -> page(1, 1, size, i -> "{\"WarehouseCode\":\"MAIN\",\"IsDefault\":true}");
            default -> throw new IllegalStateException("This store does not know " + request.method() + " " + path);
        };
    }

    private String create(String body) {
        Matcher source = ID.matcher(body);
        if (!source.find()) {
            throw new IllegalStateException("A sales order without a SourceId was sent.");
        }
        created.set(Integer.parseInt(source.group(1)));
        return body;
    }

    private static String page(int total, int page, int size, IntFunction<String> row) {
        int start = (page - 1) * size;
        return "{\"Pagination\":{\"NumberOfItems\":" + total + ",\"PageSize\":" + size + ",\"PageNumber\":" + page
                + ",\"NumberOfPages\":" + (total + size - 1) / size + "},\"Items\":["
                + IntStream.range(start, Math.min(total, start + size))
                        .mapToObj(row)
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String orderDesk(TransportRequest request, String path, String query) {
        return switch (path) {
            case "/store" ->
                success(
                        "\"store\":{\"store_id\":\"1\",\"store_name\":\"Large\",\"folders\":{\"1\":\"New\",\"2\":\"Prepared\"}}");
            case "/orders" -> orders(query);
            case "/move-orders" -> move(body(request));
            case "/inventory-items" -> items(query);
            case "/batch-inventory-items" -> write(body(request));
            default -> throw new IllegalStateException("This store does not know " + request.method() + " " + path);
        };
    }

    private static String success(String members) {
        return "{\"status\":\"success\",\"execution_time\":\"0.1 seconds\"," + members + "}";
    }

    /** Oldest first; the moved ones are the oldest, so those that wait begin behind them. */
    private String orders(String query) {
        int offset = number(query, "offset", 0);
        int limit = number(query, "limit", 50);
        firstNew = moved.nextClearBit(firstNew);
        int waiting = orders - moved.cardinality();
        int start = firstNew + offset;
        int end = Math.min(orders, start + limit);
        return success("\"total_records\":" + waiting + ",\"records_returned\":" + Math.max(0, end - start)
                + ",\"offset\":" + offset + ",\"limit\":" + limit + ",\"orders\":["
                + IntStream.range(start, end).mapToObj(this::order).collect(Collectors.joining(",")) + "]");
    }

    private String order(int number) {
        return orderTemplate
                .replaceFirst("\"id\":\"\\d+\"", "\"id\":\"" + number + "\"")
                .replaceFirst("\"folder_id\":[^,]+", "\"folder_id\":\"" + (moved.get(number) ? PREPARED : NEW) + "\"")
                .replaceFirst("\"source_id\":\"[^\"]+\"", "\"source_id\":\"L-" + number + "\"");
    }

    private String move(String body) {
        Matcher id = Pattern.compile("\\d+").matcher(body.substring(body.indexOf('[')));
        while (id.find()) {
            moved.set(Integer.parseInt(id.group()));
        }
        return success("\"results\":[]");
    }

    private String items(String query) {
        int offset = number(query, "offset", 0);
        int limit = number(query, "limit", 500);
        int end = Math.min(products, offset + limit);
        return success("\"total_records\":" + products + ",\"records_returned\":" + (end - offset) + ",\"offset\":"
                + offset + ",\"limit\":" + limit + ",\"inventory_items\":["
                + IntStream.range(offset, end)
                        .mapToObj(i -> "{\"id\":\"" + i + "\",\"name\":\"Product " + i + "\",\"code\":\"" + code(i)
                                // One in ten differs.
                                + "\",\"stock\":" + (i % 10 == 0 && !written.get(i) ? 999 : units(i)) + "}")
                        .collect(Collectors.joining(","))
                + "]");
    }

    /** Never none: nothing is sold out here. */
    private static int units(int product) {
        return 1 + product % 89;
    }

    private String write(String body) {
        Matcher id = ID.matcher(body);
        StringBuilder results = new StringBuilder();
        while (id.find()) {
            written.set(Integer.parseInt(id.group(1)));
            results.append(results.length() == 0 ? "" : ",").append("{\"status\":\"success\"}");
        }
        return success("\"results\":[" + results + "]");
    }

    private static String code(int product) {
        return "SKU-" + product;
    }

    private static String body(TransportRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static int number(String query, String name, int otherwise) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=(\\d+)").matcher(query);
        return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
    }
}
