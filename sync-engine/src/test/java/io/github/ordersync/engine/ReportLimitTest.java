package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report of bounded size that still says everything. */
class ReportLimitTest {

    @Test
    void allIsCountedAndHeardOfWhenOnlySomeIsKept() {
        try (World world = World.inProcess()) {
            for (int i = 0; i < 12; i++) {
                world.order().add();
            }
            for (int i = 0; i < 3; i++) {
                world.order().item("", "without a code", "1.00", 1).add();
            }
            List<Outcome> heard = new ArrayList<>();
            SyncReport report = world.builder(World.settings().build())
                    .keptOutcomes(4)
                    .onOutcome(heard::add)
                    .build()
                    .exportOrders();
            assertThat(report.count(Outcome.Kind.SENT)).isEqualTo(12);
            assertThat(report.of(Outcome.Kind.SENT)).hasSize(4);
            assertThat(report.of(Outcome.Kind.REFUSED))
                    .as("problems are not pushed out by successes")
                    .hasSize(3);
            assertThat(report.omitted()).isEqualTo(8);
            assertThat(heard).hasSize(15);
            assertThat(report.hasProblems()).isTrue();
        }
    }

    @Test
    void eachFlowSaysWhatItTook() {
        try (World world = World.inProcess()) {
            world.order().add();
            SyncReport report = world.engine(World.settings().build()).runOnce();
            assertThat(report.flows())
                    .extracting(SyncReport.FlowRun::flow)
                    .containsExactly(Flow.ORDERS, Flow.CANCELLATIONS);
            long ofFlows = report.flows().stream()
                    .flatMap(flow -> flow.calls().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(ofFlows).isBetween(5L, report.totalCalls());
            assertThat(report.of(Outcome.Kind.SENT).get(0).at())
                    .isBetween(report.startedAt(), report.startedAt().plus(report.duration()));
        }
    }

    @Test
    void lessThanNothingCannotBeKept() {
        assertThatThrownBy(() -> SyncEngine.builder().keptOutcomes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
