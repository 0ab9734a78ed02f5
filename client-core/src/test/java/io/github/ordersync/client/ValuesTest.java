package io.github.ordersync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.client.json.OpenEnum;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final String FAKE = "fake-credential-for-tests";

    @Test
    void aSecretShowsAMaskAndHandsOutItsText() {
        Secret secret = Secret.of("  " + FAKE + "\n");
        assertThat(secret).hasToString("********");
        assertThat("" + secret).doesNotContain("fake");
        assertThat(secret.<Integer>use(String::length)).isEqualTo(FAKE.length());
        assertThat(secret.<String>use(text -> text)).isEqualTo(FAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "fake\ncredential", "fake\u0000credential", "fäke", "fake\u007f"})
    void aSecretThatNoHeaderCanCarryIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(text))
                .withMessageStartingWith("A credential ")
                .withMessageNotContaining("fake")
                .withNoCause();
    }

    @Test
    void theDefaultTransportIsMadeOncePerValue() {
        ClientOptions options = ClientOptions.standard();
        assertThat(options.transport()).isSameAs(options.transport());
        assertThat(options.toBuilder().deadline(Duration.ofSeconds(1)).build().transport())
                .isSameAs(options.transport());
        assertThat(options.random().getAsDouble()).isBetween(0.0, 1.0);
        assertThat(options.time()).isSameAs(TimeSource.system());
        assertThat(options.retryPolicy()).isEqualTo(RetryPolicy.standard());
        options.listener().onAttempt(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT8760H0.000000001S", "PT999999999999H"})
    void aDeadlineThatCannotBeMetIsRefused(String deadline) {
        ClientOptions.Builder builder = ClientOptions.builder();
        builder.deadline(Duration.parse(deadline));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("deadline is " + Duration.parse(deadline));
    }

    @Test
    void aRetryPolicyNeedsAnAttemptAndNoNegativeDelay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("maxAttempts is 0");
        Duration negative = Duration.ofMillis(-1);
        for (int place = 0; place < 3; place++) {
            Duration[] delays = {Duration.ZERO, Duration.ZERO, Duration.ZERO};
            delays[place] = negative;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RetryPolicy(1, delays[0], delays[1], delays[2]))
                    .withMessageContaining("PT-0.001S");
        }
    }

    @Test
    void aClientThatFollowsRedirectsIsRefused() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transport.over(client))
                .withMessageContaining("NORMAL");
        assertThat(Transport.over(HttpClient.newHttpClient())).isNotNull();
    }

    @Test
    void requestAndAnswerShowSizesOnly() {
        TransportRequest request = new TransportRequest(
                "orders.get", "GET", URI.create("https://example.com/?q=" + FAKE), Map.of("key", FAKE), new byte[7]);
        assertThat(request).hasToString("TransportRequest[orders.get, GET, 7 bytes]");
        TransportResponse answer = new TransportResponse(200, Map.of("key", List.of(FAKE)), new byte[3]);
        assertThat(answer).hasToString("TransportResponse[200, 3 bytes]");
    }

    @Test
    void headersAreFoundInAnyCaseAndCannotBeChanged() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("X-Retry-After", List.of("2"));
        headers.put("x-retry-AFTER", List.of("3"));
        TransportResponse answer = new TransportResponse(429, headers, new byte[0]);
        assertThat(answer.header("X-RETRY-AFTER")).contains("2");
        assertThat(answer.headers()).containsEntry("x-retry-after", List.of("2", "3"));
        assertThat(answer.header("other")).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> answer.headers().clear());
    }

    private static final class Colour extends OpenEnum {
        private Colour(String text) {
            super(text);
        }
    }

    private static final class Taste extends OpenEnum {
        private Taste(String text) {
            super(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PINK", "pink", "Pınk", "PİNK"})
    void equalValuesHaveEqualHashes(String text) {
        Colour one = new Colour("pink");
        Colour other = new Colour(text);
        assertThat(one.equals(other)).isEqualTo(other.equals(one));
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other);
        }
        assertThat(other).hasToString(text);
    }

    @Test
    void anOpenEnumIgnoresCaseAndKnowsItsKind() {
        assertThat(new Colour("Pink")).isEqualTo(new Colour("PINK"));
        assertThat(new Colour("Pink")).isNotEqualTo(new Colour("Red")).isNotEqualTo("Pink");
        assertThat(new Colour("sweet")).isNotEqualTo(new Taste("sweet"));
    }

    @Test
    void theSystemsClockSleepsNotAtAllForNothing() throws InterruptedException {
        TimeSource time = TimeSource.system();
        time.sleep(Duration.ZERO);
        time.sleep(Duration.ofHours(-1));
        assertThat(time.now()).isNotNull();
        assertThat(time.nanoTime()).isLessThanOrEqualTo(time.nanoTime());
    }
}
