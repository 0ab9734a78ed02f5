package io.github.ordersync.sync.mapping;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.LongConsumer;

/**
 * The generated orders that a law is held against. Each has a seed of its own, which a failure names: {@code
 * -Dlaws.seed=...} begins there, {@code -Dlaws.orders=...} says how many.
 */
final class Seeds {

    static final int ORDERS = Integer.getInteger("laws.orders", 20_000);
    private static final long FIRST_SEED = Long.getLong("laws.seed", 20_261_123L);

    private Seeds() {}

    static void each(LongConsumer check) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ORDERS; seed++) {
            long current = seed;
            assertThatCode(() -> check.accept(current)).as("seed %d", current).doesNotThrowAnyException();
        }
    }
}
