package io.github.ordersync.examples.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.webhook.WebhookHeaders;
import io.github.ordersync.engine.CallCounter;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.orderdesk.webhook.OrderDeskWebhook;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.WebhookDelivery;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * How long an order waits until it is a sales order, with polling alone and with webhooks, on the sandbox in simulated time. A
 * day with 60 orders at random times; a webhook takes a second, and one in fifty is lost. The same in every run.
 */
public final class DelayMeasurement {

    private static final int ORDERS = 60;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration DELIVERY = Duration.ofSeconds(1);
    private static final int ONE_LOST_IN = 50;

    private final SimulatedClock clock = new SimulatedClock();
    private final Sandbox sandbox = Sandbox.builder().time(clock).empty().inProcess();
    private final CallCounter calls = new CallCounter();
    private final UnleashedClient unleashed;
    private final SyncEngine engine;
    private final Map<String, Instant> added = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** Something that happens at its time. */
    private record Event(Instant at, int number, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    private DelayMeasurement() {
        sandbox.unleashed().addProduct("MUG", "Mug", "18.50");
        ClientOptions options = ClientOptions.builder()
                .transport(sandbox.transport())
                .time(clock)
                .random(() -> 0.5)
                .listener(calls)
                .build();
        unleashed = UnleashedClient.builder()
                .credentials(sandbox.unleashedApiId(), Secret.of(sandbox.unleashedApiKey()))
                .baseUrl(sandbox.unleashedUrl())
                .options(options)
                .build();
        engine = SyncEngine.builder()
                .unleashed(unleashed)
                .orderDesk(OrderDeskClient.builder()
                        .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
                        .baseUrl(sandbox.orderDeskUrl())
                        .options(options)
                        .build())
                .settings(IntegrationSettings.builder()
                        .customerCode("GUEST")
                        .afterImportMoveTo("Prepared")
                        .build())
                .time(clock)
                .calls(calls)
                .parallelism(1)
                .build();
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        table().forEach(out::println);
    }

    static List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| | median | 95 of 100 | longest | calls of the day: Order Desk | Unleashed |");
        lines.add("|---|---|---|---|---|---|");
        lines.add(measured("polling every 10 minutes", Duration.ofMinutes(10), false));
        lines.add(measured("polling every hour", Duration.ofHours(1), false));
        lines.add(measured("webhooks, and polling every hour", Duration.ofHours(1), true));
        return lines;
    }

    private static String measured(String name, Duration interval, boolean webhooks) {
        return new DelayMeasurement().day(name, interval, webhooks);
    }

    private String day(String name, Duration interval, boolean webhooks) {
        Random random = new Random(20261123);
        Instant start = clock.now();
        PriorityQueue<Event> events = new PriorityQueue<>();
        WebhookQueue queue = new WebhookQueue(
                1000, clock, Map.of("shop", new WebhookWork(engine, unleashed, sandbox.orderDeskStoreId())));
        StoreWebhooks receiver = StoreWebhooks.of(
                "shop",
                OrderDeskWebhook.of(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey())),
                List.of(),
                queue,
                clock);
        int number = 0;
        for (int i = 0; i < ORDERS; i++) {
            Instant at = start.plusMillis((long) (random.nextDouble() * DAY.toMillis()));
            boolean lost = random.nextInt(ONE_LOST_IN) == 0;
            String sourceId = "WEB-" + i;
            events.add(new Event(at, number++, () -> order(sourceId)));
            if (webhooks && !lost) {
                events.add(new Event(at.plus(DELIVERY), number++, () -> deliver(receiver, queue, sourceId)));
            }
        }
        for (Instant at = start; !at.isAfter(start.plus(DAY).plus(interval)); at = at.plus(interval)) {
            events.add(new Event(at, number++, engine::exportOrders));
        }
        while (!events.isEmpty()) {
            Event event = events.remove();
            if (event.at().isAfter(clock.now())) {
                clock.advance(Duration.between(clock.now(), event.at()));
            }
            event.what().run();
        }
        return row(name);
    }

    private void order(String sourceId) {
        String id = sandbox.orderDesk()
                .newOrder()
                .item("MUG", "Mug", "18.50", 1)
                .sourceId(sourceId)
                .add();
        ids.put(sourceId, id);
        added.put(sourceId, clock.now());
    }

    private void deliver(StoreWebhooks receiver, WebhookQueue queue, String sourceId) {
        String id = Objects.requireNonNull(ids.get(sourceId));
        WebhookDelivery delivery = sandbox.orderDesk().webhook(id);
        Map<String, List<String>> headers = new HashMap<>();
        delivery.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        int status = receiver.orderDesk(WebhookHeaders.of(headers), delivery.body());
        if (status != StoreWebhooks.OK) {
            throw new IllegalStateException("The webhook of order " + id + " was answered with " + status);
        }
        while (queue.doNext()) {
            // Until nothing is due.
        }
    }

    private String row(String name) {
        List<Duration> delays = new ArrayList<>();
        for (JsonNode salesOrder : sandbox.unleashed().salesOrders()) {
            Instant wanted = added.get(salesOrder.path("CustomerRef").asText());
            if (wanted != null) {
                delays.add(Duration.between(wanted, written(salesOrder)));
            }
        }
        delays.sort(null);
        if (delays.size() != ORDERS) {
            throw new IllegalStateException(delays.size() + " of " + ORDERS + " orders have become sales orders");
        }
        Map<String, Long> spent = calls.counts();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %,d | %,d |",
                name,
                text(delays.get(ORDERS / 2)),
                text(delays.get(ORDERS * 95 / 100)),
                text(delays.get(ORDERS - 1)),
                spent.getOrDefault("Order Desk", 0L),
                spent.getOrDefault("Unleashed", 0L));
    }

    /** {@code /Date(...)/} in milliseconds (documented). Nobody has changed it since it was created. */
    private static Instant written(JsonNode salesOrder) {
        return Instant.ofEpochMilli(
                Long.parseLong(salesOrder.path("LastModifiedOn").asText().replaceAll("\\D", "")));
    }

    private static String text(Duration delay) {
        return delay.compareTo(Duration.ofMinutes(2)) < 0
                ? delay.toSeconds() + " s"
                : Math.round(delay.toSeconds() / 60.0) + " min";
    }
}
