package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A supplier. What a save leaves out is blanked. */
@Value.Immutable
@JsonDeserialize(builder = Supplier.Builder.class)
public sealed interface Supplier extends OpenModel permits ImmutableSupplier {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the code, at most 500 characters} */
    Optional<String> supplierCode();

    /** {@return the name, at most 500 characters} */
    Optional<String> supplierName();

    /** {@return e-mail address} */
    Optional<String> email();

    /** {@return telephone number} */
    Optional<String> phoneNumber();

    /** {@return web site} */
    Optional<String> website();

    /** {@return the currency, by guid or code} */
    Optional<Currency> currency();

    /** {@return whether purchases are taxed} */
    Optional<Boolean> taxable();

    /** {@return the name of the payment term} */
    Optional<String> paymentTerm();

    /** {@return the usual time until delivery, in days} */
    Optional<Integer> leadTimeDays();

    /** {@return the least total of an order} */
    Optional<BigDecimal> minimumOrderValue();

    /** {@return the usual warehouse, by guid or code} */
    Optional<Warehouse> defaultWarehouse();

    /** {@return the addresses} */
    List<Address> addresses();

    /** {@return whether the supplier is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return who made the supplier; read only} */
    Optional<String> createdBy();

    /** {@return when the supplier was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the supplier last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the supplier was changed last, UTC; read only} */
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

    /** Builds a supplier. */
    final class Builder extends ImmutableSupplier.Builder {
        Builder() {}
    }
}
