package io.github.ordersync.benchmarks;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The services of thousands of stores, one of which is looked at at a time. Orders come in at a steady rate; each store has
 * a catalogue of one page, whose stock agrees. Some stores are broken, whatever is asked of them.
 */
final class ManyShops implements Transport {

    /** What is wrong with a store. */
    enum Break {
        NOTHING,
        /** No answer before the time is over. */
        HANGS,
        /** 429 to everything. */
        LIMITED,
        /** 401 to everything. */
        REFUSED
    }

    static final String UNLEASHED = "http://unleashed.many";
    static final String ORDER_DESK = "http://orderdesk.many/api/v2";

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int PRODUCTS = 100;

    private final TimeSource time;
    private final Instant start;
    private final Duration latency;
    private final double ordersPerHour;
    private final Break[] broken;
    private final long[] moved;
    private final long[] created;
    private final String[] parts;
    private int current;

    /** Calls since the count was cleared, by what is wrong with the store. */
    final Map<Break, Long> calls = new EnumMap<>(Break.class);

    ManyShops(TimeSource time, Duration latency, double ordersPerHour, Break[] broken) {
        this.time = time;
        this.start = time.now();
        this.latency = latency;
        this.ordersPerHour = ordersPerHour;
        this.broken = broken;
        this.moved = new long[broken.length];
        this.created = new long[broken.length];
        this.parts = parts(new String(TypicalOrder.json(), StandardCharsets.UTF_8));
    }

    /** The store whose services answer from now on. */
    void lookAt(int store) {
        current = store;
    }

    Break broken(int store) {
        return broken[store];
    }

    /** Sales orders of all stores; those of a store that is well are as many as its orders. */
    long created() {
        return LongStream.of(created).sum();
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException, InterruptedException {
        Break what = broken[current];
        calls.merge(what, 1L, Long::sum);
        if (what == Break.HANGS) {
            time.sleep(timeout);
            throw new HttpTimeoutException("no answer");
        }
        time.sleep(latency);
        return switch (what) {
            case LIMITED -> answer(429, "{\"status\":\"error\",\"message\":\"Too Many Requests\"}");
            case REFUSED -> answer(401, "{\"status\":\"error\",\"message\":\"Unauthorized\"}");
            default ->
                request.uri().getHost().startsWith("unleashed") ? unleashed(request) : answer(200, orderDesk(request));
        };
    }

    private static TransportResponse answer(int status, String json) {
        return new TransportResponse(
                status, Map.of("content-type", List.of("application/json")), json.getBytes(StandardCharsets.UTF_8));
    }

    private TransportResponse unleashed(TransportRequest request) {
        String path = request.uri().getPath();
        if (path.matches("/SalesOrders/[0-9a-f-]{36}")) {
            if (request.method().equals("POST")) {
                created[current]++;
                return answer(200, new String(request.body(), StandardCharsets.UTF_8));
            }
            return answer(404, "{\"Description\":\"not found\"}");
        }
        String rows = switch (path.split("/", -1)[1]) {
            case "Taxes" -> "{\"TaxCode\":\"GST15\",\"TaxRate\":0.15,\"CanApplyToRevenue\":true}";
            case "Warehouses" -> "{\"WarehouseCode\":\"MAIN\",\"IsDefault\":true}";
            case "StockOnHand" -> products(i -> "{\"ProductCode\":\"SKU-" + i + "\",\"AvailableQty\":" + i + "}");
            default -> "";
        };
        return answer(
                200,
                "{\"Pagination\":{\"NumberOfItems\":0,\"PageSize\":500,\"PageNumber\":1,\"NumberOfPages\":1},\"Items\":["
                        + rows + "]}");
    }

    private static String products(IntFunction<String> row) {
        return IntStream.range(0, PRODUCTS).mapToObj(row).collect(Collectors.joining(","));
    }

    private String orderDesk(TransportRequest request) {
        String path = request.uri().getPath().substring("/api/v2".length());
        String members = switch (path) {
            case "/store" ->
                "\"store\":{\"store_id\":\"1\",\"store_name\":\"One of many\",\"folders\":{\"1\":\"New\",\"2\":\"Prepared\"}}";
            case "/orders" -> orders(request.uri().getQuery());
            case "/move-orders" -> {
                String body = new String(request.body(), StandardCharsets.UTF_8);
                Matcher ids = NUMBER.matcher(body.substring(body.indexOf('['), body.indexOf(']')));
                moved[current] += ids.results().count();
                yield "\"results\":[]";
            }
            case "/inventory-items" ->
                "\"total_records\":" + PRODUCTS + ",\"records_returned\":" + PRODUCTS
                        + ",\"offset\":0,\"limit\":500,\"inventory_items\":["
                        + products(i -> "{\"id\":\"" + i + "\",\"name\":\"Product\",\"code\":\"SKU-" + i
                                + "\",\"stock\":" + i + "}")
                        + "]";
            default -> {
                if (!path.matches("/orders/\\d+")) {
                    throw new IllegalStateException("These stores do not know " + path);
                }
                yield "\"order\":" + order(Long.parseLong(path.substring("/orders/".length())));
            }
        };
        return "{\"status\":\"success\"," + members + "}";
    }

    /** Whoever packs is quick: nothing stays in the folder of what was sent. */
    private String orders(String query) {
        boolean fresh = query.matches(".*folder_id[^=]*=1(?:&.*|$)");
        long came = (long) (Duration.between(start, time.now()).toMillis() * ordersPerHour / 3_600_000);
        long waiting = fresh ? came - moved[current] : 0;
        return "\"total_records\":" + waiting + ",\"records_returned\":" + waiting
                + ",\"offset\":0,\"limit\":500,\"orders\":["
                + LongStream.range(came - waiting, came).mapToObj(this::order).collect(Collectors.joining(","))
                + "]";
    }

    private String order(long number) {
        return parts[0] + number + parts[1] + (number < moved[current] ? 2 : 1) + parts[2] + number + parts[3];
    }

    /** An order without its id, folder and source id: what is before, between and behind them. */
    private static String[] parts(String order) {
        return order.replaceFirst("\"id\":\"\\d+\"", "\"id\":\"@\"")
                .replaceFirst("\"folder_id\":[^,]+", "\"folder_id\":\"@\"")
                .replaceFirst("\"source_id\":\"[^\"]+\"", "\"source_id\":\"M-@\"")
                .split("(?<=\")@(?=\")|(?<=\"M-)@(?=\")", -1);
    }
}
