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

/** What an assembled product is made of. */
@Value.Immutable
@JsonDeserialize(builder = BillOfMaterials.Builder.class)
public sealed interface BillOfMaterials extends OpenModel permits ImmutableBillOfMaterials {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number} */
    Optional<String> billNumber();

    /** {@return the product that is made} */
    Optional<Product> product();

    /** {@return whether the service may assemble it by itself} */
    Optional<Boolean> canAutoAssemble();

    /** {@return whether the service may take it apart by itself} */
    Optional<Boolean> canAutoDisassemble();

    /** {@return whether the lines are sorted by product code} */
    Optional<Boolean> sortByProductCode();

    /** {@return the cost of all lines} */
    Optional<BigDecimal> totalCost();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return the parts} */
    List<BillOfMaterialsLine> billOfMaterialsLines();

    /** {@return who made it; read only} */
    Optional<String> createdBy();

    /** {@return when it was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed it last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when it was changed last, UTC; read only} */
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

    /** Builds a bill of materials. */
    final class Builder extends ImmutableBillOfMaterials.Builder {
        Builder() {}
    }
}
