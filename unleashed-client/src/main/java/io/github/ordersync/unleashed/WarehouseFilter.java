package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which warehouses a list holds; without any value all but the obsolete ones, by code. */
@Value.Immutable
@JsonDeserialize(builder = WarehouseFilter.Builder.class)
public sealed interface WarehouseFilter extends ListFilter permits ImmutableWarehouseFilter {

    /** {@return the code} */
    Optional<String> warehouseCode();

    /** {@return the name} */
    Optional<String> warehouseName();

    /** {@return whether obsolete warehouses are listed too} */
    Optional<Boolean> includeObsolete();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static WarehouseFilter all() {
        return builder().build();
    }

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a warehouse filter. */
    final class Builder extends ImmutableWarehouseFilter.Builder {
        Builder() {}
    }
}
