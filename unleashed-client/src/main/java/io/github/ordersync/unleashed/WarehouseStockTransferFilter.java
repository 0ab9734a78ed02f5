package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which moves of stock a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = WarehouseStockTransferFilter.Builder.class)
public sealed interface WarehouseStockTransferFilter extends ListFilter permits ImmutableWarehouseStockTransferFilter {

    /** {@return statuses (name of the filter: one digest of the documentation)} */
    List<String> transferStatus();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static WarehouseStockTransferFilter all() {
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

    /** Builds a warehouse stock transfer filter. */
    final class Builder extends ImmutableWarehouseStockTransferFilter.Builder {
        Builder() {}
    }
}
