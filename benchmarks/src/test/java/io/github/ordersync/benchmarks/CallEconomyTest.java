package io.github.ordersync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.benchmarks.BusyShop.Cost;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CallEconomyTest {

    @Test
    @Timeout(60)
    void theEngineKeepsItsPromiseForAThousandOrders() {
        Cost engine = CallEconomy.engine(1000);
        assertThat(engine.of("Unleashed")).isGreaterThanOrEqualTo(1000);
        assertThat(engine.all()).isLessThanOrEqualTo(1015);
    }

    /** Calls that take no time at all leave what Order Desk's limit costs: 20 at once, then 3 a second. */
    @Test
    @Timeout(120)
    void tenThousandOrdersTakeTheTimeThatTheRateLimitAsksFor() {
        int orders = 10_000;
        Cost engine = CallEconomy.engine(orders, Duration.ZERO);
        long pages = orders / 500;
        // Read each page, read it again right before it is moved, move it; folders, store and the last, empty page
        // besides.
        assertThat(engine.of("Order Desk")).isBetween(3 * pages, 3 * pages + 6);
        // A sales order each; per page one list of what is there already and one of what was deleted.
        assertThat(engine.of("Unleashed")).isBetween(orders + pages, orders + 3 * pages + 6);
        double least = (engine.of("Order Desk") - 20) / 3.0;
        assertThat(engine.time().toMillis() / 1000.0).isBetween(least * 0.99, least * 1.05);
    }

    @Test
    void theNaiveLoopWaitsForOrderDesk() {
        Cost naive = CallEconomy.naive(100);
        assertThat(naive.of("Unleashed")).isEqualTo(200);
        // Three per order and the list.
        assertThat(naive.of("Order Desk")).isBetween(301L, 303L);
        // 3 a second once the bucket is empty.
        assertThat(naive.time()).isGreaterThan(Duration.ofSeconds(90));
    }
}
