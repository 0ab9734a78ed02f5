package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.engine.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The decisions of a schedule, one small story each; {@link FleetLawsTest} has what holds in all of them. */
class FleetScheduleTest {

    private static final Pace HOURLY =
            Pace.only(Flow.ORDERS, Duration.ofHours(1)).every(Flow.STOCK, Duration.ofHours(6));

    private final History history = new History(1, 2, 1);

    private StoreSchedule store(History.Temper temper) {
        return history.add("store", HOURLY, temper);
    }

    private List<History.Started> wakeAndRun(StoreSchedule store, Flow flow, long length) {
        history.schedule.wake(store, Set.of(flow), history.now);
        int before = history.started.size();
        history.runUntil(history.now + length);
        return history.started.subList(before, history.started.size());
    }

    @Test
    void manyWakesMakeOnePass() {
        StoreSchedule store = store(History.quick());
        for (int i = 0; i < 5; i++) {
            history.schedule.wake(store, Set.of(Flow.ORDERS), history.now);
            history.schedule.submit(store, "17", history.now);
        }
        history.runUntil(history.now + 10 * History.SECOND);

        assertThat(history.started).singleElement().satisfies(start -> {
            assertThat(start.flows()).containsExactly(Flow.ORDERS);
            assertThat(start.orders()).containsExactly("17");
        });
    }

    @Test
    void aWakeDuringAPassMakesAnotherOne() {
        StoreSchedule store = store(History.quick());
        assertThat(wakeAndRun(store, Flow.ORDERS, 0)).hasSize(1);
        history.schedule.wake(store, Set.of(Flow.ORDERS), history.now);
        history.runUntil(history.now + 10 * History.SECOND);

        assertThat(history.started).hasSize(2);
    }

    @Test
    void aFlowThatThePaceDoesNotHaveIsNotWoken() {
        assertThat(wakeAndRun(store(History.quick()), Flow.SHIPMENTS, History.SECOND))
                .isEmpty();
    }

    @Test
    void theHundredthOrderThatIsAskedForMakesAPassOverTheFolder() {
        StoreSchedule store = store(History.quick());
        for (int i = 0; i < 100; i++) {
            history.schedule.submit(store, "order " + i, history.now);
        }
        history.runUntil(history.now + History.SECOND);

        assertThat(history.started).singleElement().satisfies(start -> {
            assertThat(start.orders()).hasSize(StoreSchedule.MOST_ORDERS);
            assertThat(start.flows()).containsExactly(Flow.ORDERS);
        });
    }

    @Test
    void whatFailsIsTriedLessAndLess() {
        history.add(
                "store",
                Pace.only(Flow.ORDERS, Duration.ofMinutes(1)),
                (random, flows) -> new History.Fate(0, PassEnd.failed(0)));
        history.runUntil(history.now + 24 * 60 * History.MINUTE);
        List<Long> times = history.started.stream().map(History.Started::at).toList();

        // A minute, doubled to an hour, each shortened by half at most.
        for (int i = 1; i < times.size(); i++) {
            long most = Math.min(60, 1L << (i - 1)) * History.MINUTE;
            assertThat(times.get(i) - times.get(i - 1)).isBetween(most / 2, most);
        }
        assertThat(times).hasSizeBetween(28, 55);
        assertThat(history.schedule.find("store").lane).isEqualTo(Lane.FAILED);
    }

    @Test
    void refusedCredentialsWaitTheLongestAtOnceAndAWebhookDoesNotChangeThat() {
        StoreSchedule store = store(History.refused());
        assertThat(wakeAndRun(store, Flow.ORDERS, 10 * History.SECOND)).hasSize(1);
        assertThat(wakeAndRun(store, Flow.ORDERS, 29 * History.MINUTE)).isEmpty();
        history.forgive(store);
        assertThat(wakeAndRun(store, Flow.ORDERS, 10 * History.SECOND)).hasSize(1);
    }

    @Test
    void aServicesOwnWaitIsObeyed() {
        StoreSchedule store =
                store((random, flows) -> new History.Fate(History.SECOND, PassEnd.failed(20 * History.MINUTE)));
        assertThat(wakeAndRun(store, Flow.ORDERS, 19 * History.MINUTE)).hasSize(1);
        assertThat(store.dueAt()).isEqualTo(history.started.get(0).at() + History.SECOND + 20 * History.MINUTE);
    }

