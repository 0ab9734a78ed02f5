package io.github.ordersync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.benchmarks.BusyShop.Cost;
import io.github.ordersync.engine.SyncReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CallEconomyTest {

    @Test
    @Timeout(60)
    void theEngineKeepsItsPromiseForAThousandOrders() {
        Cost engine = CallEconomy.engine(1000, CallEconomy.LATENCY);
        assertThat(engine.of("Unleashed")).isGreaterThanOrEqualTo(1000);
        assertThat(engine.all()).isLessThanOrEqualTo(1015);
    }

    /** Calls that take no time at all leave what Order Desk's limit costs: 20 at once, then 3 a second. */
    @Test
    @Timeout(120)
    void tenThousandOrdersTakeTheTimeThatTheRateLimitAsksFor() {
        int orders = 10_000;
        long pages = orders / 500;
        SyncReport export = Backlog.run(orders, 1_000).export();
        // Each page is read, read again right before it is moved, and moved; then there are the store's folders, and an
        // empty
        // page, because a full one may not be the last.
        assertThat(export.calls().get("Order Desk")).isEqualTo(3 * pages + 2);
        // A sales order each; per page a list of what is there already and one of what was deleted; taxes, warehouses.
        assertThat(export.calls().get("Unleashed")).isEqualTo(orders + 2 * pages + 2);
        double least = (export.calls().get("Order Desk") - 20) / 3.0;
        assertThat(export.duration().toMillis() / 1000.0).isBetween(least * 0.99, least * 1.05);
    }

    /** A thousand pages of figures and of items for half a million products; the same with fewer. */
    @Test
    @Timeout(60)
    void stockCostsThePagesOfBothSidesAndOneBatchForEachPageThatChanged() {
        SyncReport stock = Backlog.run(500, 20_000).stock();
        assertThat(stock.calls().get("Unleashed")).isEqualTo(40);
        assertThat(stock.calls().get("Order Desk")).isEqualTo(40 + 40 + 1);
    }

    @Test
    void theNaiveLoopWaitsForOrderDesk() {
        Cost naive = CallEconomy.naive(100, CallEconomy.LATENCY);
        assertThat(naive.of("Unleashed")).isEqualTo(200);
        // Three per order and the list.
        assertThat(naive.of("Order Desk")).isBetween(301L, 303L);
        // 3 a second once the bucket is empty.
        assertThat(naive.time()).isGreaterThan(Duration.ofSeconds(90));
    }
}
