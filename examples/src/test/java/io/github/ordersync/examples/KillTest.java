package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.engine.SyncReport;
import io.github.ordersync.engine.SyncState;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed outright, again and again, in the middle of its calls; in the end everything is there once, as
 * had it never been killed. {@code -Dkill.count=200} kills more often, {@code -Dkill.seed=...} does the same again as far
 * as the machine's threads allow.
 */
@Timeout(3600)
class KillTest {

    private static final int KILLS = Integer.getInteger("kill.count", 24);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    /** More than a run has at the most; then it has come to its end. */
    private static final int CALLS = 34;

    private static final int KILLS_IN_ONE_SHOP = 5;

    @TempDir
    Path folder;

    /** A shop in the middle of its life: something is to be done in every direction. */
    private static final class Shop implements AutoCloseable {
        final SimulatedClock clock = new SimulatedClock();
        final Sandbox sandbox = Sandbox.builder().time(clock).start();

        Shop(SyncState state) {
            String shipped = order("MUG");
            String twoParcels = order("TEA");
            String deleted = order("SOAP");
            String movedBack = order("MUG");
            assertThat(pass(state).hasProblems()).isTrue();
            clock.advance(Duration.ofHours(3));
            sandbox.unleashed().ship(guid(shipped), "A-1", "UPS");
            sandbox.unleashed().ship(guid(twoParcels), "B-1, B-2", "UPS");
            sandbox.unleashed().deleteSalesOrder(guid(deleted));
            sandbox.orderDesk().moveOrder(movedBack, "New");
            sandbox.unleashed().setStock("MUG", "MAIN", new BigDecimal("77"));
            for (int i = 0; i < 6; i++) {
                order("TEA");
            }
            sandbox.orderDesk()
                    .newOrder()
                    .item("MUG", "Mug", "18.50", 1)
                    .checkoutData("RequiredDate", "31/02/2026")
                    .add();
            order("NOPE");
            clock.advance(Duration.ofMinutes(10));
            sandbox.clearCalls();
        }

        private String order(String code) {
            return sandbox.orderDesk()
                    .newOrder()
                    .item(code, "Something", "18.50", 2)
                    .add();
        }

        private String guid(String order) {
            return salesOrders(order).get(0).path("Guid").asText();
        }

        private List<JsonNode> salesOrders(String order) {
            return sandbox.unleashed().salesOrders().stream()
                    .filter(row -> row.path("SourceId").asText().endsWith(":" + order))
                    .toList();
        }

        /** In this process, without an accident. */
        SyncReport pass(SyncState state) {
            try (Connection connection = Connection.to(sandbox, Progress.none())) {
                return connection
                        .engine(CommonOptions.sandboxSettings())
                        .state(state)
                        .build()
                        .runOnce();
            }
        }

