package io.github.ordersync.client;

import java.time.Duration;

/**
 * How often and how patiently a call is repeated. Which calls may be repeated at all follows from their
 * {@link RepeatSafety} and cannot be changed here.
 *
 * @param maxAttempts attempts in all, the first included; at least 1
 * @param firstDelay upper bound of the first random wait; doubles with each attempt
 * @param maxDelay upper bound of any wait that we choose ourselves
 * @param maxServerWait the longest wait asked for by a service that is obeyed; a longer one ends the call
 */
public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration maxDelay, Duration maxServerWait) {

    /**
     * Checks or copies the parts.
     *
     * @param maxAttempts attempts in all, the first included
     * @param firstDelay upper bound of the first random wait
     * @param maxDelay upper bound of any wait that we choose ourselves
     * @param maxServerWait the longest wait asked for by a service that is obeyed
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts is " + maxAttempts + "; at least 1 is needed.");
        }
        if (firstDelay.isNegative() || maxDelay.isNegative() || maxServerWait.isNegative()) {
            throw new IllegalArgumentException("A delay is negative: " + firstDelay + ", " + maxDelay + ", "
                    + maxServerWait + "; zero or more is needed.");
        }
    }

    /**
     * Four attempts, half a second doubled up to 20 seconds, a server's wait of up to one minute obeyed.
     *
     * @return the default
     */
    public static RetryPolicy standard() {
        return new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    /**
     * One attempt, no repeat.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
