package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A part of an assembled product. */
@Value.Immutable
@JsonDeserialize(builder = BillOfMaterialsLine.Builder.class)
public sealed interface BillOfMaterialsLine extends OpenModel permits ImmutableBillOfMaterialsLine {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the part} */
    Optional<Product> product();

    /** {@return how many go into one} */
    Optional<BigDecimal> quantity();

    /** {@return how many are lost on the way} */
    Optional<BigDecimal> wastageQuantity();

    /** {@return the cost of one unit} */
    Optional<BigDecimal> unitCost();

    /** {@return the cost of the line} */
    Optional<BigDecimal> lineTotalCost();

    /** {@return the account for the expense} */
    Optional<String> expenseAccount();

    /** {@return who made the line; read only} */
    Optional<String> createdBy();

    /** {@return when the line was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the line last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the line was changed last, UTC; read only} */
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

    /** Builds a bill of materials line. */
    final class Builder extends ImmutableBillOfMaterialsLine.Builder {
        Builder() {}
    }
}
