package io.github.ordersync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.benchmarks.ManyShops.Break;
import org.junit.jupiter.api.Test;

/** What README says of many stores, on a small scale. */
class FleetTest {

    @Test
    void aStoreThatWaitsTakesFewCallsAndLittleMemory() {
        Fleet.Result idle = Fleet.measure(300, 1, 0, 0);

        assertThat(idle.of(Break.NOTHING).passes()).isEqualTo(300 * 6);
        assertThat(idle.of(Break.NOTHING).calls / 300.0).isBetween(9.5, 10.5);
        assertThat(idle.bytesUsed() / 300).isLessThan(20_000);
    }

    @Test
    void oneInTenThatIsBrokenIsNotNoticedByTheOthers() {
        Fleet.Result result = Fleet.measure(300, 1, 1, 10);

        assertThat(result.of(Break.NOTHING).passes()).isEqualTo(270 * 6);
        assertThat(result.of(Break.NOTHING).delay(1)).isLessThan(0.01);
        assertThat(result.of(Break.LIMITED).calls).isPositive().isLessThan(result.of(Break.LIMITED).stores * 12L);
        assertThat(result.of(Break.HANGS).passes()).isPositive();
    }
}
