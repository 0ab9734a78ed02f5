package io.github.ordersync.benchmarks;

import io.github.ordersync.benchmarks.ManyShops.Break;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.fleet.Pace;
import io.github.ordersync.engine.fleet.SimulatedFleet;
import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.UnleashedClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Thousands of stores in one process, in simulated time: memory of a store that waits, calls, how long a store that is due
 * waits for a place, and what stores that are broken change about that.
 */
public final class Fleet {

    /** An assumption, to give calls a length at all; neither service has been measured. */
    private static final Duration LATENCY = Duration.ofMillis(150);

    private static final int THREADS = 64;
    private static final Duration WARM_UP = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private static final List<Break> BROKEN = List.of(Break.HANGS, Break.LIMITED, Break.REFUSED);

    private Fleet() {}

    /**
     * Measures and prints.
     *
     * @param arguments the number of stores and of simulated hours; 10,000 and 3 without
     */
    public static void main(String[] arguments) {
        int stores = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int hours = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        System.out.printf(
                Locale.ROOT,
                "%,d stores, %d simulated hours after one to warm up, %d threads, %d ms per call%n%n",
                stores,
                hours,
                THREADS,
                LATENCY.toMillis());
        System.out.printf(
                "%-28s %9s %9s %9s %9s %10s %8s %8s%n",
                "healthy stores", "passes", "calls/h", "p99 wait", "longest", "orders", "busy", "seconds");
        run(stores, hours, 0, 0);
        run(stores, hours, 1, 0);
        run(stores, hours, 1, 1);
        run(stores, hours, 1, 10);
    }

    private static void run(int stores, int hours, double ordersPerHour, int percentBroken) {
        long began = System.nanoTime();
        Result result = measure(stores, hours, ordersPerHour, percentBroken);
        Group well = result.of(Break.NOTHING);
        System.out.printf(
                Locale.ROOT,
                "%-28s %,9d %9.1f %7.2f s %7.2f s %,10d %8.1f %8d%n",
                (ordersPerHour == 0 ? "no orders" : ordersPerHour + " orders/h each") + ", " + percentBroken
                        + "% broken",
                well.waits.size(),
                well.calls / (double) well.stores / hours,
                well.delay(0.99),
                well.delay(1),
                result.orders,
                well.busySeconds / (hours * 3600.0),
                (System.nanoTime() - began) / 1_000_000_000);
        for (Break how : BROKEN) {
            Group group = result.of(how);
            if (group.stores > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  each that %-16s %9.1f passes/h %8.1f calls/h, %7.1f s of a thread/h; longest wait %7.2f s%n",
                        how == Break.HANGS ? "hangs" : how == Break.LIMITED ? "is limited (429)" : "is refused (401)",
                        group.waits.size() / (double) group.stores / hours,
                        group.calls / (double) group.stores / hours,
                        group.busySeconds / group.stores / hours,
                        group.delay(1));
            }
        }
        if (percentBroken > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  in the first hour, in which that came to light, healthy ones waited: p99 %.2f s, longest %.2f s%n",
                    result.onset.delay(0.99),
                    result.onset.delay(1));
        }
        if (percentBroken == 0 && ordersPerHour == 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  memory of a store: %,d bytes when it is made, %,d after its passes%n",
                    result.bytesMade / stores,
                    result.bytesUsed / stores);
        }
    }

    /** What stores of one kind had. */
    static final class Group {
        int stores;
        long calls;
        double busySeconds;
        private final List<Long> waits = new ArrayList<>();

        int passes() {
            return waits.size();
        }

        /** Seconds that so large a share of the passes waited at most. */
        double delay(double share) {
            if (waits.isEmpty()) {
                return 0;
            }
            long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e9;
        }
    }

    /** What a run has shown. */
    record Result(Map<Break, Group> groups, Group onset, long orders, long bytesMade, long bytesUsed) {
        Group of(Break how) {
            return groups.getOrDefault(how, new Group());
        }
    }

    static Result measure(int stores, int hours, double ordersPerHour, int percentBroken) {
        Break[] broken = new Break[stores];
        Arrays.setAll(broken, i -> i % 100 < percentBroken ? BROKEN.get(i / 100 % BROKEN.size()) : Break.NOTHING);
        SimulatedFleet.Clock clock = new SimulatedFleet.Clock(START);
        ManyShops shops = new ManyShops(clock, LATENCY, ordersPerHour, broken);
        Random random = new Random(1);
        ClientOptions options = ClientOptions.builder()
                .transport(shops)
                .time(clock)
                .random(random::nextDouble)
                .build();
        // What all stores share is no part of the memory of one. The last of them is well.
        shops.lookAt(stores - 1);
        engine(options, "warm").preview();
        SimulatedFleet fleet = new SimulatedFleet(THREADS, clock, random::nextDouble);
        Map<Break, Group> groups = new EnumMap<>(Break.class);
        long before = used();
        for (int i = 0; i < stores; i++) {
            fleet.add("store " + i, engine(options, Integer.toString(i)), Pace.of(settings()));
            groups.computeIfAbsent(broken[i], how -> new Group()).stores++;
        }
        long made = used() - before;
        Group onset = new Group();
        fleet.run(WARM_UP, watch(shops, Map.of(Break.NOTHING, onset)));
        long passed = used() - before;
        shops.calls.clear();
        long createdBefore = shops.created();
        fleet.run(Duration.ofHours(hours), watch(shops, groups));
        groups.forEach((how, group) -> group.calls = shops.calls.getOrDefault(how, 0L));
        return new Result(groups, onset, shops.created() - createdBefore, made, passed);
    }

    private static SimulatedFleet.Watcher watch(ManyShops shops, Map<Break, Group> groups) {
        return new SimulatedFleet.Watcher() {
            @Override
            public void begins(String store) {
                shops.lookAt(number(store));
            }

            @Override
            public void ended(String store, Duration waited, Duration took) {
                Group group = groups.get(shops.broken(number(store)));
                if (group != null) {
                    group.waits.add(waited.toNanos());
                    group.busySeconds += took.toNanos() / 1e9;
                }
            }

            private int number(String store) {
                return Integer.parseInt(store.substring("store ".length()));
            }
        };
    }

    private static IntegrationSettings settings() {
        return IntegrationSettings.builder()
                .from(TypicalOrder.settings())
                .syncInventory(true)
                .build();
    }

    private static SyncEngine engine(ClientOptions options, String store) {
        return SyncEngine.builder()
                .unleashed(UnleashedClient.builder()
                        .credentials("id-" + store, Secret.of("not-a-key"))
                        .baseUrl(URI.create(ManyShops.UNLEASHED))
                        .options(options)
                        .build())
                .orderDesk(OrderDeskClient.builder()
                        .credentials(store, Secret.of("not-a-key"))
                        .baseUrl(URI.create(ManyShops.ORDER_DESK))
                        .options(options)
                        .build())
                .settings(settings())
                .time(options.time())
                .parallelism(1)
                .build();
    }

    @SuppressWarnings("ExplicitGarbageCollection")
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
