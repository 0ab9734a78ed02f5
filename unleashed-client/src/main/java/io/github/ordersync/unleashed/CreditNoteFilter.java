package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which credit notes a list holds; without any value all, changed last first. */
@Value.Immutable
@JsonDeserialize(builder = CreditNoteFilter.Builder.class)
public sealed interface CreditNoteFilter extends ListFilter permits ImmutableCreditNoteFilter {

    /** {@return the one with this number; overrides the other filters} */
    Optional<String> creditNumber();

    /** {@return the status} */
    Optional<String> creditStatus();

    /** {@return credit date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return credit date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the filter that holds every row} */
    static CreditNoteFilter all() {
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

    /** Builds a credit note filter. */
    final class Builder extends ImmutableCreditNoteFilter.Builder {
        Builder() {}
    }
}
