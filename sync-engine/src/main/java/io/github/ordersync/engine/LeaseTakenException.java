package io.github.ordersync.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another pass of this store is running, in this or in another process. Nothing was done; try again later. */
public final class LeaseTakenException extends SyncStateException {

    private static final long serialVersionUID = 1L;

    private final String owner;
    private final @Nullable Instant until;

    /**
     * Somebody has it.
     *
     * @param message says so, with what is to be done
     * @param owner who, for people
     * @param until when it runs out unless it is extended; null where it ends with the owner's pass or process
     */
    public LeaseTakenException(String message, String owner, @Nullable Instant until) {
        super(message);
        this.owner = owner;
        this.until = until;
    }

    /**
     * Who runs the other pass.
     *
     * @return process and host, for people
     */
    public String owner() {
        return owner;
    }

    /**
     * When the other's lease runs out unless it is extended, by the clock of the place where it is kept.
     *
     * @return empty where it ends with the owner's pass or process and not at a time
     */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
