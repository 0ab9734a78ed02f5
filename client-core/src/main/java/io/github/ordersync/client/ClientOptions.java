package io.github.ordersync.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.immutables.value.Value;

/** How a client makes its calls; the same for both services. Immutable; share one between clients to share the transport. */
@Value.Immutable
public sealed interface ClientOptions permits ImmutableClientOptions {

    /**
     * Carries the exchanges.
     *
     * @return by default a new {@link Transport#http()} for this value
     */
    @Value.Default
    default Transport transport() {
        return Transport.http();
    }

    /**
     * How often and how patiently a call is repeated.
     *
     * @return by default {@link RetryPolicy#standard()}
     */
    @Value.Default
    default RetryPolicy retryPolicy() {
        return RetryPolicy.standard();
    }

    /**
     * How long one call may take in all: waits for the rate limit, repeats, headers and bodies. How long the operating system takes to
     * find the address of a host is its own affair.
     *
     * @return by default two minutes; at most 365 days
     */
    @Value.Default
    default Duration deadline() {
        return Duration.ofMinutes(2);
    }

    /**
     * Hears of every attempt.
     *
     * @return by default nobody
     */
    @Value.Default
    default CallListener listener() {
        return CallListener.none();
    }

    /**
     * More headers for each request, such as one that a proxy wants. None may have the name of a header that the client
     * sends itself; that is refused when the client is made. The values never show in {@code toString()}.
     *
     * @return by default none
     */
    @Value.Redacted
    Map<String, String> headers();

    /**
     * Whether calls may be slowed down when they become scarce.
     *
     * @return by default {@link CallPriority#NORMAL}
     */
    @Value.Default
    default CallPriority priority() {
        return CallPriority.NORMAL;
    }

    /**
     * The rate limits that are shared with other clients of the same account.
     *
     * @return by default those of this value and of what is made from it by {@code toBuilder()}
     */
    @Value.Default
    default RateLimits rateLimits() {
        return RateLimits.create();
    }

    /**
     * Clock and sleep.
     *
     * @return by default the system's
     */
    @Value.Default
    default TimeSource time() {
        return TimeSource.system();
    }

    /**
     * Numbers from 0 (inclusive) to 1 (exclusive), for the jitter of waits.
     *
     * @return by default the thread's random numbers
     */
    @Value.Default
    default DoubleSupplier random() {
        return () -> ThreadLocalRandom.current().nextDouble();
    }

    /**
     * Refuses a deadline that no call can meet or that no clock can count, and headers that cannot be sent.
     *
     * @throws IllegalArgumentException if the deadline is zero, negative or longer than a year, or if a header has no
     *     proper name, a name that belongs to the HTTP client, or a value that is not printable ASCII
     */
    @Value.Check
    default void check() {
        if (deadline().isZero() || deadline().isNegative() || deadline().compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException(
                    "deadline is " + deadline() + "; it must be positive and at most 365 days.");
        }
        ExtraHeaders.check(headers());
    }

    /**
     * The defaults.
     *
     * @return options that suit most callers
     */
    static ClientOptions standard() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these options.
     *
     * @return a builder
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds options. */
    final class Builder extends ImmutableClientOptions.Builder {
        Builder() {}
    }
}
