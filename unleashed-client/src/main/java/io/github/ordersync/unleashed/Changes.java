package io.github.ordersync.unleashed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ChangeScan} found. Immutable.
 *
 * @param <T> what is listed
 */
public final class Changes<T> {

    private final List<T> rows;
    private final @Nullable Instant mark;

    Changes(Collection<T> rows, Optional<Instant> mark) {
        this.rows = List.copyOf(rows);
        this.mark = mark.orElse(null);
    }

    /**
     * The rows, each guid once, in the newest state that was read.
     *
     * @return in the order in which they were found; a row that left the list after it was read is among them
     */
    public List<T> rows() {
        return rows;
    }

    /**
     * Up to when nothing is missing: every row of the list whose last change is before this instant has been found in that
     * state. Keep it once the rows are worked off, and read from a little before it the next time: of what changes in
     * the same millisecond some may be read and some not.
     *
     * @return the service's own {@code LastModifiedOn}; empty if the list is empty, or if it moved so fast that nothing can
     *     be promised: then the earlier mark stays
     */
    public Optional<Instant> mark() {
        return Optional.ofNullable(mark);
    }
}
