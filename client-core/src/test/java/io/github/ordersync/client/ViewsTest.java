package io.github.ordersync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What options say, and the view that tells what went over the wire. */
class ViewsTest {

    private final List<TransportRequest> sent = new ArrayList<>();

    /** The smallest client: a path is asked for, and 0 breaks the connection. */
    private record Client(ClientOptions options) {
        int get(int status) {
            try {
                return options.transport()
                        .send(
                                new TransportRequest(
                                        "things.get",
                                        "GET",
                                        URI.create("http://example.com/" + status),
                                        Map.of(),
                                        new byte[0]),
                                Duration.ofSeconds(1))
                        .status();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Paged<Integer> list() {
            return Paged.of(position -> new Page<>(List.of(get(200)), OptionalLong.empty(), Optional.of("again")));
        }
    }

    private final ClientOptions options = ClientOptions.builder()
            .transport((request, timeout) -> {
                sent.add(request);
                int status = Integer.parseInt(request.uri().getPath().substring(1));
                if (status == 0) {
                    throw new IOException("reset");
                }
                return new TransportResponse(
                        status,
                        Map.of("Content-Type", List.of("a/b"), "Set-Cookie", List.of("planted-cookie")),
                        new byte[0]);
            })
            .build();

    @Test
    void theRawResponseHoldsValueStatusHeadersAndAttempts() {
        RawResponse<Integer> raw = RawResponse.of(options, Client::new, client -> client.get(404) + client.get(201));

        assertThat(raw.value()).isEqualTo(605);
        assertThat(raw.status()).hasValue(201);
        assertThat(raw.headers()).containsOnlyKeys("content-type", "set-cookie");
        assertThat(raw.header("CONTENT-Type")).contains("a/b");
        assertThat(raw.header("x")).isEmpty();
        assertThat(raw.attempts())
                .extracting(RawResponse.Attempt::status)
                .containsExactly(OptionalInt.of(404), OptionalInt.of(201));
        assertThat(raw)
                .hasToString("RawResponse[things.get 404 {content-type=[a/b]}, things.get 201 {content-type=[a/b]}]");
    }

    @Test
    void anAttemptWithoutAnAnswerIsOneToo() {
        RawResponse<Integer> raw = RawResponse.of(options, Client::new, client -> {
            try {
                return client.get(0);
            } catch (IllegalStateException e) {
                return 7;
            }
        });
        assertThat(raw.value()).isEqualTo(7);
        assertThat(raw.status()).isEmpty();
        assertThat(raw.headers()).isEmpty();
        assertThat(raw).hasToString("RawResponse[things.get no answer {}]");
    }

    @Test
    void whereNothingWasSentThereIsNothingToTell() {
        RawResponse<String> raw = RawResponse.of(options, Client::new, client -> null);
        assertThat(raw.value()).isNull();
        assertThat(raw.attempts()).isEmpty();
        assertThat(raw.status()).isEmpty();
        assertThat(raw.headers()).isEmpty();
    }

    @Test
    void whatIsReadAfterTheCallIsNotTakenDown() {
        RawResponse<Iterator<Integer>> raw =
                RawResponse.of(options, Client::new, client -> client.list().iterator());
        raw.value().next();
        assertThat(sent).hasSize(1);
        assertThat(raw.attempts()).isEmpty();
    }

    @Test
    void aFailureComesThroughAsItIs() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> RawResponse.of(options, Client::new, client -> client.get(0)))
                .withMessageContaining("reset");
    }

    @ParameterizedTest
    @CsvSource({
        "'', no name of a header",
        "a b, no name of a header",
        "Größe, no name of a header",
        "Host, set by the HTTP client",
        "content-length, set by the HTTP client"
    })
    void aHeaderThatNobodyMaySetIsRefused(String name, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientOptions.builder().putHeaders(name, "x").build())
                .withMessageContaining("headers: ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted\r\nX: y", "plantedü", "planted\u0000"})
    void aValueThatNoHeaderCarriesIsRefusedUnseen(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ClientOptions.builder().putHeaders("X-Proxy", value).build())
                .withMessageContaining("X-Proxy")
                .withMessageNotContaining("planted");
    }

    @Test
    void aHeaderIsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientOptions.builder()
                        .putHeaders("X-Proxy", "a")
                        .putHeaders("x-proxy", "b")
                        .build())
                .withMessageContaining("twice");
    }

    @Test
    void optionsShowNoValueOfAHeader() {
        ClientOptions secret =
                ClientOptions.builder().putHeaders("X-Proxy", "planted").build();
        assertThat(secret.headers()).containsEntry("X-Proxy", "planted");
        assertThat(secret.toString()).doesNotContain("planted").contains("RateLimits[0 accounts]");
    }

    @Test
    void limitsBelongToTheOptionsAndToWhatIsMadeFromThem() {
        ClientOptions one = ClientOptions.standard();
        assertThat(one.toBuilder().deadline(Duration.ofSeconds(1)).build().rateLimits())
                .isSameAs(one.rateLimits());
        assertThat(ClientOptions.standard().rateLimits()).isNotSameAs(one.rateLimits());

        StringBuilder first = one.rateLimits().shared("store 1", StringBuilder.class, StringBuilder::new);
        assertThat(one.rateLimits().shared("store 1", StringBuilder.class, StringBuilder::new))
                .isSameAs(first);
        assertThat(one.rateLimits().shared("store 2", StringBuilder.class, StringBuilder::new))
                .isNotSameAs(first);
        assertThat(one.rateLimits()).hasToString("RateLimits[2 accounts]");
    }

    @Test
    void aListenerNeedNotCareForTheQuota() {
        CallListener.none()
                .onQuota(new CallListener.QuotaUse(
                        "Unleashed", 90, 9, 10, java.time.Instant.parse("2026-12-01T00:00:00Z")));
        assertThat(CallPriority.values()).contains(ClientOptions.standard().priority());
    }
}
