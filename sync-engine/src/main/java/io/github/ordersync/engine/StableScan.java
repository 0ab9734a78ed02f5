package io.github.ordersync.engine;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a list of Unleashed that is sorted by last change, newest first, and shifts while it is read. A row that is
 * changed meanwhile moves to the top, behind the reader's back: so the top is read again until nothing new is there. A
 * row that leaves the list pulls the rows below it up, past the reader: then the whole list is read again.
 */
final class StableScan<T> {

    /** A list that changes faster than it can be read would never end; what is left is found on the next pass. */
    private static final int MAX_ROUNDS = 20;

    private final Function<T, Optional<UUID>> guid;
    private final Function<T, Optional<Instant>> lastModified;
    private final Map<UUID, T> rows = new LinkedHashMap<>();

    StableScan(Function<T, Optional<UUID>> guid, Function<T, Optional<Instant>> lastModified) {
        this.guid = guid;
        this.lastModified = lastModified;
    }

    /** All rows, each guid once, in its newest state. Rows without a guid cannot be told apart and are left out. */
    Collection<T> read(Paged<T> list) {
        boolean toTheEnd = true;
        boolean again = true;
        for (int round = 1; round <= MAX_ROUNDS && again; round++) {
            boolean shrunk = false;
            boolean anyNews = false;
            int pages = 0;
            long before = 0;
            for (Page<T> page : list.pages()) {
                boolean news = take(page);
                anyNews |= news;
                pages++;
                long total = page.total().orElse(before);
                shrunk |= total < before;
                before = total;
                if (!toTheEnd && !news) {
                    break;
                }
            }
            // One page is one answer: nothing can have moved behind the reader.
            again = pages > 1 && (anyNews || shrunk);
            toTheEnd = shrunk;
        }
        return rows.values();
    }

    /** The greatest {@code LastModifiedOn} seen. */
    Optional<Instant> newest() {
        return rows.values().stream()
                .flatMap(row -> lastModified.apply(row).stream())
                .max(Instant::compareTo);
    }

    private boolean take(Page<T> page) {
        boolean news = false;
        for (T row : page.items()) {
            UUID id = guid.apply(row).orElse(null);
            if (id != null) {
                T earlier = rows.put(id, row);
                news |= earlier == null || !lastModified.apply(earlier).equals(lastModified.apply(row));
            }
        }
        return news;
    }
}
