package io.github.ordersync.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.Outcome;
import io.github.ordersync.engine.SyncEngine;
import io.github.ordersync.engine.SyncReport;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One engine that several threads ask, as a schedule and webhooks do. */
@Timeout(60)
class OneEngineTest {

    @Test
    void aPassThatWaitsForAnotherCountsItsOwnCallsOnly() throws Exception {
        try (Shop shop = Shop.with(3)) {
            Gate gate = Gate.beforeSalesOrder(shop.sandbox.transport(), 1);
            SyncEngine engine = shop.engine(transport -> gate);
            FutureTask<SyncReport> first = new FutureTask<>(() -> engine.run(Set.of(Flow.ORDERS)));
            FutureTask<SyncReport> second = new FutureTask<>(() -> engine.run(Set.of(Flow.ORDERS)));
            new Thread(first).start();
            gate.reached.await();
            Thread waiting = new Thread(second);
            waiting.start();
            while (!Thread.interrupted() && waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            gate.open.countDown();

            assertThat(first.get().count(Outcome.Kind.SENT)).isEqualTo(3);
            assertThat(second.get().counts()).isEmpty();
            assertThat(second.get().calls())
                    .isEqualTo(second.get().flows().get(0).calls());
        }
    }
}
