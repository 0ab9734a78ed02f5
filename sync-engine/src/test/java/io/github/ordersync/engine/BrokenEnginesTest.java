package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation can fail: it finds every mistake that is built into an engine on purpose. */
class BrokenEnginesTest {

    private static final int SEEDS = 2000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isFound(BrokenEngine engine) {
        for (long seed = 0; seed < SEEDS; seed++) {
            if (symptom(seed, engine).contains(engine.symptom)) {
                return;
            }
        }
        fail("In %s seeds nobody has seen of %s that %s.", SEEDS, engine, engine.symptom);
    }

    private static String symptom(long seed, BrokenEngine engine) {
        try {
            Simulation.run(seed, engine);
            return "";
        } catch (AssertionError found) {
            // By something that must be true of the two services, not because something fell over.
            assertThat(found.getCause()).isInstanceOf(AssertionError.class);
            return String.valueOf(found.getCause().getMessage());
        }
    }
}
