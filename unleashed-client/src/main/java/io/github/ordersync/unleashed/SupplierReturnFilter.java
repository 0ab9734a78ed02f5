package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which returns to suppliers a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = SupplierReturnFilter.Builder.class)
public sealed interface SupplierReturnFilter extends ListFilter permits ImmutableSupplierReturnFilter {

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static SupplierReturnFilter all() {
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

    /** Builds a supplier return filter. */
    final class Builder extends ImmutableSupplierReturnFilter.Builder {
        Builder() {}
    }
}
