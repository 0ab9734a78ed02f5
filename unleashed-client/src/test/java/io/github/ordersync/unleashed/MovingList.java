package io.github.ordersync.unleashed;

import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/** A list as Unleashed keeps it, last changed first, which people change between any two answers. */
final class MovingList {

    record Row(UUID guid, Instant modified, long event) {
        Optional<UUID> id() {
            return Optional.of(guid);
        }

        Optional<Instant> lastModifiedOn() {
            return Optional.of(modified);
        }
    }

    private final Map<UUID, Row> rows = new HashMap<>();
    private final int pageSize;
    private long clock = 1_700_000_000_000L;
    private long events;
    private Runnable beforeAnswer = () -> {};
    int calls;

    MovingList(int pageSize) {
        this.pageSize = pageSize;
    }

    void beforeEachAnswer(Runnable change) {
        beforeAnswer = change;
    }

    UUID add() {
        events++;
        UUID guid = new UUID(1, events);
        touch(guid);
        return guid;
    }

    void touch(UUID guid) {
        events++;
        rows.put(guid, new Row(guid, Instant.ofEpochMilli(clock), events));
    }

    void remove(UUID guid) {
        rows.remove(guid);
    }

    /** Milliseconds go by. */
    void tick(int millis) {
        clock += millis;
    }

    UUID any(Random random) {
        return sorted().get(random.nextInt(rows.size())).guid();
    }

    List<Row> sorted() {
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(
                Comparator.comparing(Row::modified).thenComparing(Row::event).reversed());
        return sorted;
    }

    int size() {
        return rows.size();
    }

    Paged<Row> list() {
        return Paged.of(position -> {
            beforeAnswer.run();
            calls++;
            return page(position.map(Integer::parseInt).orElse(1));
        });
    }

    private Page<Row> page(int number) {
        List<Row> all = sorted();
        int from = Math.min(all.size(), (number - 1) * pageSize);
        int to = Math.min(all.size(), number * pageSize);
        return new Page<>(
                all.subList(from, to),
                OptionalLong.of(all.size()),
                to < all.size() ? Optional.of(Integer.toString(number + 1)) : Optional.empty());
    }

    ChangeScan<Row> scan() {
        return ChangeScan.of(list(), Row::id, Row::lastModifiedOn);
    }
}
