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

    Ended send(Exchange exchange) throws InterruptedException {
        boolean everOpen = false;
        for (int attempt = 1; ; attempt++) {
            TransportResponse answer = null;
            IOException failure = null;
            RetryDecision.Outcome outcome;
            try {
                answer = next.send(exchange.attempt(attempt));
                outcome = RetryDecision.ofStatus(answer.status());
            } catch (IOException e) {
                failure = e;
                outcome = nothingWasSent(e) ? RetryDecision.Outcome.NOT_SENT : RetryDecision.Outcome.OPEN;
            }
            everOpen |= outcome == RetryDecision.Outcome.OPEN;
            Optional<Duration> wait = failure instanceof Channel.LimitedLocally
                    ? Optional.empty()
                    : RetryDecision.next(
                            policy,
                            attempt,
                            exchange.endpoint().safety(),
                            outcome,
                            Optional.ofNullable(answer).flatMap(dialect::serverWait),
                            exchange.left(time.nanoTime()),
                            random.getAsDouble());
            if (wait.isEmpty()) {
                return new Ended(answer, failure, attempt, everOpen);
            }
            time.sleep(wait.get());
        }
    }

    static boolean nothingWasSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException
                || failure instanceof Channel.LimitedLocally;
    }
}
