package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * Which bills of materials a list holds; without any value all but the obsolete ones. This list has no pages (seen).
 */
@Value.Immutable
@JsonDeserialize(builder = BillOfMaterialsFilter.Builder.class)
public sealed interface BillOfMaterialsFilter extends ListFilter permits ImmutableBillOfMaterialsFilter {

    /** {@return whether obsolete ones are listed too} */
    Optional<Boolean> includeObsolete();

    /** {@return the product that is made; it is not the id that {@code get} wants} */
    Optional<UUID> productGuid();

    /** {@return the filter that holds every row} */
    static BillOfMaterialsFilter all() {
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

    /** Builds a bill of materials filter. */
    final class Builder extends ImmutableBillOfMaterialsFilter.Builder {
        Builder() {}
    }
}
