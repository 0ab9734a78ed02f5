package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds in every history of a fleet, whatever its stores, their moods and its users do; most of it in {@link History}. */
class FleetLawsTest {

    private static final int HISTORIES = 300;
    /** As long as any pass in these histories takes. */
    private static final long LONGEST_PASS = 11 * History.MINUTE + History.SECOND;

    private static final List<Pace> PACES = List.of(
            Pace.of(IntegrationSettings.builder().customerCode("A").build()),
            Pace.of(IntegrationSettings.builder()
                    .customerCode("A")
                    .syncInventory(true)
                    .syncUpdateInterval(Duration.ofMinutes(15))
                    .build()),
            Pace.only(Flow.STOCK, Duration.ofMinutes(47)),
            Pace.only(Flow.ORDERS, Duration.ofMinutes(1)));

    @Test
    void theLawsHoldInEveryHistory() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            try {
                live(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void live(long seed) {
        Random random = new Random(seed);
        History history = new History(seed, 1 + random.nextInt(4), 1 + random.nextInt(2));
        List<String> names = new ArrayList<>();
        int stores = 1 + random.nextInt(40);
        for (int i = 0; i < stores; i++) {
            names.add("store " + i);
            add(history, random, names.get(i));
        }
        for (int minute = 0; minute < 180; minute++) {
            history.runUntil(history.now + History.MINUTE);
            interfere(history, random, names.get(random.nextInt(stores)));
            history.step();
        }
        // First come, first served: those before have a pass each.
        long longest = (2L * stores + 1) * LONGEST_PASS;
        assertThat(history.started).allMatch(start -> start.waited() <= longest);
    }

    private static void add(History history, Random random, String name) {
        List<History.Temper> tempers = List.of(
                History.quick(),
                History.quick(),
                History.large(),
                History.hanging(),
                History.refused(),
                History.moody());
        history.add(name, PACES.get(random.nextInt(PACES.size())), tempers.get(random.nextInt(tempers.size())));
    }

    private static void interfere(History history, Random random, String name) {
        StoreSchedule store = history.schedule.find(name);
        if (store == null) {
            add(history, random, name);
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> history.remove(name);
            case 1 -> history.forgive(store);
            case 2 -> history.schedule.wake(store, EnumSet.allOf(Flow.class), history.now);
            case 3 -> history.schedule.submit(store, "order", history.now);
            case 4 -> {
                history.remove(name);
                add(history, random, name);
            }
            default -> {}
        }
    }

    @Test
    void theHealthyOnesDoNotNoticeThatTheOthersHang() {
        for (long seed = 1; seed <= 20; seed++) {
            History history = new History(seed, 6, 2);
            for (int i = 0; i < 100; i++) {
                boolean well = i % 2 == 0;
                history.add(
                        (well ? "well " : "hanging ") + i, PACES.get(0), well ? History.quick() : History.hanging());
            }
            history.runUntil(History.START + 60 * History.MINUTE);
            history.started.clear();
            history.runUntil(History.START + 360 * History.MINUTE);

            assertThat(history.started)
                    .as("seed %d", seed)
                    .filteredOn(start -> start.store().startsWith("well"))
                    .hasSizeGreaterThan(50 * 29)
                    .allMatch(start -> !start.slow())
                    .allMatch(start -> start.waited() < 3 * History.SECOND);
            assertThat(history.started)
                    .as("seed %d", seed)
                    .filteredOn(start -> start.store().startsWith("hanging"))
                    .isNotEmpty()
                    .allMatch(History.Started::slow);
        }
    }

    @Test
    void eachFlowKeepsItsInterval() {
        Pace pace = PACES.get(1).every(Flow.ORDERS, Duration.ofMinutes(5));
        History history = new History(1, 4, 1);
        for (int i = 0; i < 50; i++) {
            history.add("store " + i, pace, History.quick());
        }
        history.runUntil(History.START + 24 * 60 * History.MINUTE);

        for (int i = 0; i < 50; i++) {
            List<History.Started> passes = history.of("store " + i);
            assertThat(passes).hasSize(24 * 12);
            for (Flow flow : pace.flows()) {
                assertThat(passes.stream().filter(start -> start.flows().contains(flow)))
                        .hasSize((int) Duration.ofDays(1).dividedBy(pace.interval(flow)));
            }
        }
    }

    @Test
    void firstPassesAreSpreadEvenly() {
        int[] byMinute = new int[10];
        int[] cancellationsByQuarter = new int[4];
        for (int i = 0; i < 10_000; i++) {
            Pace pace = PACES.get(0);
            long orders = Beat.of("store " + i, pace, Flow.ORDERS).next(History.START) - History.START;
            long cancellations = Beat.of("store " + i, pace, Flow.CANCELLATIONS).next(History.START) - History.START;
            byMinute[(int) (orders / History.MINUTE) % 10]++;
            cancellationsByQuarter[(int) (cancellations / (15 * History.MINUTE)) % 4]++;
            assertThat((cancellations - orders) % (10 * History.MINUTE)).isZero();
        }

        assertThat(IntStream.of(byMinute)).allMatch(count -> count > 850 && count < 1150);
        assertThat(IntStream.of(cancellationsByQuarter)).allMatch(count -> count > 2300 && count < 2700);
    }

    @Test
    void aRestartChangesNobodysTurn() {
        History before = new History(1, 10, 2);
        History after = new History(2, 10, 2);
        before.add("store", PACES.get(1), History.quick());
        before.runUntil(History.START + 300 * History.MINUTE);
        after.now = History.START + 127 * History.MINUTE;
        after.add("store", PACES.get(1), History.quick());
        after.runUntil(History.START + 300 * History.MINUTE);

        assertThat(after.of("store")).isNotEmpty();
        assertThat(before.of("store")).containsAll(after.of("store"));
    }

    @Test
    void aLargeStoreGetsOnThoughItIsCut() {
        History history = new History(1, 1, 1);
        history.add(
                "large",
                Pace.only(Flow.ORDERS, Duration.ofHours(24)),
                (random, flows) -> new History.Fate(40 * History.MINUTE, PassEnd.DONE));
        history.schedule.wake(history.schedule.find("large"), Set.of(Flow.ORDERS), history.now);
        for (int i = 0; i < 3; i++) {
            history.add(
                    "busy " + i, PACES.get(3), (random, flows) -> new History.Fate(40 * History.SECOND, PassEnd.DONE));
        }
        history.runUntil(history.now + 12 * 60 * History.MINUTE);
        List<History.Started> passes = history.of("large");

        // Each cut doubles what the next pass may take: seven times half a minute makes more than forty minutes.
        assertThat(passes).hasSizeBetween(2, 9);
    }
}
