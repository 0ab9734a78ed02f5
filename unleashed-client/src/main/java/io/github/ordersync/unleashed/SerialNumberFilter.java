package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which serial numbers a list holds; without any value the available ones. */
@Value.Immutable
@JsonDeserialize(builder = SerialNumberFilter.Builder.class)
public sealed interface SerialNumberFilter extends ListFilter permits ImmutableSerialNumberFilter {

    /** {@return only serial numbers that are in stock (the default), or all others too (reading inferred)} */
    Optional<Boolean> available();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return the warehouse's code} */
    Optional<String> warehouseCode();

    /** {@return made from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return made up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static SerialNumberFilter all() {
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

    /** Builds a serial number filter. */
    final class Builder extends ImmutableSerialNumberFilter.Builder {
        Builder() {}
    }
}
