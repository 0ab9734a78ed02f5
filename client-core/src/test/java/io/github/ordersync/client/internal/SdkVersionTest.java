package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SdkVersionTest {

    @Test
    void theBuildHasWrittenTheVersion() {
        assertThat(SdkVersion.TEXT).matches("\\d+\\.\\d+\\.\\d+(-[A-Za-z0-9.]+)?");
    }
}
