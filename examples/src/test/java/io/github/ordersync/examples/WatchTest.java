package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.FailedCall;
import io.github.ordersync.client.error.ServerFailedException;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncStateException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final FailedCall DOWN = new FailedCall("Unleashed", "taxes.list", 4, OptionalInt.of(503), "");
    private static final FailedCall REFUSED = new FailedCall("Unleashed", "taxes.list", 1, OptionalInt.of(403), "");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Passes, one after the other without a pause; each gives a code or throws. */
    private int watch(Object... passes) {
        Deque<Object> left = new ArrayDeque<>(List.of(passes));
        IntSupplier pass = () -> {
            if (left.remove() instanceof Integer code) {
                return code;
            }
            throw thrown(passes[passes.length - left.size() - 1]);
        };
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), false, true, false);
        try (StopSignal stop = new StopSignal(new PrintWriter(err))) {
            int code = new Watch(stop, output).run(Duration.ZERO, pass);
            assertThat(left).isEmpty();
            return code;
        }
    }

    private static RuntimeException thrown(Object failure) {
        return (RuntimeException) failure;
    }

    private static ApiException refused() {
        return new CredentialsRefusedException(REFUSED, null);
    }

    @Test
    void whatPreventsTheFirstPassEndsIt() {
        assertThat(watch(new ServerFailedException(DOWN, null))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("ordersync: Unleashed taxes.list: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLaterPassThatFailsIsLeftToTheNextAndRefusedCredentialsAreNot() {
        assertThat(watch(0, new ServerFailedException(DOWN, null), 1, refused()))
                .isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(3).allMatch("Next pass in 0 minutes."::equals);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("Check UNLEASHED_API_ID and UNLEASHED_API_KEY."));
    }

    @Test
    void thatAnotherProcessIsAtItIsNoReasonToEndNorIsAStateThatCannotBeReadForAWhile() {
        assertThat(watch(
                        new LeaseTakenException("process 1 is at it", "process 1", null),
                        0,
                        new LeaseTakenException("process 2 is at it", "process 2", null),
                        new SyncStateException("the disk is full"),
                        1,
                        refused()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(4)
                .startsWith(
                        "ordersync: process 1 is at it",
                        "ordersync: process 2 is at it",
                        "ordersync: the disk is full");
        assertThat(watch(new SyncStateException("the file is torn"))).isEqualTo(2);
    }

    @Test
    void aDefectEndsItAndSaysThatItIsOne() {
        assertThat(watch(0, new IllegalStateException("surprise"))).isEqualTo(2);
        assertThat(err.toString()).contains("this is a defect, please report it: java.lang.IllegalStateException at ");
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();
        assertThat(watch(1)).isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void forProgramsOnlyResultsAreOnStandardOutput() {
        try (StopSignal stop = new StopSignal(new PrintWriter(err))) {
            Output output = new Output(new PrintWriter(out), new PrintWriter(err), true, true, false);
            Deque<RuntimeException> failures =
                    new ArrayDeque<>(List.of(new SyncStateException("the disk is full"), refused()));
            int[] passes = {0};
            int code = new Watch(stop, output).run(Duration.ZERO, () -> {
                if (passes[0]++ == 0) {
                    return 0;
                }
                throw failures.remove();
            });
            assertThat(code).isEqualTo(2);
        }
        assertThat(out.toString().lines())
                .hasSize(2)
                .startsWith("{\"version\":1,\"error\":\"the disk is full\"}")
                .allMatch(line -> JsonValue.parse(line).members().containsKey("error"));
        assertThat(err.toString()).contains("Next pass in 0 minutes.");
    }
}
