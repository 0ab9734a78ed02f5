package io.github.ordersync.client.internal;

import io.github.ordersync.client.RetryPolicy;
import io.github.ordersync.client.TimeSource;
import io.github.ordersync.client.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Sends an exchange until {@link RetryDecision} says stop. */
final class RetryLoop {

    /** How a call ended: with an answer or with a failure, never both. {@code everOpen}: some attempt may have happened. */
    record Ended(
            @Nullable TransportResponse answer, @Nullable IOException failure, int attempts, boolean everOpen) {}

    private final RetryPolicy policy;
    private final Dialect dialect;
    private final TimeSource time;
    private final DoubleSupplier random;
    private final Channel next;

    RetryLoop(RetryPolicy policy, Dialect dialect, TimeSource time, DoubleSupplier random, Channel next) {
        this.policy = policy;
        this.dialect = dialect;
        this.time = time;
        this.random = random;
        this.next = next;
    }

    /** The thread was interrupted in or after the attempt with this number. */
    static final class Interrupted extends InterruptedException {
        private static final long serialVersionUID = 1L;
        private final int attempt;

        Interrupted(int attempt, InterruptedException cause) {
            super(cause.getMessage());
            initCause(cause);
            this.attempt = attempt;
        }

        int attempt() {
            return attempt;
        }
    }

    Ended send(Exchange exchange) throws Interrupted {
        boolean everOpen = false;
        for (int attempt = 1; ; attempt++) {
            try {
                Ended ended = once(exchange.attempt(attempt), everOpen);
                Optional<Duration> wait = waitAfter(ended, exchange);
                if (wait.isEmpty()) {
                    return ended;
                }
                everOpen = ended.everOpen();
                time.sleep(wait.get());
            } catch (InterruptedException e) {
                throw new Interrupted(attempt, e);
            }
        }
    }

    private Ended once(Exchange exchange, boolean everOpen) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before it was sent");
        }
        try {
            TransportResponse answer = next.send(exchange);
            return new Ended(
                    answer, null, exchange.attempt(), everOpen || outcome(answer) == RetryDecision.Outcome.OPEN);
        } catch (IOException e) {
            return new Ended(null, e, exchange.attempt(), everOpen || !nothingWasSent(e));
        }
    }

    private Optional<Duration> waitAfter(Ended ended, Exchange exchange) {
        TransportResponse answer = ended.answer();
        IOException failure = ended.failure();
        // The limiter has done the waiting; an answer that is too large will be so again.
        if (failure instanceof HeldBack || failure instanceof JdkTransport.AnswerTooLarge) {
            return Optional.empty();
        }
        return RetryDecision.next(
                policy,
                ended.attempts(),
                exchange.endpoint().safety(),
                answer != null ? outcome(answer) : outcome(failure),
                Optional.ofNullable(answer).flatMap(dialect::serverWait),
                exchange.left(time.nanoTime()),
                random.getAsDouble());
    }

    private static RetryDecision.Outcome outcome(TransportResponse answer) {
        return RetryDecision.ofStatus(answer.status());
    }

    private static RetryDecision.Outcome outcome(@Nullable IOException failure) {
        return nothingWasSent(failure) ? RetryDecision.Outcome.NOT_SENT : RetryDecision.Outcome.OPEN;
    }

    static boolean nothingWasSent(@Nullable IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException
                || failure instanceof HeldBack;
    }
}
