package io.github.ordersync.client;

import io.github.ordersync.client.internal.QuotaInMemory;
import java.time.YearMonth;

/**
 * Counts the calls of one account. The count of a process ends with it; where several processes call the same account, or
 * where a restart must not forget, back this by a database. Safe for many threads.
 *
 * <p>If it throws, the call goes out uncounted and a warning is logged: a count that is out of order must not stop the business.
 */
@FunctionalInterface
public interface CallQuota {

    /**
     * Counts one call that is about to be sent.
     *
     * @param month the current month in UTC; the service begins to count anew with it (documented)
     * @return the calls of that month so far, this one included
     */
    long increment(YearMonth month);

    /**
     * A count that begins with zero and knows of no other process.
     *
     * @return a new count
     */
    static CallQuota inMemory() {
        return new QuotaInMemory();
    }
}
