package io.github.ordersync.examples.worker;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.SyncReport;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pass. Exactly one of report and failure is there.
 *
 * @param store the store's name
 * @param flows what was to be done
 * @param report what was done
 * @param failure why nothing could be done; a {@link io.github.ordersync.engine.LeaseTakenException} where somebody else is
 *     at it
 * @param next when the next pass is due
 */
public record PassResult(
        String store,
        Set<Flow> flows,
        @Nullable SyncReport report,
        @Nullable RuntimeException failure,
        Instant next) {}
