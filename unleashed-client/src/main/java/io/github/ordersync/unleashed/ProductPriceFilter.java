package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which prices a list holds; without any value all. */
@Value.Immutable
@JsonDeserialize(builder = ProductPriceFilter.Builder.class)
public sealed interface ProductPriceFilter extends ListFilter permits ImmutableProductPriceFilter {

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return whether prices of product groups are listed (reading inferred)} */
    Optional<Boolean> productGroupPrices();

    /** {@return prices as they are on this day, UTC} */
    Optional<LocalDate> asAtDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static ProductPriceFilter all() {
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

    /** Builds a product price filter. */
    final class Builder extends ImmutableProductPriceFilter.Builder {
        Builder() {}
    }
}
