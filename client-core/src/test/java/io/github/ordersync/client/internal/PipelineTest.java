package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.client.CallListener;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TransportResponse;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.ConnectionFailedException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.QuotaExhaustedException;
import io.github.ordersync.client.error.RateLimitedException;
import io.github.ordersync.client.error.ServerFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, how often, and when. */
class PipelineTest extends PipelineFixture {

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
        limiter = time::advance;
        failure(RepeatSafety.ONCE, ConnectionFailedException.class);
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void theLocalLimitRefusesWhatWouldPassTheDeadline() {
        limiter = new TokenBucket(time, 1, 1 / 3600.0, new TestDialect());
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
        limiter = new TokenBucket(time, 1, 1 / 3600.0, new TestDialect());
        transport.then(new IOException("reset"));
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(1);
    }

    @Test
    void everyAttemptIsReleased() {
        int[] open = {0, 0, 0};
        limiter = new RateLimiter() {
            @Override
            public void acquire(Duration atMost) {
                open[0]++;
                open[1]++;
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

    @Test
    void moreHeadersAreSentAndTheServicesOwnStay() {
        options.putHeaders("X-Proxy", "pass");
        transport.then(200, "{}");
        call(RepeatSafety.SAFE);
        assertThat(transport.requests.get(0).headers())
                .containsEntry("X-Proxy", "pass")
                .containsEntry("api-key", TestDialect.FAKE_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key", "API-Key", "Content-Type"})
    void theServicesOwnHeadersCannotBeReplaced(String name) {
        options.putHeaders(name, "other");
        assertThatIllegalArgumentException()
                .isThrownBy(this::pipeline)
                .withMessageContaining(name)
                .withMessageContaining("Test Service")
                .withMessageNotContaining("other");
    }

    @ParameterizedTest
    @EnumSource(RepeatSafety.class)
    void aQuotaThatIsUsedUpSaysWhenItOpens(RepeatSafety safety) {
        limiter = new QuotaGuard("Test Service", month -> 11, 10).before(RateLimiter.unlimited(), options.build());
        QuotaExhaustedException exhausted = failure(safety, QuotaExhaustedException.class);
        assertThat(exhausted.opensAt()).isEqualTo(Instant.parse("1970-02-01T00:00:00Z"));
        assertThat(exhausted.status()).isEmpty();
        assertThat(exhausted)
                .hasMessageContaining("opens again at 1970-02-01T00:00:00Z: the limit is 10 calls a month")
                .hasNoCause();
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void aQuotaThatEndsBetweenTwoAttemptsLeavesAWriteOpen() {
        long[] calls = {9};
        limiter = new QuotaGuard("Test Service", month -> ++calls[0], 10)
                .before(RateLimiter.unlimited(), options.build());
        transport.then(503, "");
        failure(RepeatSafety.REPEATABLE, OutcomeUnknownException.class);
        assertThat(transport.requests).hasSize(1);
    }

    @Test
    void aServiceThatSaysTheQuotaIsUsedUpIsBelieved() {
        transport.then(402, "{\"Message\":\"Enough.\"}", "Quota", "0");
        QuotaExhaustedException exhausted = failure(RepeatSafety.ONCE, QuotaExhaustedException.class);
        assertThat(exhausted.opensAt()).isEqualTo(TestDialect.OPENS);
        assertThat(exhausted.status()).hasValue(402);
        assertThat(exhausted.detail()).isEqualTo("Enough.");
    }

    @Test
    void placesThatStayTakenAreNoMadeUpWait() throws Exception {
        ConcurrencyLimit full = new ConcurrencyLimit(1, time);
        full.acquire(Duration.ZERO);
        limiter = full;
        RateLimitedException limited = failure(RepeatSafety.SAFE, RateLimitedException.class);
        assertThat(limited.retryAfter()).isEmpty();
        assertThat(limited.detail()).isEqualTo("all 1 places for calls at the same time were taken");
        assertThat(time.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }
}
