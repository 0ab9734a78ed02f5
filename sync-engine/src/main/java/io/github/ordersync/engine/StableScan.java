package io.github.ordersync.engine;

import io.github.ordersync.client.Paged;
import io.github.ordersync.unleashed.ChangeScan;
import io.github.ordersync.unleashed.Changes;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One reading of a list of Unleashed that shifts while it is read. */
final class StableScan<T> {

    private final Function<T, Optional<UUID>> guid;
    private final Function<T, Optional<Instant>> lastModified;
    private @Nullable Instant mark;

    StableScan(Function<T, Optional<UUID>> guid, Function<T, Optional<Instant>> lastModified) {
        this.guid = guid;
        this.lastModified = lastModified;
    }

    /** All rows, each guid once, in its newest state. Rows without a guid cannot be told apart and are left out. */
    Collection<T> read(Paged<T> list) {
        Changes<T> changes = ChangeScan.of(list, guid, lastModified).read();
        mark = changes.mark().orElse(null);
        return changes.rows();
    }

    /** Up to when nothing is missing; empty where that cannot be said, and then the cursor stays. */
    Optional<Instant> newest() {
        return Optional.ofNullable(mark);
    }
}
