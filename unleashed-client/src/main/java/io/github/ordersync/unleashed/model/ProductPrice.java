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

/**
 * A price of a product for a customer. The fields are inferred from the filters: the service's own table could not be
 * seen; all others are kept.
 */
@Value.Immutable
@JsonDeserialize(builder = ProductPrice.Builder.class)
public sealed interface ProductPrice extends OpenModel permits ImmutableProductPrice {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return the customer's code} */
    Optional<String> customerCode();

    /** {@return who made the price; read only} */
    Optional<String> createdBy();

    /** {@return when the price was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the price last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the price was changed last, UTC; read only} */
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

    /** Builds a product price. */
    final class Builder extends ImmutableProductPrice.Builder {
        Builder() {}
    }
}
