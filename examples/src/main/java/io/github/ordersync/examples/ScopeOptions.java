package io.github.ordersync.examples;

import io.github.ordersync.engine.Flow;
import io.github.ordersync.engine.PassScope;
import io.github.ordersync.sync.settings.IntegrationSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the integration a command does. */
final class ScopeOptions {

    @Option(
            names = "--only",
            paramLabel = "FLOW",
            split = ",",
            description = "Only these, separated by commas: orders, shipments, cancellations, stock. Stock too is"
                    + " brought then, whatever the setting syncInventory.")
    private @Nullable List<String> only;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Of the orders send only those that were added to Order Desk since this date, 2026-11-01 or"
                    + " 2026-11-01T08:30Z (UTC). Older ones wait for another run. Concerns nothing but orders.")
    private @Nullable String since;

    /** Whether anything is left out. */
    boolean areGiven() {
        return only != null || since != null;
    }

    /** The flows that a store has. */
    Set<Flow> flows(IntegrationSettings settings) {
        Set<Flow> flows = only();
        if (flows.isEmpty()) {
            flows = EnumSet.allOf(Flow.class);
            if (!settings.syncInventory()) {
                flows.remove(Flow.STOCK);
            }
        }
        return flows;
    }

    boolean hasSince() {
        return since != null;
    }

    /** None where none is named. */
    private Set<Flow> only() {
        Set<Flow> flows = EnumSet.noneOf(Flow.class);
        if (only != null) {
            only.forEach(name -> flows.add(flow(name)));
        }
        return flows;
    }

    /**
     * The scope.
     *
     * @param everything what is done without these options
     */
    PassScope of(PassScope everything) {
        PassScope scope = everything;
        Set<Flow> flows = only();
        if (!flows.isEmpty()) {
            scope = scope.only(flows);
        }
        if (since != null) {
            if (!flows.isEmpty() && !flows.contains(Flow.ORDERS)) {
                throw new CannotRunException("--since concerns nothing but orders, which --only leaves out.");
            }
            scope = scope.ordersAddedSince(instant(since));
        }
        return scope;
    }

    private static Flow flow(String name) {
        return Arrays.stream(Flow.values())
                .filter(flow -> flow.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CannotRunException("--only " + name + ": there is no such part; there are "
                        + Arrays.stream(Flow.values()).map(Flow::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** A date begins at midnight in UTC, as the dates of Order Desk are UTC (documented). */
    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new CannotRunException("--since " + text + " is no date; one such as 2026-11-01, or a moment with its"
                    + " zone such as 2026-11-01T08:30Z or 2026-11-01T21:30+13:00, is needed.");
        }
    }
}