    @Test
    void aFlowThatFailsAloneDoesNotSlowDownTheOthers() {
        PassEnd stockFailed = new PassEnd(PassEnd.Kind.DONE, Set.of(Flow.STOCK), Set.of(), 0);
        history.add(
                "store",
                Pace.only(Flow.ORDERS, Duration.ofMinutes(10)).every(Flow.STOCK, Duration.ofMinutes(60)),
                (random, flows) ->
                        new History.Fate(History.SECOND, flows.contains(Flow.STOCK) ? stockFailed : PassEnd.DONE));
        history.runUntil(history.now + 24 * 60 * History.MINUTE);

        assertThat(history.started.stream().filter(start -> start.flows().contains(Flow.ORDERS)))
                .hasSize(144);
        assertThat(history.started.stream().filter(start -> start.flows().contains(Flow.STOCK)))
                .hasSizeBetween(28, 60);
    }

    @Test
    void aStoreThatAnotherProcessHasIsNoFailure() {
        StoreSchedule store = store((random, flows) -> new History.Fate(0, PassEnd.TAKEN));
        history.runUntil(history.now + 12 * 60 * History.MINUTE);

        assertThat(history.started).hasSize(12);
        assertThat(store.failures).isZero();
        assertThat(store.lane).isEqualTo(Lane.NORMAL);
    }

    @Test
    void anOrderThatCouldNotBeTriedIsTriedLater() {
        StoreSchedule store = history.add(
                "store",
                Pace.only(Flow.STOCK, Duration.ofDays(1)),
                (random, flows) -> new History.Fate(0, random.nextInt(3) > 0 ? PassEnd.TAKEN : PassEnd.failed(0)));
        history.schedule.submit(store, "17", history.now);
        history.runUntil(history.now + 30 * History.MINUTE);

        assertThat(history.started)
                .hasSizeGreaterThan(3)
                .allMatch(start -> start.orders().contains("17"));
    }

    @Test
    void aLongPassMakesRoomWhenOthersWait() {
        StoreSchedule large =
                history.add("large", HOURLY, (random, flows) -> new History.Fate(10 * History.MINUTE, PassEnd.DONE));
        StoreSchedule larger =
                history.add("larger", HOURLY, (random, flows) -> new History.Fate(10 * History.MINUTE, PassEnd.DONE));
        StoreSchedule small = history.add("small", HOURLY, History.quick());
        wakeAndRun(large, Flow.STOCK, 0);
        wakeAndRun(larger, Flow.STOCK, 0);
        wakeAndRun(small, Flow.ORDERS, 29 * History.SECOND);
        assertThat(history.of("small")).isEmpty();
        history.runUntil(history.now + 2 * History.SECOND);

        assertThat(history.of("small")).hasSize(1);
        assertThat(large.pass.slow).isTrue();
        assertThat(larger.pass.slow).isFalse();
    }

    @Test
    void whatIsRemovedDuringItsPassIsGoneAfterIt() {
        StoreSchedule store = store(History.quick());
        wakeAndRun(store, Flow.ORDERS, 0);
        history.remove("store");
        history.runUntil(history.now + 24 * 60 * History.MINUTE);

        assertThat(history.started).hasSize(1);
        assertThat(history.schedule.stores()).isEmpty();
    }

    @Test
    void aNameCanBeTakenAgainWhileThePassOfTheOldOneRuns() {
        StoreSchedule store = store(History.quick());
        wakeAndRun(store, Flow.ORDERS, 0);
        history.remove("store");
        store(History.quick());
        history.remove("store");
        StoreSchedule third = store(History.quick());
        assertThat(wakeAndRun(third, Flow.ORDERS, 0)).isEmpty();
        history.runUntil(history.now + 10 * History.SECOND);

        assertThat(history.started).hasSize(2);
        assertThat(history.schedule.stores()).containsExactly(third);
    }

    @Test
    void aNameIsThatOfOneStore() {
        store(History.quick());
        assertThatThrownBy(() -> store(History.quick()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a store 'store' already; remove it before another takes its name.");
        assertThat(history.schedule.stores()).hasSize(1);
    }

    @Test
    void nothingBeginsOnceItIsClosed() {
        StoreSchedule store = store(History.quick());
        history.schedule.close();
        assertThat(store.dueAt()).isLessThan(history.now + 60 * History.MINUTE);
        FleetSchedule.Decisions decisions = history.schedule.decide(history.now + 60 * History.MINUTE);

        assertThat(decisions.starts()).isEmpty();
        assertThat(history.schedule.nextLook(history.now)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aPaceKnowsItsShortestInterval() {
        assertThat(Pace.only(Flow.STOCK, Duration.ofHours(6))
                        .every(Flow.ORDERS, Duration.ofMinutes(7))
                        .shortest())
                .isEqualTo(Duration.ofMinutes(7));
    }
}
