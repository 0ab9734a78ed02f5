package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A term of payment; customers and invoices refer to it by its description. */
@Value.Immutable
@JsonDeserialize(builder = PaymentTerm.Builder.class)
public sealed interface PaymentTerm extends OpenModel permits ImmutablePaymentTerm {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the description, at most 100 characters} */
    Optional<String> paymentTermDescription();

    /** {@return the number of days} */
    Optional<Integer> days();

    /** {@return from when the days are counted} */
    Optional<String> type();

    /** {@return whether the term is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the term was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a payment term. */
    final class Builder extends ImmutablePaymentTerm.Builder {
        Builder() {}
    }
}
