package io.github.ordersync.examples.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.fleet.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When which flow of a store is due, by what its row remembers. */
class PassTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Pace EVERY =
            Pace.only(Flow.ORDERS, Duration.ofMinutes(10)).every(Flow.STOCK, Duration.ofMinutes(60));

    @Test
    void whatIsNotKnownIsDue() {
        for (String text :
                new String[] {null, "", "torn {", "[]", "{\"started\": 7}", "{\"started\": {\"orders\": \"x\"}}"}) {
            assertThat(PassTimes.parse(text).due(NOON, EVERY)).containsExactly(Flow.ORDERS, Flow.STOCK);
            assertThat(PassTimes.parse(text).next(NOON, EVERY)).isEqualTo(NOON);
        }
    }

    @Test
    void eachFlowIsDueWhenItsOwnIntervalHasPassed() {
        PassTimes times = PassTimes.none().after(EVERY.flows(), NOON, false);
        assertThat(times.next(NOON, EVERY)).isEqualTo(NOON.plusSeconds(600));
        assertThat(times.due(NOON.plusSeconds(600), EVERY)).containsExactly(Flow.ORDERS);
        PassTimes later = times.after(Set.of(Flow.ORDERS), NOON.plus(Duration.ofMinutes(50)), false);
        assertThat(later.due(NOON.plus(Duration.ofMinutes(60)), EVERY)).containsExactly(Flow.ORDERS, Flow.STOCK);
    }

    @Test
    void whatIsNearlyDueIsDoneInTheSamePass() {
        PassTimes times = PassTimes.none()
                .after(Set.of(Flow.STOCK), NOON, false)
                .after(Set.of(Flow.ORDERS), NOON.plus(Duration.ofMinutes(45)), false);
        assertThat(times.due(NOON.plus(Duration.ofMinutes(55)), EVERY)).containsExactly(Flow.ORDERS, Flow.STOCK);
    }

    @Test
    void aRowThatIsRunBeforeItsTimeDoesWhatIsDueFirst() {
        PassTimes times = PassTimes.none().after(EVERY.flows(), NOON, false);
        assertThat(times.due(NOON.plusSeconds(60), EVERY)).containsExactly(Flow.ORDERS);
    }

    @Test
    void aTimeThatHasNotComeYetIsAWrongClock() {
        PassTimes times = PassTimes.none().after(EVERY.flows(), NOON.plus(Duration.ofDays(1)), false);
        assertThat(times.due(NOON, EVERY)).containsExactly(Flow.ORDERS, Flow.STOCK);
    }

    @Test
    void whatANewerVersionHasWrittenStays() {
        PassTimes times = PassTimes.parse("""
                {"started": {"orders": "2026-11-23T11:00:00Z", "returns": "2026-11-23T11:30:00Z"}, "colour": ["blue"]}""");
        assertThat(times.after(Set.of(Flow.ORDERS), NOON, true).text())
                .contains("\"returns\":\"2026-11-23T11:30:00Z\"", "\"colour\":[\"blue\"]")
                .contains("\"orders\":\"2026-11-23T12:00:00Z\"", "\"failures\":1");
    }

    @Test
    void failuresAreCountedUntilOneSucceeds() {
        PassTimes times = PassTimes.none().after(Set.of(), NOON, true).after(Set.of(), NOON, true);
        assertThat(PassTimes.parse(times.text()).failures()).isEqualTo(2);
        assertThat(times.after(Set.of(Flow.ORDERS), NOON, false).failures()).isZero();
    }

    @Test
    void theTimesThatFollowFromTheTakeover() {
        WorkerTimes times = new WorkerTimes(Duration.ofMinutes(3));
        assertThat(times.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(times.lease()).isEqualTo(Duration.ofMinutes(3));
        assertThat(times.deadline()).isLessThan(times.lease());
        assertThat(times.poll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(new WorkerTimes(Duration.ofSeconds(6)).lease()).isEqualTo(Duration.ofMinutes(1));
    }
}
