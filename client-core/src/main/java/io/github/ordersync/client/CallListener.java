package io.github.ordersync.client;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.internal.ListenerGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Hears of what becomes of the calls; for metrics, logs and counting. Told on the thread that makes the call, so it must be
 * quick; several threads may tell it at the same time. Exceptions of a listener are logged and dropped.
 */
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
     * An attempt had to wait before it could go out, because the rate limit, the number of calls at the same time or a
     * nearly used quota held it back. Waits below a millisecond are not told, nor are the waits between repeats.
     *
     * @param wait how long
     */
    default void onWait(Wait wait) {}

    /**
     * A wait that is over.
     *
     * @param service {@code Unleashed} or {@code Order Desk}
     * @param endpoint the name of the call that waited
     * @param duration how long
     */
    record Wait(String service, String endpoint, Duration duration) {}

    /**
     * A call was counted against a monthly quota.
     *
     * @param calls the count
     */
    default void onCounted(MonthlyCalls calls) {}

    /**
     * The calls of a month so far.
     *
     * @param service {@code Unleashed}
     * @param calls the calls of this month, as the {@link CallQuota} counts them
     * @param limit the calls that a month allows, or empty where the client was given no limit
     * @param opensAt when the service begins to count anew
     */
    record MonthlyCalls(String service, long calls, OptionalLong limit, Instant opensAt) {}

    /**
     * A call has failed for good: this is what its caller gets. It may be an expected one, such as "not found" where
     * something is looked up.
     *
     * @param failure names service and endpoint; its class is the kind of failure
     */
    default void onFailure(ApiException failure) {}

    /**
     * Several listeners as one. What one of them throws is logged and does not reach the others.
     *
     * @param listeners all that are to hear
     * @return a listener that tells each in this order
     */
    static CallListener all(CallListener... listeners) {
        return ListenerGuard.all(List.of(listeners));
    }

    /**
     * Does nothing.
     *
     * @return a listener that ignores everything
     */
    static CallListener none() {
        return attempt -> {};
    }
}
