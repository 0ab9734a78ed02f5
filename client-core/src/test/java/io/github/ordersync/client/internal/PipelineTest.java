package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.ManualTime;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.client.error.ServerFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final JsonMapper JSON =
            JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new SimpleModule("no dates"));
    private static final Endpoint READ = Endpoint.read("orders.get", "/orders/{}");
    private static final Endpoint REPLACE =
            Endpoint.repeatable("orders.replace", "PUT", "/orders/{}", "Read the order.");
    private static final Endpoint CREATE = Endpoint.once("orders.create", "POST", "/orders", "Search for it.");

    private final ManualTime time = new ManualTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<CallListener.Attempt> attempts = new ArrayList<>();
    private ClientOptions.Builder options = options();
    private RateLimiter limiter = RateLimiter.unlimited();

    private ClientOptions.Builder options() {
        ClientOptions.Builder builder = ClientOptions.builder();
        builder.transport(transport)
                .time(time)
                .listener(attempts::add)
                .random(() -> 0.5)
                .deadline(Duration.ofSeconds(30));
        return builder;
    }

    @AfterEach
    void noInterruptLeaksIntoTheNextTest() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private Answer call(RepeatSafety safety) {
        Pipeline pipeline = pipeline();
        return switch (safety) {
            case SAFE -> pipeline.call(READ, Query.none().with("q", "a b"), null, 7);
            case REPEATABLE -> pipeline.call(REPLACE, Query.none(), Map.of("a", 1), 7);
            case ONCE -> pipeline.call(CREATE, Query.none(), Map.of("a", 1));
        };
    }

    private Pipeline pipeline() {
        return new Pipeline(new Pipeline.Parts(
                URI.create("https://api.example.com/v2"), JSON, new TestDialect(), limiter, options.build()));
    }

    private <E extends ApiException> E failure(RepeatSafety safety, Class<E> type) {
        E failure = catchThrowableOfType(type, () -> call(safety));
        assertThat(failure).as("failure of a %s call", safety).isExactlyInstanceOf(type);
        assertThat(failure.service()).isEqualTo("Test Service");
        assertThat(failure.endpoint()).startsWith("orders.");
        return failure;
    }

    @Test
    void sendsWhatWasAskedForAndHandsBackTheAnswer() {
        transport.then(200, "{\"weight\":1.10}", "X-Tokens-Remaining", "12");
        Answer answer = call(RepeatSafety.SAFE);
        assertThat(answer.as(Crate.class).weight()).contains(new BigDecimal("1.10"));
        assertThat(answer.response().status()).isEqualTo(200);
        assertThat(transport.requests).singleElement().satisfies(request -> {
            assertThat(request.uri()).hasToString("https://api.example.com/v2/orders/7?q=a%20b");
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.endpoint()).isEqualTo("orders.get");
            assertThat(request.headers()).containsEntry("query-as-signed", "q=a b");
            assertThat(request.body()).isEmpty();
        });
        assertThat(transport.timeouts).containsExactly(Duration.ofSeconds(30));
        assertThat(attempts)
                .containsExactly(new CallListener.Attempt(
                        "Test Service", "orders.get", 1, OptionalInt.of(200), Duration.ZERO, OptionalInt.of(12)));
    }

    @Test
    void aBodyIsSentAsJson() {
        transport.then(201, "{}");
        call(RepeatSafety.ONCE);
        assertThat(transport.requests).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
            assertThat(request.headers()).containsEntry("content-type", "application/json");
            assertThat(request.uri()).hasToString("https://api.example.com/v2/orders");
        });
    }

    @Test
    void aBodyThatCannotBeWrittenIsRefusedWithoutItsValue() {
        Iterable<String> broken = () -> {
            throw new IllegalStateException("personal data");
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pipeline().call(CREATE, Query.none(), Map.of("a", broken)))
                .withMessage("orders.create: the body cannot be written as JSON (JsonMappingException).")
                .withNoCause();
        assertThat(transport.requests).isEmpty();
    }

    /** Statuses that end a call at once, whatever a repeat would do. */
    @ParameterizedTest
    @CsvSource({
        "400, RequestRefusedException",
        "401, CredentialsRefusedException",
        "402, RequestRefusedException",
        "403, CredentialsRefusedException",
        "404, NotFoundException",
        "405, RequestRefusedException",
        "409, RequestRefusedException",
        "422, RequestRefusedException",
        "501, ServerFailedException",
        "599, RequestRefusedException",
    })
    void aFinalStatusIsJudgedAfterOneAttempt(int status, String type) {
        for (RepeatSafety safety : RepeatSafety.values()) {
            transport.requests.clear();
            transport.then(status, "{\"Message\":\"No.\"}");
            ApiException failure = catchThrowableOfType(ApiException.class, () -> call(safety));
            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure.status()).hasValue(status);
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure).hasMessageContaining("(HTTP " + status + ")").hasMessageContaining("No.");
            assertThat(transport.requests).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Items\":[{\"Field\":\"Total\",\"Description\":\"is wrong\",\"ErrorCode\":7},{\"Field\":\"X\"}]}|Total is wrong; X",
                "{\"Description\":\"is wrong\"}|is wrong",
                "{\"Message\":\"is wrong\"}|is wrong",
                "{\"Message\":\"two\\nlines\\u0007\"}|two lines",
                "<html>is wrong</html>|21 bytes of application/json",
                "''|0 bytes of application/json",
                "{\"Message\":\"cut of|18 bytes of application/json",
                "[]|2 bytes of application/json",
                "null|4 bytes of application/json",
            })
    void theServicesOwnWordsAreInTheRefusal(String body, String detail) {
        transport.then(400, body);
        RequestRefusedException refused = failure(RepeatSafety.ONCE, RequestRefusedException.class);
        assertThat(refused.detail().strip()).isEqualTo(detail);
        assertThat(String.join("; ", refused.problems()).strip()).isEqualTo(detail.contains("bytes of") ? "" : detail);
        assertThat(refused).hasNoCause();
    }

    @Test
    void aRefusalIsBounded() {
        transport.then(
                400,
                "{\"Items\":[" + ("{\"Field\":\"" + "x".repeat(900) + "\"},").repeat(500) + "{\"Field\":\"last\"}]}");
        RequestRefusedException refused = failure(RepeatSafety.ONCE, RequestRefusedException.class);
        assertThat(refused.problems()).hasSize(100).allMatch(problem -> problem.length() < 700);
        assertThat(refused.getMessage()).hasSizeLessThan(800);
    }

    @Test
    void refusedCredentialsComeWithAHintAndAnUnknownTypeIsNamed() {
        transport.then(() -> new TransportResponse(403, Map.of(), new byte[0]));
        assertThat(failure(RepeatSafety.SAFE, CredentialsRefusedException.class))
                .hasMessage("Test Service orders.get: the credentials were refused (HTTP 403): "
                        + "0 bytes of unknown type. Look at the key");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 303, 307, 308})
    void aRedirectIsNeitherFollowedNorUnderstood(int status) {
        transport.then(status, "", "Location", "https://elsewhere.example.com/");
        failure(RepeatSafety.SAFE, AnswerNotUnderstoodException.class);
        failure(RepeatSafety.ONCE, OutcomeUnknownException.class);
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(3);
        assertThat(transport.requests)
                .allMatch(request -> request.uri().getHost().equals("api.example.com"));
    }

    static Stream<Arguments> faultsThatLeaveItOpen() {
        return Stream.of(
                Arguments.of(500, null),
                Arguments.of(502, null),
                Arguments.of(503, null),
                Arguments.of(504, null),
                Arguments.of(408, null),
                Arguments.of(0, new IOException("reset")),
                Arguments.of(0, new HttpTimeoutException("no whole answer")),
                Arguments.of(0, new java.net.SocketException("Broken pipe")));
    }

    private void fault(int status, IOException failure) {
        if (failure == null) {
            transport.then(status, "<html>bad gateway</html>", "Content-Type", "text/html;charset=\"utf-8\"");
        } else {
            transport.then(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("faultsThatLeaveItOpen")
    void aCreateIsSentExactlyOnceWhenItMayHaveHappened(int status, IOException failure) {
        fault(status, failure);
        OutcomeUnknownException unknown = failure(RepeatSafety.ONCE, OutcomeUnknownException.class);
        assertThat(unknown.howToFindOut()).isEqualTo("Search for it.");
        assertThat(unknown).hasMessageContaining("Search for it.").hasCause(failure);
        assertThat(unknown.attempts()).isEqualTo(1);
        assertThat(transport.requests).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faultsThatLeaveItOpen")
    void aReadIsRepeatedAndFailsPlainly(int status, IOException failure) {
        fault(status, failure);
        ServerFailedException failed = failure(RepeatSafety.SAFE, ServerFailedException.class);
        assertThat(failed.attempts()).isEqualTo(4);
        assertThat(failed.status()).isEqualTo(status == 0 ? OptionalInt.empty() : OptionalInt.of(status));
        assertThat(failed).hasMessageContaining("after 4 attempts").hasCause(failure);
        assertThat(transport.requests).hasSize(4);
        // 500 ms doubled, each at 55 % by the random number of the test
        assertThat(time.sleeps())
                .containsExactly(Duration.ofMillis(275), Duration.ofMillis(550), Duration.ofMillis(1100));
        assertThat(transport.timeouts)
                .containsExactly(
                        Duration.ofMillis(30_000),
                        Duration.ofMillis(29_725),
                        Duration.ofMillis(29_175),
                        Duration.ofMillis(28_075));
    }

    @ParameterizedTest
    @MethodSource("faultsThatLeaveItOpen")
    void aRepeatableWriteIsRepeatedAndEndsOpen(int status, IOException failure) {
        fault(status, failure);
        assertThat(failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class)
                        .attempts())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("faultsThatLeaveItOpen")
    void aRepeatThatSucceedsIsASuccess(int status, IOException failure) {
        fault(status, failure);
        transport.then(200, "{\"name\":\"x\"}");
        assertThat(call(RepeatSafety.REPEATABLE).as(Crate.class).name()).contains("x");
        assertThat(attempts).extracting(CallListener.Attempt::number).containsExactly(1, 2);
        assertThat(attempts.get(0).status()).isEqualTo(status == 0 ? OptionalInt.empty() : OptionalInt.of(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 429, 599})
    void aRefusalAfterALostAttemptIsStillOpen(int status) {
        transport.then(new IOException("reset")).then(status, "{\"Message\":\"exists already\"}");
        assertThat(failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class))
                .hasMessageContaining("Read the order.")
                .hasMessageContaining("exists already");
    }

    @Test
    void aRefusalInsideASuccessAfterALostAttemptIsStillOpen() {
        transport.then(new IOException("reset")).then(200, "{}");
        Answer answer = call(RepeatSafety.REPEATABLE);
        assertThat(answer.refused(List.of("exists"))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(answer.notFound("gone")).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aRefusalInsideASuccessIsARefusal() {
        transport.then(200, "{}");
        Answer answer = call(RepeatSafety.REPEATABLE);
        assertThat(answer.refused(List.of("one", " ", TestDialect.FAKE_KEY)))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.problems()).containsExactly("one", "********"));
        assertThat(answer.notFound("no order")).isInstanceOf(NotFoundException.class);
    }

    static Stream<IOException> faultsBeforeAnythingWasSent() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("api.example.com"),
                new HttpConnectTimeoutException("slow"),
                new SSLHandshakeException("no trust"));
    }

    @ParameterizedTest
    @MethodSource("faultsBeforeAnythingWasSent")
    void whatWasNotSentIsRepeatedWhateverItIs(IOException failure) {
        transport.then(failure);
        for (RepeatSafety safety : RepeatSafety.values()) {
            assertThat(failure(safety, ConnectionFailedException.class))
                    .hasCause(failure)
                    .hasMessageContaining("nothing was sent")
                    .hasMessageContaining(failure.getClass().getSimpleName());
        }
        assertThat(transport.requests).hasSize(12);
        transport.then(failure).then(200, "{}");
        assertThat(call(RepeatSafety.ONCE).response().status()).isEqualTo(200);
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsKind() {
        transport.then(new IOException((String) null));
        assertThat(failure(RepeatSafety.ONCE, OutcomeUnknownException.class).detail())
                .isEqualTo("IOException");
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void a429IsObeyedAndRepeatedWhateverTheCallDoes(RepeatSafety safety) {
        transport.then(429, "", "X-Retry-After", "7").then(200, "{}");
        assertThat(call(safety).response().status()).isEqualTo(200);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a429WithoutAWaitBacksOff() {
        transport.then(429, "");
        RateLimitedException limited = failure(RepeatSafety.ONCE, RateLimitedException.class);
        assertThat(limited.retryAfter()).isEmpty();
        assertThat(limited.attempts()).isEqualTo(4);
        assertThat(time.sleeps()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "59", "61", "999999999"})
    void aWaitThatTheDeadlineOrThePolicyForbidsEndsTheCallAtOnce(String wait) {
        transport.then(429, "", "X-Retry-After", wait);
        RateLimitedException limited = failure(RepeatSafety.SAFE, RateLimitedException.class);
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(Long.parseLong(wait)));
        assertThat(limited).hasMessageContaining("wait " + wait + "000 ms");
        assertThat(transport.requests).hasSize(1);
        assertThat(time.passed()).isZero();
    }

    @Test
    void theDeadlineCoversAllAttempts() {
        options = options();
        options.retryPolicy(new RetryPolicy(100, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO));
        transport.then(() -> {
            time.advance(Duration.ofSeconds(9));
            throw new HttpTimeoutException("slow");
        });
        assertThat(failure(RepeatSafety.SAFE, ServerFailedException.class).attempts())
                .isEqualTo(3);
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(30));
        assertThat(transport.timeouts).allMatch(left -> !left.isZero() && !left.isNegative());
    }

    @Test
    void nothingIsSentPastTheDeadline() {
        limiter = new RateLimiter() {
            @Override
            public Duration acquire(Duration atMost) {
                time.advance(atMost);
                return Duration.ZERO;
            }

            @Override
            public void answered(TransportResponse answer) {}

            @Override
            public void release() {}
        };
        failure(RepeatSafety.ONCE, ConnectionFailedException.class);
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void theLocalLimitRefusesWhatWouldPassTheDeadline() {
        limiter = new TokenBucket(time, 1, 1 / 3600.0, "X-Tokens-Remaining");
        transport.then(200, "{}");
        call(RepeatSafety.ONCE);
        RateLimitedException limited = failure(RepeatSafety.ONCE, RateLimitedException.class);
        assertThat(limited.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61)));
        assertThat(limited).hasNoCause();
        assertThat(transport.requests).hasSize(1);
        assertThat(time.passed()).isZero();
    }

    @Test
    void theLocalLimitAfterALostWriteLeavesItOpen() {
        limiter = new TokenBucket(time, 1, 1 / 3600.0, "X-Tokens-Remaining");
        transport.then(new IOException("reset"));
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(1);
    }

    @Test
    void everyAttemptIsReleased() {
        int[] open = {0, 0, 0};
        limiter = new RateLimiter() {
            @Override
            public Duration acquire(Duration atMost) {
                open[0]++;
                open[1]++;
                return Duration.ZERO;
            }

            @Override
            public void answered(TransportResponse answer) {
                open[2]++;
            }

            @Override
            public void release() {
                open[0]--;
            }
        };
        transport.then(new IOException("reset")).then(500, "").then(200, "{}");
        call(RepeatSafety.SAFE);
        assertThat(open).containsExactly(0, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"name\":\"cut", "<html></html>", "[]", "{\"crates\":5}", "\u0000", "{} {}"})
    void anAnswerThatIsNotWhatWasPromised(String body) {
        transport.then(200, body, "Content-Type", "text/<i>html</i>");
        Answer read = call(RepeatSafety.SAFE);
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> read.as(Crate.class))
                .withMessageContaining(" bytes of text/ihtml/i")
                .withNoCause();
        Answer write = call(RepeatSafety.ONCE);
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> write.as(Crate.class))
                .withMessageContaining("Search for it.")
                .withNoCause();
    }

    @Test
    void anAnswerInAnotherCharacterSetIsNotUnderstood() {
        byte[] latin1 = "{\"name\":\"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);
        transport
                .then(() -> new TransportResponse(200, Map.of(), latin1))
                .then(() -> new TransportResponse(400, Map.of(), latin1));
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(Crate.class))
                .withMessageContaining("16 bytes of unknown type");
        assertThat(failure(RepeatSafety.SAFE, RequestRefusedException.class).problems())
                .isEmpty();
    }

    @Test
    void theErrorNamesThePlaceAndNeverTheValue() {
        transport.then(200, "{\"crates\":[{},{\"inner\":\"personal data\"}]}");
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(Crate.class))
                .withMessageContaining("in /crates/1/inner")
                .withMessageNotContaining("personal");
    }

    @Test
    void aPartOfTheAnswerIsDecodedAlike() {
        transport.then(200, "{\"good\":{\"name\":\"x\"},\"bad\":\"personal data\",\"nothing\":null}");
        Answer answer = call(RepeatSafety.SAFE);
        JsonNode tree = answer.as(JsonNode.class);
        assertThat(answer.part(tree.get("good"), "/good", Crate.class).name()).contains("x");
        for (String bad : List.of("bad", "nothing")) {
            assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                    .isThrownBy(() -> answer.part(tree.get(bad), "/" + bad, Crate.class))
                    .withMessageContaining("/" + bad)
                    .withMessageNotContaining("personal");
        }
    }

    @Test
    void deepNestingIsRefusedBothInAnswersAndInErrors() {
        String deep = "[".repeat(100_000);
        transport.then(200, deep).then(400, deep);
        assertThatExceptionOfType(AnswerNotUnderstoodException.class)
                .isThrownBy(() -> call(RepeatSafety.SAFE).as(JsonNode.class));
        assertThat(failure(RepeatSafety.SAFE, RequestRefusedException.class).problems())
                .isEmpty();
    }

    @Test
    void anAnswerThatIsTooLargeIsNotAskedForAgain() {
        transport.then(new JdkTransport.AnswerTooLarge(5));
        assertThat(failure(RepeatSafety.SAFE, AnswerNotUnderstoodException.class))
                .hasMessageContaining("larger than 5 bytes");
        assertThat(transport.requests).hasSize(1);
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(2);
    }

    @Test
    void anInterruptDuringTheExchangeEndsTheCallAndKeepsTheFlag() {
        transport.then(() -> {
            throw new InterruptedException();
        });
        for (RepeatSafety safety : RepeatSafety.values()) {
            assertThat(failure(safety, CallInterruptedException.class)).hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(transport.requests).hasSize(3);
    }

    @Test
    void anInterruptDuringAWaitEndsTheCallAndKeepsTheFlag() {
        transport.then(503, "");
        time.whileAsleep(() -> {
            if (time.sleeps().size() == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(failure(RepeatSafety.SAFE, CallInterruptedException.class).attempts())
                .isEqualTo(2);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.requests).hasSize(2);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        transport.then(200, "{}");
        Thread.currentThread().interrupt();
        failure(RepeatSafety.ONCE, CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void aListenerThatThrowsDoesNotBreakTheCall() {
        options = options();
        options.listener(attempt -> {
            throw new IllegalStateException("listener");
        });
        transport.then(new IOException("reset")).then(200, "{\"name\":\"x\"}");
        assertThat(call(RepeatSafety.SAFE).as(Crate.class).name()).contains("x");
    }
}
