package io.github.ordersync.client;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** Hears of every attempt that is made; for metrics and for counting calls. Exceptions of a listener are logged and dropped. */
@FunctionalInterface
public interface CallListener {

    /**
     * One attempt has ended.
     *
     * @param attempt what happened
     */
    void onAttempt(Attempt attempt);

    /**
     * One attempt. Holds no address, no header value and no body.
     *
     * @param service {@code Unleashed} or {@code Order Desk}
     * @param endpoint the name of the call, such as {@code salesOrders.create}
     * @param number 1 for the first attempt of a call
     * @param status the HTTP status, or empty when there was no answer
     * @param duration from sending to the end of the answer, without waiting for the rate limit
     * @param tokensLeft what the service said is left of its rate limit, or empty when it said nothing
     */
    record Attempt(
            String service,
            String endpoint,
            int number,
            OptionalInt status,
            Duration duration,
            OptionalInt tokensLeft) {}

    /**
     * A monthly quota of calls is nearly or wholly used. Told once a month at 90, 95 and 100 %, by whichever call meets
     * the mark.
     *
     * @param use how much of it
     */
    default void onQuota(QuotaUse use) {}

    /**
     * How much of a monthly quota is used.
     *
     * @param service {@code Unleashed}
     * @param percent 90, 95 or 100
     * @param calls the calls of this month
     * @param limit the calls that a month allows
     * @param opensAt when the service begins to count anew
     */
    record QuotaUse(String service, int percent, long calls, long limit, Instant opensAt) {}

    /**
     * Does nothing.
     *
     * @return a listener that ignores everything
     */
    static CallListener none() {
        return attempt -> {};
    }
}
