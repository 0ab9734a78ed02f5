package io.github.ordersync.examples.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/webhooks.md against the program. */
class WebhooksPageTest {

    @Test
    void theDelaysAreThoseThatAreMeasured() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "webhooks.md")))
                .contains(String.join("\n", DelayMeasurement.table()));
    }
}
