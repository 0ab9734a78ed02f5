package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.engine.fleet.StoreStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/scaling.md against the fleet. */
class ScalingPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "scaling.md"));
    }

    @Test
    void itsTestIsOneThatRuns() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/ordersync/examples/ManyStoresTest.java"));

        assertThat(page())
                .contains(source.lines()
                        .skip(2)
                        .filter(line -> !line.startsWith("/** What"))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void everyHealthIsNamed() throws IOException {
        String page = page();
        for (StoreStatus.Health health : StoreStatus.Health.values()) {
            assertThat(page).contains("`" + health + "`");
        }
    }
}
