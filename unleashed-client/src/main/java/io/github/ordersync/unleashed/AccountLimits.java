package io.github.ordersync.unleashed;

import io.github.ordersync.client.CallQuota;
import io.github.ordersync.client.ClientOptions;
import io.github.ordersync.client.Secret;
import io.github.ordersync.client.internal.ConcurrencyLimit;
import io.github.ordersync.client.internal.QuotaGuard;
import io.github.ordersync.client.internal.RateLimiter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The limits of one account: calls at the same time, and calls a month. */
record AccountLimits(ConcurrencyLimit concurrency, QuotaGuard quota) {

    /** Clients that agree in all of this share their limits. */
    private record Account(
            String service,
            URI baseUrl,
            String apiId,
            int concurrency,
            long calls,
            @Nullable CallQuota quota) {}

    static AccountLimits of(
            URI baseUrl, Secret apiId, int concurrency, long calls, @Nullable CallQuota quota, ClientOptions options) {
        Account account = apiId.use(id -> new Account("Unleashed", baseUrl, id, concurrency, calls, quota));
        return options.rateLimits()
                .shared(
                        account,
                        AccountLimits.class,
                        () -> new AccountLimits(
                                new ConcurrencyLimit(concurrency, options.time()),
                                new QuotaGuard("Unleashed", quota == null ? CallQuota.inMemory() : quota, calls)));
    }

    RateLimiter limiter(ClientOptions options) {
        return quota.before(concurrency, options);
    }
}
