package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.Transport;
import io.github.ordersync.client.TransportRequest;
import io.github.ordersync.client.TransportResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void byDefaultTheServiceItselfIsCalled() {
        List<TransportRequest> requests = new ArrayList<>();
        Transport transport = (request, timeout) -> {
            requests.add(request);
            return new TransportResponse(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        };

        try (UnleashedClient client = UnleashedClient.builder()
                .credentials(Wire.ID, Secret.of(Wire.KEY))
                .options(ClientOptions.builder().transport(transport).build())
                .build()) {
            client.salesOrders().get(GUID);
        }

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.uri()).hasToString("https://api.unleashedsoftware.com/SalesOrders/" + GUID);
            assertThat(request.headers().get("client-type")).isEqualTo("ordersync/sdk");
            assertThat(request.headers().get("User-Agent")).startsWith("ordersync-sdk/");
        });
    }

    @Test
    void credentialsAreNeeded() {
        assertThatThrownBy(() -> UnleashedClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials(apiId, apiKey)");
        assertThatThrownBy(() -> UnleashedClient.builder().credentials(" ", Secret.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API id cannot be used: A credential is blank.");
        assertThatThrownBy(() -> UnleashedClient.builder().credentials("a\r\nb", Secret.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The API id cannot be used");
    }

    @Test
    void theEnvironmentNamesBothCredentials() {
        Map<String, String> environment =
                Map.of("UNLEASHED_API_ID", Wire.ID + "\n", "UNLEASHED_API_KEY", " " + Wire.KEY);
        wire.answers(json(200, "{}"));

        wire.client(builder -> builder.credentialsFrom(environment::get))
                .salesOrders()
                .get(GUID);

        assertThat(wire.onlyCall().getHeader("api-auth-id")).isEqualTo(Wire.ID);
        assertThat(wire.onlyCall().getHeader("api-auth-signature"))
                .isEqualTo("KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void aMissingVariableIsNamed(String value) {
        assertThatThrownBy(() -> UnleashedClient.builder()
                        .credentialsFrom(name -> name.equals("UNLEASHED_API_ID") ? value : Wire.KEY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The environment variable UNLEASHED_API_ID is missing or blank");
        assertThatThrownBy(() -> UnleashedClient.builder()
                        .credentialsFrom(name -> name.equals("UNLEASHED_API_KEY") ? value : Wire.ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The environment variable UNLEASHED_API_KEY is missing or blank");
    }

    @Test
    void aKeyThatNoHeaderCarriesIsNamedAndNotShown() {
        assertThatThrownBy(() -> UnleashedClient.builder()
                        .credentialsFrom(name -> name.equals("UNLEASHED_API_KEY") ? "schlüssel" : Wire.ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("UNLEASHED_API_KEY cannot be used")
                .hasMessageNotContaining("schl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "acme/", "/shop", "Acme/shop", "acme/my shop", "acme/shop/2", "acme/shop\n"})
    void aClientTypeOfAnotherFormIsRefused(String clientType) {
        assertThatThrownBy(() -> UnleashedClient.builder().clientType(clientType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + clientType + "'")
                .hasMessageContaining("partner/app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com",
                "example.com",
                "https:///path",
                "https://u:p@example.com",
                "https://example.com?a=b",
                "https://example.com#a",
                "https://example.com:65536",
                "mailto:sam@example.com"
            })
    void anAddressThatCannotBeCalledIsRefused(String url) {
        assertThatThrownBy(() -> UnleashedClient.builder().baseUrl(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it must be http or https");
    }

    @ParameterizedTest
    @CsvSource({"''", "/", "//", "/proxy", "/proxy/"})
    void anAddressMayHaveAPathAndASlashAtItsEnd(String path) {
        wire.answers(json(200, "{}"));

        wire.client(builder -> builder.baseUrl(URI.create(wire.baseUrl() + path)))
                .salesOrders()
                .get(GUID);

        assertThat(wire.onlyCall().getUrl())
                .isEqualTo((path.startsWith("/proxy") ? "/proxy" : "") + "/SalesOrders/" + GUID);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void atLeastOneCallMustBeAllowed(int calls) {
        assertThatThrownBy(() -> UnleashedClient.builder().maxConcurrency(calls))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxConcurrency is " + calls + "; at least 1 is needed.");
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowedInAllViewsTogether() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        Transport transport = (request, timeout) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            two.countDown();
            two.await(); // so that two really meet
            underWay.decrementAndGet();
            return new TransportResponse(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        };
        ClientOptions options = ClientOptions.builder().transport(transport).build();
        UnleashedClient client = wire.client(builder -> builder.options(options).maxConcurrency(2));
        UnleashedClient view = client.withOptions(
                options.toBuilder().retryPolicy(RetryPolicy.none()).build());

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                UnleashedClient one = i % 2 == 0 ? client : view;
                calls.add(threads.submit(() -> one.salesOrders().get(GUID)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void aViewUsesItsOwnOptions() {
        wire.answers(json(500, ""));
        UnleashedClient view = wire.client()
                .withOptions(Wire.quick().retryPolicy(RetryPolicy.none()).build());

        assertThatThrownBy(() -> view.salesOrders().get(GUID)).hasMessageContaining("HTTP 500");

        assertThat(wire.calls()).hasSize(1);
        assertThatCode(view::close).doesNotThrowAnyException();
    }
}
