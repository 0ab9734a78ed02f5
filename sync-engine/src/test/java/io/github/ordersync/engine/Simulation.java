package io.github.ordersync.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.engine.BrokenTransport.Death;
import io.github.ordersync.unleashed.UnleashedClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One random life of one random shop, the same for the same seed: engines run, are killed and started anew, calls
 * break, people work on both sides. Then all that stops, engines run undisturbed, and everything must be right.
 */
final class Simulation implements AutoCloseable {

    /** Passes after which nothing may be left to do. */
    private static final int PASSES_TO_SETTLE = 5;

    final long seed;
    final SimulatedShop shop;
    final World world;
    final SimulatedPeople people;
    final List<String> story = new ArrayList<>();
    final int faultsInThousand;
    final int peopleInThousand;
    final int secondEngineInThousand;
    int writes;
    /** Orders of which a report has said that their tracking was refused: a refusal is not tried again. */
    final Set<String> trackingRefused = new HashSet<>();
    /** Whether an engine, in the middle of which another one runs, is about to write inventory items. */
    boolean itemsAreRead;
    /** What a broken engine keeps, whatever process it is. */
    final Map<String, JsonNode> memory = new HashMap<>();

    private final BrokenEngine broken;
    private final Random random;
    private final RetryPolicy retryPolicy;
    private final List<Map<String, String>> oldStates = new ArrayList<>(List.of(new TreeMap<>()));
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> foldersBefore = new HashMap<>();
    private SimulatedAdversary adversary;
    private SimulatedState state;
    private SyncEngine engine;
    private int engines;
    private boolean calm;
    private boolean secondEngineRuns;
    private boolean twoAtOnce;

    /** A note that an engine has written; tolerated when another wrote the same after the engine had read the history. */
    record Note(String engine, String orderId, String text, boolean tolerated) {}

    Simulation(long seed, BrokenEngine broken) {
        this.seed = seed;
        this.broken = broken;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
        this.shop = new SimulatedShop(seed);
        this.world = shop.world;
        this.people = new SimulatedPeople(shop, seed);
        this.faultsInThousand = new int[] {0, 30, 100, 250}[random.nextInt(4)];
        this.peopleInThousand = new int[] {0, 20, 80}[random.nextInt(3)];
        this.secondEngineInThousand = random.nextInt(4) == 0 ? 30 : 0;
        // Of two engines the one that looks last takes back what is there twice, unless its look fails for good.
        this.retryPolicy =
                secondEngineInThousand > 0 || random.nextBoolean() ? RetryPolicy.standard() : RetryPolicy.none();
        story.add(shop.describe());
        start(Map.of());
    }

    /** Runs a seed. Throws with the whole story when something is wrong at the end. */
    static void run(long seed, BrokenEngine broken) {
        try (Simulation simulation = new Simulation(seed, broken)) {
            try {
                simulation.live();
                simulation.settle();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(simulation.tell(e), e);
            }
        }
    }

    private String tell(Throwable e) {
        return "Seed " + seed + ": " + e.getMessage() + "\nAgain with -Dsimulation.seed=" + seed + "\n"
                + String.join("\n", story) + "\nSeed " + seed + ": " + e.getMessage();
    }

    boolean isCalm() {
        return calm;
    }

    private void start(Map<String, String> remembered) {
        String name = "engine " + ++engines;
        SimulatedAdversary between =
                new SimulatedAdversary(this, world.sandbox.transport(), new Random(random.nextLong()), name);
        adversary = between;
        state = new SimulatedState(remembered, between::isDead);
        engine = engine(between, state);
    }

    private SyncEngine engine(Transport between, SyncState remembered) {
        return world.engine(
                shop.settings,
                broken.state(remembered, this),
                broken.transport(between, this),
                retryPolicy,
                world.sandbox.unleashedApiKey());
    }

