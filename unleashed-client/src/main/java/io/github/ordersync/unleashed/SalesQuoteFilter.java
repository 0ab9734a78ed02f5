package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which quotes a list holds; without any value all, changed last first. */
@Value.Immutable
@JsonDeserialize(builder = SalesQuoteFilter.Builder.class)
public sealed interface SalesQuoteFilter extends ListFilter permits ImmutableSalesQuoteFilter {

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return the one with this number} */
    Optional<String> quoteNumber();

    /** {@return statuses (a list: inferred from sales orders)} */
    List<String> quoteStatus();

    /** {@return the quotes with this source id} */
    Optional<String> sourceId();

    /** {@return quote date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return quote date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static SalesQuoteFilter all() {
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

    /** Builds a sales quote filter. */
    final class Builder extends ImmutableSalesQuoteFilter.Builder {
        Builder() {}
    }
}
