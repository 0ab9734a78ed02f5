package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** The supplier of a product and its terms for it. */
@Value.Immutable
@JsonDeserialize(builder = ProductSupplier.Builder.class)
public sealed interface ProductSupplier extends OpenModel permits ImmutableProductSupplier {

    /** {@return the supplier's id} */
    Optional<UUID> guid();

    /** {@return the supplier's code} */
    Optional<String> supplierCode();

    /** {@return the supplier's name} */
    Optional<String> supplierName();

    /** {@return the supplier's own code of the product} */
    Optional<String> supplierProductCode();

    /** {@return the supplier's own description of the product} */
    Optional<String> supplierProductDescription();

    /** {@return the supplier's price, before tax} */
    Optional<BigDecimal> supplierProductPrice();

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

    /** Builds a product supplier. */
    final class Builder extends ImmutableProductSupplier.Builder {
        Builder() {}
    }
}
