package io.github.ordersync.client;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.metadata.NativeImageMetadata;
import org.junit.jupiter.api.Test;

/** Not run on GraalVM: what is held is that no type is forgotten. */
class NativeImageTest {

    @Test
    void everyTypeThatJacksonBindsIsListed() {
        NativeImageMetadata.assertComplete(
                "client-core", JsonValue.class, "io/github/ordersync/client/internal/sdk.properties");
    }
}
