package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which invoices a list holds; without any value all but the deleted ones. */
@Value.Immutable
@JsonDeserialize(builder = InvoiceFilter.Builder.class)
public sealed interface InvoiceFilter extends ListFilter permits ImmutableInvoiceFilter {

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return invoice date from this day on, UTC} */
    Optional<LocalDate> startDate();

    /** {@return invoice date up to this day, UTC} */
    Optional<LocalDate> endDate();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the one with this number; overrides the other filters (documented)} */
    Optional<String> invoiceNumber();

    /**
     * {@return statuses; deleted ones appear only when {@code Deleted} is among them (a list: inferred from sales
     * orders)}
     */
    List<String> invoiceStatus();

    /** {@return invoices of the order with this number} */
    Optional<String> orderNumber();

    /** {@return whether lines hold their serial numbers and batches; by default they do not} */
    Optional<Boolean> serialBatch();

    /** {@return the filter that holds every row} */
    static InvoiceFilter all() {
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

    /** Builds an invoice filter. */
    final class Builder extends ImmutableInvoiceFilter.Builder {
        Builder() {}
    }
}
