package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the service does beside writing a sales order. Without any value nothing of it. Whether the service looks for
 * these in the query or in the body is a conflict between the sources; they are sent in the query (U-OPTIONS-IN-QUERY).
 */
@Value.Immutable
@JsonDeserialize(builder = SalesOrderOptions.Builder.class)
public sealed interface SalesOrderOptions permits ImmutableSalesOrderOptions {

    /** {@return whether the delivery address becomes an address of the customer} */
    Optional<Boolean> saveAddress();

    /**
     * {@return whether only a journal goes to the accounting system; also a member of the order itself, {@code
     * sendAccountingJournalOnly}}
     */
    Optional<Boolean> sendAccountingJournalOnly();

    /** {@return whether serial numbers and batches are assigned by the service} */
    Optional<Boolean> serialBatch();

    /**
     * {@return whether the amounts include tax and are calculated anew by the service; when empty they are before
     * tax}
     */
    Optional<Boolean> taxInclusive();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a sales order options. */
    final class Builder extends ImmutableSalesOrderOptions.Builder {
        Builder() {}
    }
}
