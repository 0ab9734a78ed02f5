package io.github.ordersync.engine.fleet;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One store of a fleet at one moment. Immutable. */
@Value.Immutable
public sealed interface StoreStatus permits ImmutableStoreStatus {

    /** How it is. */
    enum Health {
        /** The last pass went well and was quick, or there was none yet. */
        WELL,
        /** The last pass went well and took long. */
        LONG,
        /** The last pass failed, or a flow of it was given up. */
        FAILING,
        /** A service does not accept the credentials: somebody has to see to it. */
        CREDENTIALS_REFUSED
    }

    /** {@return the store's name in the fleet} */
    String name();

    /** {@return how it is} */
    Health health();

    /** {@return since when its pass is running; empty when none is} */
    Optional<Instant> runningSince();

    /** {@return when its next pass is due; in the past when it waits for a place, empty while a pass runs} */
    Optional<Instant> nextDue();

    /** {@return when its last pass ended; empty before the first one} */
    Optional<Instant> lastEnd();

    /** {@return what the last failure was, for people; kept after the store has recovered} */
    Optional<String> lastFailure();

    /** {@return when that was} */
    Optional<Instant> lastFailureAt();

    /** {@return how many passes have failed one after the other; of a flow that fails alone, how often} */
    int consecutiveFailures();
}
