package io.github.ordersync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ordersync.client.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One service on a free port of the loopback interface. Listens, and keeps the JVM alive, until it is closed. */
final class LoopbackHttp implements AutoCloseable {

    /** More than any call to either service needs. */
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    /** Every call has a connection of its own, and many callers may start at once. */
    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Service service;
    private final FrontDoor door;
    private final TimeSource time;

    LoopbackHttp(Service service, FrontDoor door, TimeSource time) {
        this.service = service;
        this.door = door;
        this.time = time;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "sandbox-" + service);
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            threads.shutdownNow();
            throw new UncheckedIOException("No port for the sandbox's " + service, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String authority() {
        String host = server.getAddress().getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that was not answered closes the connection, which is what a lost answer looks like.
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            Map<String, String> headers = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> header :
                    exchange.getRequestHeaders().entrySet()) {
                headers.put(header.getKey(), header.getValue().get(0));
            }
            FrontDoor.Outcome outcome = door.receive(
                    Request.of(service, exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
            Answer answer = outcome.answer();
            if (answer != null && waited(outcome.delay())) {
                byte[] bytes = answer.bytes();
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                // The server sends head and body in two packets. On a connection that is used again, the second one
                // waits
                // 40 ms for the first one's acknowledgement; a new connection costs a fraction of a millisecond here.
                exchange.getResponseHeaders().set("Connection", "close");
                exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
                if (bytes.length > 0) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }

    /** False when the sandbox was closed meanwhile. */
    private boolean waited(Duration delay) {
        try {
            time.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