    void live() {
        int steps = 4 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            world.time.advance(Duration.ofSeconds(random.nextInt(random.nextInt(5) == 0 ? 50_000 : 1800)));
            for (int actions = random.nextInt(4); actions > 0; actions--) {
                act(people.anything());
            }
            pass(random.nextInt(10));
            if (adversary.isDead() || random.nextInt(12) == 0) {
                restart();
            }
        }
    }

    private void restart() {
        adversary.kill();
        Map<String, String> last = state.copy();
        oldStates.add(last);
        boolean same = random.nextInt(3) > 0;
        Map<String, String> remembered = same ? last : oldStates.get(random.nextInt(oldStates.size()));
        start(remembered);
        story.add("engine " + engines + " starts with " + (same ? "the same state" : "an older state") + ": "
                + remembered.keySet());
    }

    /**
     * Where a POST replaces a sales order, and two engines without a common lease both have seen that it is not there, the
     * second one replaces what staff has made of the first one's.
     */
    void act(SimulatedPeople.Action action) {
        if (twoAtOnce && shop.postsReplace && action == SimulatedPeople.Action.COMMENT_SALES_ORDER) {
            return;
        }
        String done = people.act(action);
        if (!done.isEmpty()) {
            story.add("        somebody: " + action + " " + done);
        }
    }

    /** A whole pass of another engine in the middle of a pass of the first. Says whether it ran. */
    boolean secondEngine(SimulatedAdversary first, boolean nearItems) {
        if (secondEngineRuns || first.isDead()) {
            return false;
        }
        secondEngineRuns = true;
        twoAtOnce = true;
        itemsAreRead = nearItems;
        SimulatedAdversary between =
                new SimulatedAdversary(this, world.sandbox.transport(), new Random(random.nextLong()), "   2nd engine");
        // Two processes on one state, or each on its own.
        SyncState remembered = random.nextBoolean() ? state : new SimulatedState(Map.of(), () -> false);
        try {
            story.add("   2nd engine:");
            run(engine(between, remembered), between, random.nextInt(10));
        } finally {
            secondEngineRuns = false;
            itemsAreRead = false;
        }
        return true;
    }

    /** A client that nothing comes between. */
    UnleashedClient quietUnleashed() {
        return world.unleashedClient(world.sandbox.transport());
    }

    private void pass(int kind) {
        run(engine, adversary, kind);
        twoAtOnce = false;
    }

    private void run(SyncEngine any, SimulatedAdversary between, int kind) {
        between.passBegins();
        rememberFolders();
        try {
            SyncReport report = switch (kind) {
                case 0 -> any.exportOrders();
                case 1 -> any.pullShipments();
                case 2 -> any.pullCancellations();
                case 3 -> any.pullStock();
                case 4 -> preview(any);
                case 5 -> submit(any);
                case 6 -> endedEarly(any);
                default -> any.runOnce();
            };
            tell(report);
            Set<String> touched = between.passEnds();
            Set<String> told = report.outcomes().stream().map(Outcome::id).collect(Collectors.toSet());
            if (!told.containsAll(touched)) {
                throw new AssertionError("Something was done to orders " + touched + ", the report tells of " + told);
            }
        } catch (Death e) {
            story.add("killed");
        } catch (ApiException e) {
            story.add("ended: " + e.getMessage());
        }
        between.passEnds();
    }

    private SyncReport endedEarly(SyncEngine any) {
        int[] steps = {random.nextInt(20)};
        return any.run(EnumSet.allOf(Flow.class), () -> steps[0]-- <= 0);
    }

    private SyncReport submit(SyncEngine any) {
        List<SimulatedOrder> present = shop.present();
        return present.isEmpty() ? any.exportOrders() : any.submit(present.get(random.nextInt(present.size())).id);
    }

    private SyncReport preview(SyncEngine any) {
        int before = writes;
        SyncReport report = any.preview();
        if (writes > before && secondEngineInThousand == 0) {
            throw new AssertionError("A preview has written.");
        }
        return report;
    }

    private void tell(SyncReport report) {
        for (Outcome outcome : report.outcomes()) {
            if (outcome.detail().startsWith("Unleashed refused the tracking number")) {
                trackingRefused.add(outcome.id());
            }
            story.add("        report: " + outcome.flow() + " " + outcome.kind() + " " + outcome.id() + " "
                    + outcome.detail());
        }
    }

    private void rememberFolders() {
        shop.present().forEach(order -> foldersBefore.put(order.id, world.orderDesk.folderOf(order.id)));
    }

    void engineMoves(JsonNode body) {
        rememberFolders();
    }

    /** Says which orders are elsewhere now. */
    Set<String> engineMoved() {
        Set<String> moved = new TreeSet<>();
        for (SimulatedOrder order : shop.present()) {
            String from = foldersBefore.getOrDefault(order.id, "");
            String to = world.orderDesk.folderOf(order.id);
            if (!from.equals(to)) {
                moved.add(order.id);
                boolean putBack = order.movedBy == SimulatedOrder.Who.THE_ENGINE && order.movedFrom.equals(to);
                order.movedBy = putBack ? SimulatedOrder.Who.A_PERSON : SimulatedOrder.Who.THE_ENGINE;
                order.movedFrom = from;
            }
        }
        return moved;
    }

    int noteCount() {
        return notes.size();
    }

    void engineNotes(String by, String orderId, String text, int readAt, boolean again) {
        boolean byAnother = notes.subList(Math.min(readAt, notes.size()), notes.size()).stream()
                .anyMatch(note -> note.orderId.equals(orderId) && note.text.equals(text) && !note.engine.equals(by));
        notes.add(new Note(by, orderId, text, again || byAnother));
    }

    List<Note> notes() {
        return notes;
    }

    void settle() {
        calm = true;
        story.add("From here on nothing breaks and people leave things alone.");
        if (adversary.isDead()) {
            restart();
        }
        SimulationInvariants invariants = new SimulationInvariants(this);
        for (int pass = 1; pass <= PASSES_TO_SETTLE; pass++) {
            // Longer than a refusal of Unleashed is believed.
            world.time.advance(Duration.ofHours(7));
            int before = writes;
            story.add("pass " + pass);
            rememberFolders();
            SyncReport report = engine.runOnce();
            tell(report);
            if (writes == before) {
                invariants.check(report);
                return;
            }
        }
        throw new AssertionError("After " + PASSES_TO_SETTLE + " undisturbed passes something is still being written.");
    }

    @Override
    public void close() {
        shop.close();
    }
}
