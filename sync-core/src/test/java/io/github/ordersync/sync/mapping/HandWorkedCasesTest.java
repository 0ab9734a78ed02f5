package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whole orders, worked out by hand. */
class HandWorkedCasesTest {

    @Test
    void aPlainOrder() {
        Orders orders = Orders.order().total("20.00");

        assertThat(orders.brief()).containsExactly("1 ABC: 2 x 10.00 = 20.00 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("20.00 + 0.00 = 20.00");
        assertThat(orders.warnings()).isEmpty();
    }
}
