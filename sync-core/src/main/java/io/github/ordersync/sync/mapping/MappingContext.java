package io.github.ordersync.sync.mapping;

import io.github.ordersync.unleashed.model.CustomerReference;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What the mapper must know about the two accounts. */
@Value.Immutable
public sealed interface MappingContext permits ImmutableMappingContext {

    /** {@return the store's id in Order Desk} */
    String storeId();

    /** {@return the rates of the tax codes in Unleashed, fractions; empty = not known} */
    Map<String, BigDecimal> taxRates();

    /**
     * {@return the tax codes that several taxes in use have, with different rates, such as the GST of two countries; they have no
     * rate in {@link #taxRates()}}
     */
    List<String> taxCodesWithSeveralRates();

    /** {@return the code of the account's default warehouse} */
    Optional<String> defaultWarehouseCode();

    /** {@return the codes of the account's warehouses; empty = not known, and then none is refused} */
    List<String> knownWarehouses();

    /** {@return the locations of the inventory items by code; needed for <em>Inventory Location Match</em> only} */
    Map<String, String> itemLocations();

    /** {@return the store's date format as PHP writes it, such as {@code m/d/Y}} */
    Optional<String> dateFormat();

    /** {@return the store's time zone, in which an order's day counts; empty = not known, and {@code OrderDate} is an instant} */
    Optional<ZoneId> timeZone();

    /** {@return the existing customer that answers {@link OrderMapper#customerNeeded}; empty = none does} */
    Optional<CustomerReference> matchedCustomer();

    /** {@return a builder that needs a store id} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this context} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a context. */
    final class Builder extends ImmutableMappingContext.Builder {
        Builder() {}
    }
}
