package io.github.ordersync.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt was not let through: a limit would hold it for longer than the deadline allows. Nothing was sent. */
public final class HeldBack extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;
    private final @Nullable Instant opensAt;

    private HeldBack(String message, @Nullable Duration wait, @Nullable Instant opensAt) {
        super(message);
        this.wait = wait;
        this.opensAt = opensAt;
    }

    /** For a wait that is known. */
    static HeldBack until(String message, Duration wait) {
        return new HeldBack(message, wait, null);
    }

    /** For a wait that hangs on others. */
    static HeldBack byOthers(String message) {
        return new HeldBack(message, null, null);
    }

    /** For a quota that is used up. */
    static HeldBack untilQuotaOpens(String message, Instant opensAt) {
        return new HeldBack(message, null, opensAt);
    }

    Optional<Duration> needed() {
        return Optional.ofNullable(wait);
    }

    @Nullable
    Instant opensAt() {
        return opensAt;
    }
}