        /** What somebody would notice if it were wrong, without what depends on the order of the creates. */
        Map<String, String> end() {
            Map<String, String> end = new TreeMap<>();
            for (JsonNode order : sandbox.orderDesk().orders()) {
                String id = order.path("id").asText();
                List<String> notes = new ArrayList<>();
                sandbox.orderDesk()
                        .history(id)
                        .forEach(note -> notes.add(note.path("note").asText()));
                notes.removeIf(note -> note.startsWith("Order Moved"));
                notes.sort(null);
                end.put(
                        "order " + id,
                        "in " + sandbox.orderDesk().folderOf(id) + "; sales orders "
                                + salesOrders(id).stream()
                                        .map(row -> row.path("OrderStatus").asText() + " "
                                                + row.path("Total")
                                                        .decimalValue()
                                                        .stripTrailingZeros()
                                                        .toPlainString())
                                        .toList()
                                + "; shipments "
                                + sandbox.orderDesk().shipments(id).stream()
                                        .map(shipment ->
                                                shipment.path("tracking_number").asText())
                                        .sorted()
                                        .toList()
                                + "; notes " + notes);
            }
            end.put(
                    "sales orders",
                    Integer.toString(sandbox.unleashed().salesOrders().size()));
            for (JsonNode item : sandbox.orderDesk().inventoryItems()) {
                end.put(
                        "item " + item.path("code").asText(),
                        item.path("stock").decimalValue().stripTrailingZeros().toPlainString());
            }
            return end;
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Test
    void everythingIsThereOnceHoweverOftenItIsKilled() throws Exception {
        Map<String, String> expected;
        try (Shop shop = new Shop(SyncState.inMemory())) {
            shop.pass(SyncState.inMemory());
            expected = shop.end();
        }
        assertThat(expected.values())
                .filteredOn(end -> end.contains("shipments [A-1]"))
                .hasSize(1);
        assertThat(expected.values())
                .filteredOn(end -> end.contains("shipments [B-1, B-2]"))
                .hasSize(1);
        assertThat(expected.values())
                .filteredOn(end -> end.contains("in Canceled; sales orders [Deleted"))
                .hasSize(1);
        assertThat(expected.values())
                .filteredOn(end -> end.contains("Could Not Be Submitted"))
                .hasSize(4);
        System.out.println("Kills with -Dkill.seed=" + SEED);
        Random random = new Random(SEED);
        int kills = 0;
        for (int number = 0; kills < KILLS; number++) {
            boolean withState = number % 2 == 0;
            Path state = folder.resolve("state-" + number + ".json");
            try (Shop shop = new Shop(withState ? SyncState.file(state) : SyncState.inMemory())) {
                List<String> story = new ArrayList<>(List.of("seed " + SEED, "shop " + number));
                int killed = 0;
                while (killed < KILLS_IN_ONE_SHOP && kill(shop, withState, state, random, story)) {
                    killed++;
                }
                kills += killed;
                assertThat(start(shop, withState, state).waitFor())
                        .as("%s", story)
                        .isEqualTo(Ordersync.PROBLEMS);
                assertThat(errors()).as("%s", story).isEmpty();
                assertThat(shop.end()).as("%s", story).isEqualTo(expected);
                shop.sandbox.clearCalls();
                shop.pass(SyncState.inMemory());
                // An order that Unleashed itself refuses is tried again by whoever does not remember that.
                assertThat(shop.sandbox.calls())
                        .as("%s", story)
                        .allMatch(call -> call.method().equals("GET") || call.status() == 400);
                assertThat(shop.end()).as("%s", story).isEqualTo(expected);
            }
        }
        System.out.println(kills + " kills");
    }

    /** Runs the program and kills it at a call by chance; says whether it got that far. */
    private boolean kill(Shop shop, boolean withState, Path state, Random random, List<String> story)
            throws IOException, InterruptedException {
        int at = 1 + random.nextInt(CALLS);
        boolean done = random.nextBoolean();
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<Process> running = new CompletableFuture<>();
        shop.sandbox
                .faults()
                .failNext(
                        call -> {
                            if (calls.incrementAndGet() != at) {
                                return false;
                            }
                            killed.set(true);
                            // Dead for certain before the service does its work, or before it is told not to.
                            running.join().destroyForcibly().onExit().join();
                            return !done;
                        },
                        Fault.lostBeforeSend());
        Process process = start(shop, withState, state);
        running.complete(process);
        process.waitFor();
        shop.sandbox.faults().clear();
        shop.clock.advance(Duration.ofMinutes(1));
        story.add(
                killed.get() ? "killed at call " + at + (done ? ", which was done" : ", which was lost") : "finished");
        return killed.get();
    }

    private Process start(Shop shop, boolean withState, Path state) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("sync", "--settings", Launch.SETTINGS));
        if (withState) {
            arguments.addAll(List.of("--state", state.toString()));
        }
        return Launch.ordersync(Ran.environment(shop.sandbox), err(), arguments.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path err() {
        return folder.resolve("err.txt");
    }

    private String errors() throws IOException {
        return Files.readString(err());
    }
}
