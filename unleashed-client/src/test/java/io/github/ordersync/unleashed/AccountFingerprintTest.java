package io.github.ordersync.unleashed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import org.junit.jupiter.api.Test;

class AccountFingerprintTest {

    private static UnleashedClient client(String apiId) {
        return UnleashedClient.builder()
                .credentials(apiId, Secret.of("fake-key"))
                .build();
    }

    @Test
    void itTellsAccountsApartAndIsNotTheirId() {
        String fingerprint = client("fake-id-1").accountFingerprint();
        assertThat(fingerprint)
                .matches("[0-9a-f]{12}")
                .isEqualTo(client(" fake-id-1 ").accountFingerprint());
        assertThat(client("fake-id-1").withOptions(ClientOptions.standard()).accountFingerprint())
                .isEqualTo(fingerprint);
        assertThat(client("fake-id-2").accountFingerprint()).isNotEqualTo(fingerprint);
    }
}
