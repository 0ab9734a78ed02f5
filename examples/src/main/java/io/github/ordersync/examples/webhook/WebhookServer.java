package io.github.ordersync.examples.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.ordersync.client.webhook.WebhookHeaders;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for webhooks under {@code /webhooks/STORE/orderdesk} and {@code /webhooks/STORE/unleashed}, and answers at once; and
 * for operators under {@code /metrics} and {@code /health}. Speaks plain HTTP: Unleashed wants HTTPS (documented), so a proxy
 * with a certificate stands before it and passes on {@code /webhooks/} alone.
 */
public final class WebhookServer implements AutoCloseable {

    /** Orders with hundreds of items are far smaller. */
    static final int LARGEST_BODY = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final GuardedThreads threads;
    private final Map<String, StoreWebhooks> stores;

    private WebhookServer(HttpServer server, GuardedThreads threads, Map<String, StoreWebhooks> stores) {
        this.server = server;
        this.threads = threads;
        this.stores = stores;
    }

    /**
     * What one request may take, and what operators are shown.
     *
     * @param slowest how long a client may take to send a request and to read the answer; then the connection is closed
     * @param metrics the page of Prometheus, made anew each time
     * @param health whether all is well
     */
    public record Choices(Duration slowest, Supplier<String> metrics, Supplier<Health> health) {

        /**
         * Ten seconds, no metrics, always well.
         *
         * @return the defaults
         */
        public static Choices standard() {
            return new Choices(Duration.ofSeconds(10), () -> "", () -> new Health(true, ""));
        }
    }

    /**
     * Whether all is well.
     *
     * @param up whether it is
     * @param detail for people; must hold nothing that is secret
     */
    public record Health(boolean up, String detail) {}

    /**
     * Listens until it is closed.
     *
     * @param address where; port 0 is any free one
     * @param stores the webhooks of each store
     * @param choices limits and pages
     * @return the running server
     * @throws IOException if it cannot listen there
     */
    public static WebhookServer start(InetSocketAddress address, Collection<StoreWebhooks> stores, Choices choices)
            throws IOException {
        HttpServer server = HttpServer.create(address, BACKLOG);
        GuardedThreads threads = new GuardedThreads(THREADS, WAITING, choices.slowest());
        WebhookServer started = new WebhookServer(
                server,
                threads,
                stores.stream().collect(Collectors.toUnmodifiableMap(StoreWebhooks::store, Function.identity())));
        server.setExecutor(threads);
        server.createContext("/", answering(started::webhook));
        server.createContext(
                "/metrics",
                answering((exchange, body) -> page(
                        exchange, "/metrics", 200, "text/plain; version=0.0.4; charset=utf-8", choices.metrics())));
        server.createContext("/health", answering((exchange, body) -> {
            Health health = choices.health().get();
            page(
                    exchange,
                    "/health",
                    health.up() ? 200 : 503,
                    "text/plain; charset=utf-8",
                    () -> (health.up() ? "UP" : "DOWN") + "\n" + health.detail());
        }));
        server.start();
        return started;
    }

    /**
     * The port on which it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers a request whose body was read, up to a byte more than the largest. */
    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange, byte[] body) throws IOException;
    }

    private static HttpHandler answering(Handler handler) {
        return exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Connection", "close");
                // Read before anything is refused: a connection that is closed with something unread in it takes the
                // answer along.
                handler.handle(exchange, exchange.getRequestBody().readNBytes(LARGEST_BODY + 1));
            } catch (RuntimeException e) {
                // The request is not quoted: it may be anybody's.
                LOG.error("A request could not be answered: {}", e.getClass().getName());
            }
        };
    }

    private static void page(HttpExchange exchange, String path, int status, String type, Supplier<String> text)
            throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            answer(exchange, 404);
        } else if (!exchange.getRequestMethod().equals("GET")) {
            notAllowed(exchange, "GET");
        } else {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void webhook(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        StoreWebhooks store = path.length == 4 && path[1].equals("webhooks") ? stores.get(path[2]) : null;
        String service = path[path.length - 1];
        if (store == null || !service.equals("orderdesk") && !service.equals("unleashed")) {
            answer(exchange, 404);
        } else if (!exchange.getRequestMethod().equals("POST")) {
            notAllowed(exchange, "POST");
        } else if (body.length > LARGEST_BODY) {
            answer(exchange, 413);
        } else {
            WebhookHeaders headers = WebhookHeaders.of(exchange.getRequestHeaders());
            answer(
                    exchange,
                    service.equals("orderdesk") ? store.orderDesk(headers, body) : store.unleashed(headers, body));
        }
    }

    private static void notAllowed(HttpExchange exchange, String method) throws IOException {
        exchange.getResponseHeaders().set("Allow", method);
        answer(exchange, 405);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
