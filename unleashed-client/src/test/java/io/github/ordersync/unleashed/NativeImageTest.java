package io.github.ordersync.unleashed;

import io.github.ordersync.metadata.NativeImageMetadata;
import org.junit.jupiter.api.Test;

/** Not run on GraalVM: what is held is that no type is forgotten. */
class NativeImageTest {

    @Test
    void everyTypeThatJacksonBindsIsListed() {
        NativeImageMetadata.assertComplete("unleashed-client", UnleashedClient.class);
    }
}
