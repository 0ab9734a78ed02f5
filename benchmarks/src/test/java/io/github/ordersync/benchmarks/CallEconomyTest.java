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
