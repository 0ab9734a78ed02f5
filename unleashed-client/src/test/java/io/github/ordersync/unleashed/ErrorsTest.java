package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.RawResponse;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.QuotaExhaustedException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.error.ServerFailedException;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    @RegisterExtension
    final Wire wire = new Wire();

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "{\"Items\":[{\"Field\":\"Customer\",\"Description\":\"is unknown\",\"ErrorCode\":7},"
                                + "{\"Description\":\"Totals differ\"},\"Plain words\"]}",
                        List.of("Customer: is unknown (error 7)", "Totals differ", "Plain words")),
                Arguments.of(
                        "{\"items\":[{\"description\":\"Totals differ\",\"errorcode\":null}],\"description\":\"Invalid\"}",
                        List.of("Totals differ")),
                Arguments.of("{\"Items\":[{\"Field\":\"\"}],\"Description\":\"1 problem\"}", List.of("1 problem")),
                Arguments.of(
                        "{\"Items\":[{\"Description\":\"Totals differ\"}],\"Description\":\"Totals differ\"}",
                        List.of("Totals differ")),
                Arguments.of(
                        "{\"Description\":\"Totals differ\",\"DebugInformation\":\"at Server.Deep()\"}",
                        List.of("Totals differ")),
                Arguments.of("{\"description\":\"Totals differ\"}", List.of("Totals differ")),
                Arguments.of("{\"DESCRIPTION\":\" Totals differ \"}", List.of("Totals differ")),
                Arguments.of("{\"Message\":\"No route\"}", List.of("No route")),
                Arguments.of("{\"message\":\"No route\"}", List.of("No route")),
                Arguments.of("{\"Items\":null,\"Description\":\"\"}", List.of()),
                Arguments.of("[]", List.of()),
                Arguments.of("null", List.of()),
                Arguments.of("\"text\"", List.of()),
                Arguments.of("", List.of()),
                Arguments.of("<html>Bad Request</html>", List.of()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalHoldsTheServicesWords(String body, List<String> problems) {
        wire.answers(json(400, body));

        RequestRefusedException refused = catchThrowableOfType(
                RequestRefusedException.class,
                () -> wire.client().products().save(Product.builder().guid(GUID).build()));

        assertThat(refused.problems()).isEqualTo(problems);
        assertThat(refused.endpoint()).isEqualTo("products.save");
        assertThat(refused.status()).hasValue(400);
        assertThat(refused)
                .hasMessageStartingWith("Unleashed products.save: refused (HTTP 400)")
                .hasMessageContaining(String.join("; ", problems));
        assertThat(wire.calls()).hasSize(1);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(301, AnswerNotUnderstoodException.class, 1),
                Arguments.of(400, RequestRefusedException.class, 1),
                Arguments.of(401, CredentialsRefusedException.class, 1),
                Arguments.of(403, CredentialsRefusedException.class, 1),
                Arguments.of(404, NotFoundException.class, 1),
                Arguments.of(405, RequestRefusedException.class, 1),
                Arguments.of(409, RequestRefusedException.class, 1),
                Arguments.of(429, RateLimitedException.class, 3),
                Arguments.of(500, ServerFailedException.class, 3),
                Arguments.of(502, ServerFailedException.class, 3),
                Arguments.of(503, ServerFailedException.class, 3),
                Arguments.of(599, RequestRefusedException.class, 1));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusIsOneDecision(int status, Class<? extends ApiException> kind, int attempts) {
        wire.answers(json(status, "{\"Description\":\"Not today\"}").withHeader("Location", "/elsewhere"));

        assertThatThrownBy(() -> wire.client().salesOrders().get(GUID))
                .isInstanceOfSatisfying(kind, failure -> {
                    assertThat(failure.status()).hasValue(status);
                    assertThat(failure.attempts()).isEqualTo(attempts);
                    assertThat(failure.service()).isEqualTo("Unleashed");
                })
                .hasMessageContaining("salesOrders.get")
                .hasMessageContaining("HTTP " + status);
        assertThat(wire.calls()).hasSize(attempts);
    }

    @Test
    void refusedCredentialsNameTheFiveHeaders() {
        wire.answers(json(403, "{\"description\":\"Signature does not match\"}"));

        assertThatThrownBy(() -> wire.client(builder -> builder.clientType("acme/shop"))
                        .salesOrders()
                        .get(GUID))
                .isInstanceOf(CredentialsRefusedException.class)
                .hasMessageContaining("Signature does not match")
                .hasMessageContaining("Accept, Content-Type, api-auth-id, api-auth-signature, client-type")
                .hasMessageContaining("acme/shop")
                .hasMessageContaining("DECODED_QUERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{\"Guid\":", "[]", "null", "\"text\"", "12", ""})
    void anAnswerThatIsNoObjectIsNotUnderstood(String body) {
        wire.answers(json(200, body));

        assertThatThrownBy(() -> wire.client().salesOrders().get(GUID))
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("salesOrders.get");
    }

    @Test
    void aWriteWithAnAnswerThatMakesNoSenseMayHaveHappened() {
        wire.answers(json(200, "<html>Welcome</html>"));

        assertThatThrownBy(() -> wire.client()
                        .products()
                        .save(Product.builder().guid(GUID).build()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("Read the product by its guid.");
    }

    @Test
    void aLostAnswerOfAReadIsAFailureAndOfAWriteAnUnknownOutcome() {
        wire.answers(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        UnleashedClient client = wire.client();

        assertThatThrownBy(() -> client.salesOrders().get(GUID)).isInstanceOf(ServerFailedException.class);
        assertThatThrownBy(() ->
                        client.products().save(Product.builder().guid(GUID).build()))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void whereNobodyListensNothingWasSent() {
        UnleashedClient client = wire.client(builder -> builder.options(Wire.quick()
                .transport((request, timeout) -> {
                    throw new ConnectException("cannot reach example.com");
                })
                .build()));

        assertThatThrownBy(() -> client.salesOrders()
                        .create(SalesOrder.builder().guid(GUID).build()))
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContaining("after 3 attempts")
                .hasMessageContaining("cannot reach example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 7, 7",
        "503, ' 7 ', 7",
        "429, 'Thu, 01 Jan 2026 00:00:09 GMT', 9",
        "503, 'Thu, 01 Jan 2026 00:00:09 GMT', 9",
        "429, 'Wed, 31 Dec 2025 23:59:59 GMT', 0"
    })
    void theServicesWaitIsObeyedInSecondsOrAsADate(int status, String retryAfter, long seconds) {
        wire.answers(json(status, "").withHeader("Retry-After", retryAfter), json(200, "{}"));
        SimulatedTime time = new SimulatedTime();

        wire.client(builder -> builder.options(Wire.quick()
                        .time(time)
                        .retryPolicy(RetryPolicy.standard())
                        .build()))
                .salesOrders()
                .get(GUID);

        assertThat(time.sleeps).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999", "Thu, 99 Jan 2026 00:00:09 GMT", ""})
    void aWaitThatCannotBeReadIsOurOwn(String retryAfter) {
        wire.answers(json(503, "").withHeader("Retry-After", retryAfter), json(200, "{}"));
        SimulatedTime time = new SimulatedTime();

        wire.client(builder -> builder.options(Wire.quick().time(time).build()))
                .salesOrders()
                .get(GUID);

        assertThat(time.sleeps)
                .hasSize(1)
                .first()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(1)));
    }

    @Test
    void aWaitBeyondPatienceEndsTheCallAndIsTold() {
        wire.answers(json(429, "").withHeader("Retry-After", "86400"));

        assertThatThrownBy(() -> wire.client().salesOrders().get(GUID))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).hasValue(Duration.ofDays(1)));
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void aDeadlineShorterThanTheServicesWaitRefusesAtOnceAndTellsTheWait() {
        wire.answers(json(429, "").withHeader("Retry-After", "30"));
        SimulatedTime time = new SimulatedTime();

        assertThatThrownBy(() -> wire.client(builder -> builder.options(Wire.quick()
                                .time(time)
                                .retryPolicy(RetryPolicy.standard())
                                .deadline(Duration.ofSeconds(20))
                                .build()))
                        .salesOrders()
                        .get(GUID))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).hasValue(Duration.ofSeconds(30)));
        assertThat(time.sleeps).isEmpty();
        assertThat(wire.calls()).hasSize(1);
    }

    /** What a used-up quota answers is not documented; these are words that mean nothing else. */
    @ParameterizedTest
    @CsvSource({
        "402, API quota exceeded",
        "403, Your monthly API limit has been reached",
        "429, The limit of 125000 API calls for this month is used up"
    })
    void wordsThatSayThatTheQuotaIsUsedUpAreUnderstood(int status, String words) {
        wire.answers(json(status, "{\"Message\":\"" + words + "\"}"));
        SimulatedTime time = new SimulatedTime();
        time.sleep(Duration.ofDays(9));

        assertThatThrownBy(() -> wire.client(builder ->
                                builder.options(Wire.quick().time(time).build()))
                        .salesOrders()
                        .get(GUID))
                .isInstanceOfSatisfying(
                        QuotaExhaustedException.class,
                        exhausted -> assertThat(exhausted.opensAt()).isEqualTo("2026-02-01T00:00:00Z"))
                .hasMessageContaining(words);
    }

    /** Who waited for the first of the month must not wait for the next one, because of a clock that is seconds ahead. */
    @ParameterizedTest
    @CsvSource({
        "0, 2026-01-01T00:15:00Z",
        "3, 2026-01-01T00:15:00Z",
        "899, 2026-01-01T00:15:00Z",
        "900, 2026-02-01T00:00:00Z"
    })
    void aRefusalRightAfterMidnightIsThatOfTheOldMonth(int secondsIntoTheMonth, String opensAt) {
        wire.answers(json(403, "{\"Message\":\"Your monthly API limit has been reached\"}"));
        SimulatedTime time = new SimulatedTime();
        time.sleep(Duration.ofSeconds(secondsIntoTheMonth));

        assertThatThrownBy(() -> wire.client(builder ->
                                builder.options(Wire.quick().time(time).build()))
                        .salesOrders()
                        .get(GUID))
                .isInstanceOfSatisfying(
                        QuotaExhaustedException.class,
                        exhausted -> assertThat(exhausted.opensAt()).isEqualTo(opensAt));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Signature does not match, CredentialsRefusedException",
        "403, Forbidden for this month, CredentialsRefusedException",
        "429, Limit reached: 100 calls per minute; 125000 a month, RateLimitedException",
        "429, Too many requests, RateLimitedException",
        "400, The quota field is wrong, RequestRefusedException"
    })
    void otherWordsAreWhatTheyWere(int status, String words, String kind) {
        wire.answers(json(status, "{\"Message\":\"" + words + "\"}"));

        assertThatThrownBy(() -> wire.client().salesOrders().get(GUID))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
    }

    @Test
    void theCallsOfAMonthAreCountedForAllClientsOfTheAccount() {
        wire.answers(json(200, "{}"));
        ClientOptions options = Wire.quick().time(new SimulatedTime()).build();
        UnleashedClient one = wire.client(builder -> builder.options(options).monthlyCallLimit(3));
        UnleashedClient same = wire.client(builder -> builder.options(options).monthlyCallLimit(3));
        one.salesOrders().get(GUID);
        same.salesOrders().get(GUID);
        one.withOptions(options.toBuilder().deadline(Duration.ofSeconds(9)).build())
                .salesOrders()
                .get(GUID);

        assertThatThrownBy(() -> same.salesOrders().get(GUID))
                .isInstanceOf(QuotaExhaustedException.class)
                .hasMessageContaining("2026-02-01T00:00:00Z");
        assertThat(wire.calls()).hasSize(3);
        assertThatThrownBy(() -> UnleashedClient.builder().monthlyCallLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("monthlyCallLimit is 0; at least 1 is needed.");
    }

    @Test
    void theCountCanBeTheCallersOwn() {
        wire.answers(json(200, "{}"));
        List<YearMonth> months = new ArrayList<>();

        wire.client(builder -> builder.options(
                                Wire.quick().time(new SimulatedTime()).build())
                        .callQuota(month -> {
                            months.add(month);
                            return months.size();
                        }))
                .salesOrders()
                .get(GUID);

        assertThat(months).containsExactly(YearMonth.of(2026, 1));
    }

    @Test
    void theViewsMakeTheSameCalls() {
        wire.answers(json(500, "").withHeader("X-Some", "a"), json(200, "{}").withHeader("X-Some", "b"));
        UnleashedClient client = wire.client();

        RawResponse<SalesOrder> raw =
                client.withRawResponse(unleashed -> unleashed.salesOrders().get(GUID));

        assertThat(raw.attempts())
                .extracting(attempt -> attempt.status().getAsInt())
                .containsExactly(500, 200);
        assertThat(raw.header("x-some")).contains("b");
        assertThat(client.async().call(unleashed -> unleashed.salesOrders().get(GUID)))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(raw.value());
        assertThat(client.async(Runnable::run).call(UnleashedClient::options)).isCompletedWithValue(client.options());
    }

    /** Starts with the year 2026 and moves when somebody sleeps. */
    private static final class SimulatedTime implements TimeSource {
        private final List<Duration> sleeps = new ArrayList<>();
        private long nanos;

        @Override
        public Instant now() {
            return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void sleep(Duration duration) {
            sleeps.add(duration);
            nanos += duration.toNanos();
        }
    }
}
