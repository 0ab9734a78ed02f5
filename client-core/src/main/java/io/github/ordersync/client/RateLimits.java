package io.github.ordersync.client;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The rate limits of the accounts that a process calls. A limit belongs to an account and not to a client: clients that
 * have the same {@code RateLimits} in their options, which those with the same options have, share one limit per
 * account and wait for each other in order of arrival. Safe for many threads.
 */
public final class RateLimits {

    private final ConcurrentMap<Object, Object> limits = new ConcurrentHashMap<>();

    private RateLimits() {}

    /**
     * Limits that are shared with nobody yet.
     *
     * @return new limits, all of them full
     */
    public static RateLimits create() {
        return new RateLimits();
    }

    /**
     * The limit of one account, made when it is first asked for. Called by the clients.
     *
     * @param <T> the kind of limit
     * @param account service and account; equal for the same account
     * @param kind the kind of limit
     * @param make makes a new one
     * @return the same object for the same account
     */
    public <T> T shared(Object account, Class<T> kind, Supplier<T> make) {
        return kind.cast(limits.computeIfAbsent(account, ignored -> make.get()));
    }

    /** How many accounts are known; no account is named. */
    @Override
    public String toString() {
        return "RateLimits[" + limits.size() + " accounts]";
    }
}
