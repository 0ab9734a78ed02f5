package io.github.ordersync.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.sandbox.RecordedCall;
import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Many stores behind one port, each a sandbox of its own. Every worker has addresses of its own, so that it is known who
 * calls: {@code /a/unleashed}, {@code /a/orderdesk}.
 */
final class Shops implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String CREATE = "POST SalesOrders/";

    /** A call that a test waits for. */
    private record Awaited(String call, Runnable action) {}

    private final List<Sandbox> sandboxes = new ArrayList<>();
    private final Map<String, List<Instant>> passes = new ConcurrentHashMap<>();
    private final Map<String, List<String>> creates = new ConcurrentHashMap<>();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    /** A permit for each call that was answered since somebody last waited for one. */
    private final Semaphore answered = new Semaphore(0);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "shops");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    Shops(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            Sandbox sandbox = Sandbox.builder().empty().inProcess();
            sandbox.unleashed()
                    .newProduct("MUG")
                    .description("Mug")
                    .sellPrice("10.00")
                    .add();
            sandboxes.add(sandbox);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int size() {
        return sandboxes.size();
    }

    Sandbox sandbox(int shop) {
        return sandboxes.get(shop);
    }

    static String id(int shop) {
        return Integer.toString(20_000 + shop);
    }

    /** The stores file of one worker. */
    Path storesFile(Path folder, String worker, String every) throws IOException {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + worker;
        List<String> stores = new ArrayList<>();
        for (int shop = 0; shop < size(); shop++) {
            stores.add("""
                    {"name": "shop-%s",
                     "orderDesk": {"storeId": "%s", "key": {"env": "SHOPS_ORDERDESK"}, "url": "%s/orderdesk"},
                     "unleashed": {"apiId": "account-%s", "key": {"env": "SHOPS_UNLEASHED"}, "url": "%s/unleashed"},
                     "settings": {"exportFrom": ["New"], "afterImportMoveTo": "Prepared", "orderStatus": "Placed",
                                  "customerCode": "GUEST"},
                     "every": {"orders": "%s", "cancellations": "PT1H"}}
                    """.formatted(shop, id(shop), base, id(shop), base, every));
        }
        return Files.writeString(
                folder.resolve("stores-" + worker + ".json"), "{\"stores\": [" + String.join(",", stores) + "]}");
    }

    Map<String, String> environment() {
        return Map.of(
                "SHOPS_ORDERDESK", sandboxes.get(0).orderDeskApiKey(),
                "SHOPS_UNLEASHED", sandboxes.get(0).unleashedApiKey());
    }

    void addOrder(int shop) {
        sandboxes
                .get(shop)
                .orderDesk()
                .newOrder()
                .item("MUG", "Mug", "10.00", 1)
                .add();
    }

    /** Runs this when the worker is about to create its next sales order, before the service hears of it. */
    void atNextCreate(String worker, Runnable action) {
        atNext(worker, CREATE, action);
    }

    /** Runs this at the next call of the worker that begins so, method and path, before the service hears of it. */
    void atNext(String worker, String call, Runnable action) {
        awaited.put(worker, new Awaited(call, action));
    }

    /** Waits until a call is answered that no earlier wait has seen: nothing changes here without one. */
    boolean awaitCall(Duration atMost) throws InterruptedException {
        boolean came = answered.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        answered.drainPermits();
        return came;
    }

    /** When the passes of a shop began. */
    List<Instant> passes(int shop) {
        return List.copyOf(passes.getOrDefault(id(shop), List.of()));
    }

    int creates(String worker) {
        return creates.getOrDefault(worker, List.of()).size();
    }

    private boolean isDone(int shop, String order) {
        return sandboxes.get(shop).orderDesk().folderOf(order).equals("Prepared");
    }

    /** Whether every order was sent and moved. */
    boolean isAllDone() {
        for (int shop = 0; shop < size(); shop++) {
            int number = shop;
            if (!sandboxes.get(shop).orderDesk().orders().stream()
                    .allMatch(order -> isDone(number, order.path("id").asText()))) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong: an order without exactly one sales order, or a create of one that was there. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (int shop = 0; shop < size(); shop++) {
            Sandbox sandbox = sandboxes.get(shop);
            Map<String, Integer> sent = new TreeMap<>();
            sandbox.unleashed()
                    .salesOrders()
                    .forEach(row -> sent.merge(row.path("SourceId").asText(), 1, Integer::sum));
            int number = shop;
            sandbox.orderDesk().orders().forEach(order -> {
                String source =
                        "orderdesk:" + id(number) + ":" + order.path("id").asText();
                int times = sent.getOrDefault(source, 0);
                sent.remove(source);
                if (times != 1) {
                    wrong.add(source + " was sent " + times + " times");
                }
            });
            sent.keySet().forEach(source -> wrong.add(source + " is nobody's order"));
            for (RecordedCall call : sandbox.calls()) {
                if (call.method().equals("POST") && call.status() >= 400) {
                    wrong.add("shop " + shop + ": " + call);
                }
            }
        }
        return wrong;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String[] path = uri.getRawPath().split("/", 4);
            String worker = path[1];
            boolean orderDesk = path[2].equals("orderdesk");
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            String id = orderDesk
                    ? headers.getOrDefault("orderdesk-store-id", "")
                    : headers.getOrDefault("api-auth-id", "").replace("account-", "");
            Sandbox sandbox = sandboxes.get(Integer.parseInt(id) - 20_000);
            headers.replace("orderdesk-store-id", sandbox.orderDeskStoreId());
            headers.replace("api-auth-id", sandbox.unleashedApiId());
            note(worker, id, exchange.getRequestMethod(), path[3], orderDesk);
            URI target = URI.create((orderDesk ? sandbox.orderDeskUrl() : sandbox.unleashedUrl()) + "/" + path[3]
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
            answer(
                    exchange,
                    sandbox.transport()
                            .send(
                                    new TransportRequest(
                                            "shops",
                                            exchange.getRequestMethod(),
                                            target,
                                            headers,
                                            exchange.getRequestBody().readAllBytes()),
                                    TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            answered.release();
        }
    }

    private void note(String worker, String id, String method, String path, boolean orderDesk) {
        if (orderDesk && method.equals("GET") && path.equals("orders")) {
            passes.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(Instant.now());
        }
        String call = method + " " + path;
        Awaited next = awaited.get(worker);
        if (next != null && call.startsWith(next.call()) && awaited.remove(worker, next)) {
            next.action().run();
        }
        if (call.startsWith(CREATE)) {
            creates.computeIfAbsent(worker, key -> new CopyOnWriteArrayList<>()).add(path);
        }
    }

    private static void answer(HttpExchange exchange, TransportResponse answer) throws IOException {
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().remove("content-length");
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        sandboxes.forEach(Sandbox::close);
    }
}
