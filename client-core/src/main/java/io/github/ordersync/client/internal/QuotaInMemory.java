package io.github.ordersync.client.internal;

import io.github.ordersync.client.CallQuota;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the counts of the current month and, for calls that were on their way at midnight, of the one before. */
public final class QuotaInMemory implements CallQuota {

    private final ConcurrentMap<YearMonth, Long> calls = new ConcurrentHashMap<>();

    /** A count that begins with zero. */
    public QuotaInMemory() {}

    @Override
    public long increment(YearMonth month) {
        long count = calls.merge(month, 1L, Long::sum);
        if (count == 1) {
            calls.keySet().removeIf(known -> known.isBefore(month.minusMonths(1)));
        }
        return count;
    }
}
