package io.github.ordersync.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the integration a pass does. What a narrower pass leaves out is left to a wider one: no scope changes what
 * is remembered of it.
 */
public final class PassScope {

    private static final PassScope EVERYTHING = new PassScope(null, false, null);
    private static final PassScope DUE = new PassScope(null, true, null);

    private final @Nullable Set<Flow> flows;
    private final boolean stockWhenDue;
    private final @Nullable Instant addedSince;

    private PassScope(@Nullable Set<Flow> flows, boolean stockWhenDue, @Nullable Instant addedSince) {
        this.flows = flows;
        this.stockWhenDue = stockWhenDue;
        this.addedSince = addedSince;
    }

    /** {@return orders, shipments, cancellations, and stock when <em>Sync Inventory</em> is on} */
    public static PassScope everything() {
        return EVERYTHING;
    }

    /** {@return the same, but stock only when <em>Sync Update Interval</em> has passed since its last complete pull} */
    public static PassScope due() {
        return DUE;
    }

    /**
     * Only these flows.
     *
     * @param only which; stock too is brought whatever the setting <em>Sync Inventory</em>
     * @return a narrower scope
     */
    public PassScope only(Set<Flow> only) {
        EnumSet<Flow> copy = EnumSet.noneOf(Flow.class);
        copy.addAll(only);
        return new PassScope(copy, stockWhenDue, addedSince);
    }

    /**
     * Sends only orders that Order Desk has had since a moment. Older ones wait in their folder, and so do those without a
     * date. The other flows do what they always do: how far they have read is no matter of dates that people choose.
     *
     * @param since the earliest {@code date_added} of an order that is sent
     * @return a narrower scope
     */
    public PassScope ordersAddedSince(Instant since) {
        return new PassScope(flows, stockWhenDue, since);
    }

    /** The moment of {@link #ordersAddedSince}. */
    Optional<Instant> addedSince() {
        return Optional.ofNullable(addedSince);
    }

    /** The flows that a run does. */
    Set<Flow> flows(Run run) {
        Set<Flow> chosen = EnumSet.allOf(Flow.class);
        if (flows != null) {
            chosen.retainAll(flows);
        } else if (!run.settings.syncInventory()) {
            chosen.remove(Flow.STOCK);
        }
        if (stockWhenDue && chosen.contains(Flow.STOCK) && !StockFlow.isDue(run)) {
            chosen.remove(Flow.STOCK);
        }
        return chosen;
    }
}
