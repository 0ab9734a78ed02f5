package io.github.ordersync.client.error;

import java.time.Duration;
import java.util.Optional;

/** Too many calls (429), and waiting longer would have broken the deadline or the retry policy. Nothing was changed. */
public final class RateLimitedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param retryAfter how long to wait, where that is known
     */
    public RateLimitedException(FailedCall call, Optional<Duration> retryAfter) {
        super(
                call,
                "rate limited"
                        + retryAfter
                                .map(wait -> ", wait " + wait.toMillis() + " ms")
                                .orElse(""),
                null);
        this.retryAfter = retryAfter;
    }

    /**
     * How long to wait before the next call.
     *
     * @return the service's own figure or that of the local limiter, or empty when neither is known
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
