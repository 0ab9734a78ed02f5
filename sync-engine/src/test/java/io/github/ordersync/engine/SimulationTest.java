package io.github.ordersync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of random shops: whatever breaks, each order ends up once in Unleashed and each shipment once in Order
 * Desk. {@code -Dsimulation.seeds=N} tries more of them, {@code -Dsimulation.seed=N} one again.
 */
class SimulationTest {

    @Test
    void whateverHappensNothingIsLostAndNothingIsThereTwice() {
        Long one = Long.getLong("simulation.seed");
        if (one != null) {
            Simulation.run(one, BrokenEngine.NONE);
            return;
        }
        // Each seed runs on one thread and touches nothing that is shared.
        Optional<AssertionError> failure = LongStream.range(0, Long.getLong("simulation.seeds", 2000))
                .parallel()
                .mapToObj(seed -> failure(seed, BrokenEngine.NONE))
                .flatMap(Optional::stream)
                .findFirst();
        failure.ifPresent(error -> {
            throw error;
        });
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(story(seed)).as("seed %s", seed).isEqualTo(story(seed));
        }
    }

    private static List<String> story(long seed) {
        try (Simulation simulation = new Simulation(seed, BrokenEngine.NONE)) {
            simulation.live();
            simulation.settle();
            return List.copyOf(simulation.story);
        }
    }

    private static Optional<AssertionError> failure(long seed, BrokenEngine engine) {
        try {
            Simulation.run(seed, engine);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }
}
