package io.github.ordersync.examples.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The deliveries of late, so that one that comes again costs no call. It forgets the oldest, and all of them when the process
 * ends: what comes again then is done again, which does no harm.
 */
final class SeenDeliveries {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean contains(String delivery) {
        return seen.containsKey(delivery);
    }

    synchronized void add(String delivery) {
        seen.put(delivery, true);
    }
}
