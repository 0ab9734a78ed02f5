package io.github.ordersync.orderdesk;

import java.util.List;
import org.immutables.value.Value;

/** Which inventory items a list holds. Empty holds all of them. */
@Value.Immutable
public sealed interface InventoryItemFilter permits ImmutableInventoryItemFilter {

    /** The largest page that is asked for; the service's own limit is not known (O-INVENTORY-LIMIT). */
    int MAX_PAGE_SIZE = 500;

    /**
     * {@return the codes of the items, any of them (seen, O-INVENTORY-CODES); they travel in the address, so ask for about a hundred
     * at a time}
     */
    List<String> codes();

    /** {@return how many items one call reads, 1 to 500; default 500} */
    @Value.Default
    default int pageSize() {
        return MAX_PAGE_SIZE;
    }

    /**
     * Refuses what Order Desk cannot answer.
     *
     * @throws IllegalArgumentException if the page size is out of range or a code cannot be asked for
     */
    @Value.Check
    default void check() {
        if (pageSize() < 1 || pageSize() > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize is " + pageSize() + "; 1 to " + MAX_PAGE_SIZE + " works.");
        }
        for (String code : codes()) {
            if (code.isBlank() || code.contains(",")) {
                throw new IllegalArgumentException("codes holds '" + code
                        + "'; Order Desk takes a comma list, so that a code must not be blank nor hold a comma.");
            }
        }
    }

    /** {@return the filter that holds every item} */
    static InventoryItemFilter all() {
        return builder().build();
    }

    /** {@return a builder for a filter; without any call it holds every item} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a filter. */
    final class Builder extends ImmutableInventoryItemFilter.Builder {
        Builder() {}
    }
}
