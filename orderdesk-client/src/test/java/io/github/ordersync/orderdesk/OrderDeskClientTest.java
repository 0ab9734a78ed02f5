package io.github.ordersync.orderdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDeskClientTest {

    private final List<TransportRequest> sent = new ArrayList<>();
    private final ClientOptions options = ClientOptions.builder()
            .transport((request, timeout) -> {
                sent.add(request);
                return new TransportResponse(
                        200, Map.of(), "{\"status\":\"success\"}".getBytes(StandardCharsets.UTF_8));
            })
            .build();

    private OrderDeskClient.Builder builder() {
        return OrderDeskClient.builder()
                .credentials(" 4711 ", Secret.of("not-a-real-key"))
                .options(options);
    }

    @Test
    void theServiceItselfIsTheDefault() {
        builder().build().test();

        assertThat(sent.get(0).uri()).isEqualTo(URI.create("https://app.orderdesk.me/api/v2/test"));
        assertThat(sent.get(0).headers())
                .containsEntry("ORDERDESK-STORE-ID", "4711")
                .containsEntry("ORDERDESK-API-KEY", "not-a-real-key")
                .doesNotContainKey("Content-Type");
        assertThat(sent.get(0).endpoint()).isEqualTo("test");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/test",
        "https://proxy.example/od/, https://proxy.example/od/test",
        "https://[::1]:8443/api/v2//, https://[::1]:8443/api/v2/test"
    })
    void anotherAddressIsTaken(String base, String expected) {
        builder().baseUrl(URI.create(base)).build().test();

        assertThat(sent.get(0).uri()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x/y",
                "app.orderdesk.me",
                "https:///x",
                "https://user:planted@x/y",
                "https://x/?a=planted",
                "https://x/#b",
                "https://x:99999/y"
            })
    void anAddressThatCannotBeRightIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(URI.create(base)))
                .withMessageContaining("https://app.orderdesk.me/api/v2")
                .withMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "47 11", "4711\r\nX: y", "\u00e9"})
    void aStoreIdThatCannotBeSentIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderDeskClient.builder().credentials(id, Secret.of("x")))
                .withMessageContaining("The store id is blank or holds");
    }

    @Test
    void credentialsAreNeeded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OrderDeskClient.builder().build())
                .withMessage("credentials(storeId, apiKey) is missing.");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().historySourceName(" "));
    }

    @Test
    void credentialsCanComeFromTheEnvironment() {
        Map<String, String> environment = Map.of("ORDERDESK_STORE_ID", "4711", "ORDERDESK_API_KEY", "not-a-real-key");

        OrderDeskClient client = OrderDeskClient.builder()
                .credentialsFrom(environment::get)
                .options(options)
                .build();

        client.test();
        assertThat(client.storeId()).isEqualTo("4711");
        assertThat(sent.get(0).headers()).containsEntry("ORDERDESK-API-KEY", "not-a-real-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDERDESK_STORE_ID", "ORDERDESK_API_KEY"})
    void aMissingVariableIsNamed(String missing) {
        for (String value : new String[] {null, " "}) {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            OrderDeskClient.builder().credentialsFrom(name -> name.equals(missing) ? value : "planted"))
                    .withMessageContaining(missing)
                    .withMessageNotContaining("planted");
        }
    }

    @Test
    void aClientCanBeClosedAndSoCanItsViews() {
        try (OrderDeskClient client = builder().build()) {
            client.withOptions(options).close();
            assertThat(client.orders()).isSameAs(client.orders());
        }
    }
}
