package io.github.ordersync.engine;

import io.github.ordersync.client.CallListener;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the attempts of both clients. Give it to their {@code ClientOptions} and to the engine. */
public final class CallCounter implements CallListener {

    private final Map<String, LongAdder> byService = new ConcurrentHashMap<>();

    /** Starts at zero. */
    public CallCounter() {}

    @Override
    public void onAttempt(Attempt attempt) {
        byService.computeIfAbsent(attempt.service(), service -> new LongAdder()).increment();
    }

    /**
     * The count so far.
     *
     * @return attempts by service
     */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        byService.forEach((service, count) -> counts.put(service, count.sum()));
        return counts;
    }

    Map<String, Long> since(Map<String, Long> earlier) {
        Map<String, Long> delta = counts();
        delta.replaceAll((service, count) -> count - earlier.getOrDefault(service, 0L));
        return delta;
    }
}
