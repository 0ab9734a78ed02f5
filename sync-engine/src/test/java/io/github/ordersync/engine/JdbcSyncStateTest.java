package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.engine.StateKind.InDatabase;
import io.github.ordersync.sandbox.SimulatedClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a state in a database besides what holds of all: a lease that runs out, is taken over and is lost. */
@Timeout(120)
class JdbcSyncStateTest {

    private static final Duration LENGTH = Duration.ofMinutes(6);
    private static final Duration DUE = Duration.ofMinutes(2);

    private final SimulatedClock time = new SimulatedClock();

    static Stream<InDatabase> databases() {
        return StateKind.databases().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whenItHasRunOutAnotherTakesOverAndTheFirstOneLearnsOfIt(InDatabase database) {
        SyncState first = database.open();
        SyncState second = database.open();
        Lease lost = first.acquire(LENGTH, time);
        first.put("a", "flushed in time");
        first.flush();
        first.put("a", "too late");
        database.leaseRunsOut();
        Lease held = second.acquire(LENGTH, time);
        assertThat(second.get("a")).contains("flushed in time");
        second.put("b", "of the second");

        assertThatThrownBy(first::flush)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining(StateKind.STORE)
                .hasMessageContaining("another pass has taken over");
        assertThatThrownBy(lost::check).isInstanceOf(LeaseLostException.class);
        lost.close();
        assertThatThrownBy(() -> database.open().acquire(LENGTH, time)).isInstanceOf(LeaseTakenException.class);
        second.flush();
        held.check();
        held.close();
        assertThat(database.open().get("a")).contains("flushed in time");
        assertThat(database.open().get("b")).contains("of the second");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPassThatGoesOnKeepsItsLease(InDatabase database) {
        try (Lease lease = database.open().acquire(LENGTH, time)) {
            database.leaseRunsOut();
            int before = database.dataSource().given();
            time.advance(DUE.minusNanos(1));
            lease.check();
            assertThat(database.dataSource().given()).isEqualTo(before);
            time.advance(Duration.ofNanos(1));
            lease.check();
            lease.check();
            assertThat(database.dataSource().given()).isEqualTo(before + 1);
            assertThatThrownBy(() -> database.open().acquire(LENGTH, time)).isInstanceOf(LeaseTakenException.class);
        }
        database.open().acquire(LENGTH, time).close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void itIsFoundLostAtTheFirstCheckThatIsDue(InDatabase database) {
        try (Lease lost = database.open().acquire(LENGTH, time)) {
            database.leaseRunsOut();
            try (Lease held = database.open().acquire(LENGTH, time)) {
                time.advance(DUE);
                held.check();
                assertThatThrownBy(lost::check).isInstanceOf(LeaseLostException.class);
                assertThatThrownBy(lost::check).isInstanceOf(LeaseLostException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatIsAwayForAWhileStopsNothingAndOneThatStaysAwayDoes(InDatabase database) {
        try (Lease lease = database.open().acquire(LENGTH, time)) {
            database.dataSource().down(true);
            time.advance(DUE);
            lease.check();
            database.dataSource().down(false);
            lease.check();
            time.advance(DUE);
            database.dataSource().down(true);
            lease.check();
            time.advance(DUE);
            assertThatThrownBy(lease::check)
                    .isInstanceOf(LeaseLostException.class)
                    .hasMessageContaining("down, says the test");
            database.dataSource().down(false);
            // Somebody may have been told so already.
            assertThatThrownBy(lease::check).isInstanceOf(LeaseLostException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatCannotBeWrittenNowIsWrittenByTheNextFlush(InDatabase database) throws SQLException {
        SyncState state = database.open();
        try (Lease lease = state.acquire(LENGTH, time)) {
            state.put("a", "1");
            database.dataSource().down(true);
            assertThatThrownBy(state::flush)
                    .isExactlyInstanceOf(SyncStateException.class)
                    .hasMessageContaining("could not write the state")
                    .hasMessageContaining("down, says the test");
            database.dataSource().down(false);
            state.flush();
            lease.check();
            assertThat(database.dataSource().held()).isZero();
        }
        assertThat(database.open().get("a")).contains("1");
        database.dataSource().down(true);
        assertThatThrownBy(() -> database.open().acquire(LENGTH, time)).isExactlyInstanceOf(SyncStateException.class);
        assertThatThrownBy(() -> database.open().get("a")).isExactlyInstanceOf(SyncStateException.class);
        database.dataSource().down(false);
        assertThat(database.dataSource().held()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsWrittenWhenNothingHasChanged(InDatabase database) {
        SyncState state = database.open();
        try (Lease lease = state.acquire(LENGTH, time)) {
            lease.check();
            state.put("a", "1");
            state.flush();
            int before = database.dataSource().given();
            state.put("a", "1");
            state.put("b", "2");
            state.remove("b");
            state.flush();
            assertThat(database.dataSource().given()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTableOfThatNameThatIsSomebodyElsesIsRefusedAndLeftAlone(InDatabase database) {
        database.execute(
                "CREATE TABLE ordersync_state (counties VARCHAR(20))",
                "INSERT INTO ordersync_state (counties) VALUES ('Ohio')");
        assertThatThrownBy(() -> database.open().acquire(LENGTH, time))
                .isExactlyInstanceOf(SyncStateException.class)
                .hasMessageContaining("ordersync_state");
        database.execute("UPDATE ordersync_state SET counties = 'Iowa' WHERE counties = 'Ohio'");
    }
}
