package io.github.ordersync.benchmarks;

import io.github.ordersync.client.Secret;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From the start of a JVM to the end of its first read of a sales order: with the client, with bare java.net.http and Jackson,
 * and with neither. Processes take turns, so that a busy machine is busy for all.
 */
public final class ColdStart {

    private static final String GUID = "a99c0499-cca8-5994-9169-112f15183590";
    private static final List<String> KINDS = List.of("client", "bare", "nothing");

    private ColdStart() {}

    /**
     * Measures and prints; with a kind and an address it is one of the processes.
     *
     * @param arguments how many of each; 21 without
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            first(arguments[0], arguments[1]);
            return;
        }
        int times = arguments.length == 0 ? 21 : Integer.parseInt(arguments[0]);
        List<List<Long>> millis = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Loopback server = new Loopback(Answers.salesOrder())) {
            for (int i = 0; i < times; i++) {
                for (int kind = 0; kind < KINDS.size(); kind++) {
                    millis.get(kind).add(process(KINDS.get(kind), server.url().toString()));
                }
            }
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            List<Long> sorted = millis.get(kind).stream().sorted().toList();
            System.out.printf(Locale.ROOT, "%-10s %5d ms%n", KINDS.get(kind), sorted.get(times / 2));
        }
    }

    private static long process(String kind, String url) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        kind,
                        url)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(kind + " ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void first(String kind, String url) throws IOException, InterruptedException {
        switch (kind) {
            case "client" -> {
                try (UnleashedClient client = UnleashedClient.builder()
                        .credentials("bench", Secret.of("not-a-key"))
                        .baseUrl(URI.create(url))
                        .build()) {
                    check(client.salesOrders()
                            .get(UUID.fromString(GUID))
                            .orderNumber()
                            .orElse(null));
                }
            }
            case "bare" -> {
                HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(url + "/SalesOrders/" + GUID))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                check(PlainJackson.UNLEASHED.readValue(answer.body(), PlainJackson.SalesOrder.class).orderNumber);
            }
            default -> {}
        }
    }

    private static void check(@Nullable String orderNumber) {
        if (orderNumber == null) {
            throw new IllegalStateException("The answer has no order number.");
        }
    }
}
