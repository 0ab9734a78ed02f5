package io.github.ordersync.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.sandbox.Faults;
import io.github.ordersync.sandbox.OrderDeskSide;
import io.github.ordersync.sandbox.Sandbox;
import io.github.ordersync.sandbox.SimulatedClock;
import io.github.ordersync.sandbox.UnleashedSide;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {

    private final Sandbox ofTheConstructor;

    SandboxExtensionTest(Sandbox sandbox) {
        ofTheConstructor = sandbox;
    }

    @BeforeEach
    void empty(UnleashedSide unleashed) {
        unleashed.addWarehouse("NORTH");
    }

    @Test
    void everythingBelongsToOneSandbox(
            Sandbox sandbox,
            UnleashedSide unleashed,
            OrderDeskSide orderDesk,
            Faults faults,
            SimulatedClock clock,
            TimeSource time,
            Transport transport) {
        assertThat(sandbox).isSameAs(ofTheConstructor);
        assertThat(unleashed).isSameAs(sandbox.unleashed());
        assertThat(orderDesk).isSameAs(sandbox.orderDesk());
        assertThat(faults).isSameAs(sandbox.faults());
        assertThat(time).isSameAs(clock);
        assertThat(transport).isSameAs(sandbox.transport());
        assertThat(unleashed.rows("Warehouses")).hasSize(3);
        assertThat(orderDesk.orders()).isNotEmpty();
    }

    @Test
    void eachTestHasItsOwn() {
        Inner.SEEN.clear();

        TestExecutionSummary summary = run(Inner.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(Inner.SEEN).hasSize(2);
    }

    @Test
    void storyIsPrintedWhenATestFails() {
        Failing.PRINTED.clear();

        TestExecutionSummary summary = run(Failing.class);

        assertThat(summary.getTestsFailedCount()).isEqualTo(2);
        assertThat(Failing.PRINTED)
                .containsExactly(
                        "Calls of fails(Sandbox) to the sandbox:\n  1. UNLEASHED GET /Taxes -> 403\n",
                        "Calls of failsWithoutACall(Sandbox) to the sandbox:\n  none\n");
        assertThat(Failing.last).isNotNull();
        assertThat(catchSend(Failing.last)).isInstanceOf(ConnectException.class);
    }

    @Test
    void overHttpThereIsNoSimulatedClock() {
        TestExecutionSummary summary = run(OverHttp.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .hasMessageContaining("runs in the system's time: ask for a TimeSource"));
    }

    private static Exception catchSend(Sandbox sandbox) {
        try {
            send(sandbox);
            throw new AssertionError("closed sandbox answers");
        } catch (Exception e) {
            return e;
        }
    }

    private static void send(Sandbox sandbox) throws Exception {
        sandbox.transport()
                .send(
                        new TransportRequest(
                                "test", "GET", URI.create(sandbox.unleashedUrl() + "/Taxes"), Map.of(), new byte[0]),
                        Duration.ofSeconds(1));
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .configurationParameter(
                                        "junit.jupiter.testmethod.order.default",
                                        "org.junit.jupiter.api.MethodOrderer$MethodName")
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /** Not found by the build, since their names do not end in Test. */
    @ExtendWith(SandboxExtension.class)
    static class Inner {

        static final Set<Sandbox> SEEN = new HashSet<>();

        @Test
        void one(Sandbox sandbox) {
            SEEN.add(sandbox);
        }

        @Test
        void two(Sandbox sandbox) {
            SEEN.add(sandbox);
        }
    }

    static class Failing {

        static final List<String> PRINTED = new ArrayList<>();
        static Sandbox last;

        @RegisterExtension
        final SandboxExtension extension = new SandboxExtension(Sandbox.Builder::empty, false, PRINTED::add);

        @Test
        void fails(Sandbox sandbox) throws Exception {
            last = sandbox;
            send(sandbox);
            throw new AssertionError("on purpose");
        }

        @Test
        void failsWithoutACall(Sandbox sandbox) {
            assertThat(sandbox.orderDesk().orders()).isNotEmpty();
        }

        @Test
        void succeeds(Sandbox sandbox) throws Exception {
            send(sandbox);
        }
    }

    static class OverHttp {

        @RegisterExtension
        static final SandboxExtension EXTENSION = SandboxExtension.overHttp(builder -> builder.empty());

        @Test
        void runs(Sandbox sandbox, TimeSource time) {
            assertThat(sandbox.unleashedUrl().getPort()).isPositive();
            assertThat(time).isNotInstanceOf(SimulatedClock.class);
        }

        @Test
        void clock(SimulatedClock clock) {
            throw new AssertionError("there is a clock: " + clock);
        }
    }
}
