package io.github.ordersync.client.error;

import java.time.Instant;

/**
 * The calls of this month are used up, by the client's own count or by the service's word. Nothing was changed. Every call
 * is blocked until {@link #opensAt()} or until the plan is enlarged.
 */
public final class QuotaExhaustedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final Instant opensAt;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param opensAt when the service begins to count anew
     */
    public QuotaExhaustedException(FailedCall call, Instant opensAt) {
        super(call, "the monthly quota of calls is used up, it opens again at " + opensAt, null);
        this.opensAt = opensAt;
    }

    /**
     * When calls are possible again.
     *
     * @return the first of the next month, 00:00 UTC; where the service refuses in the first quarter of an hour of a month, the
     *     end of that quarter, since clocks differ
     */
    public Instant opensAt() {
        return opensAt;
    }
}
