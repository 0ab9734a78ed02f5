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

/** A batch of a product: a row of the list of batches, or the quantity out of a batch on a line. */
@Value.Immutable
@JsonDeserialize(builder = BatchNumber.Builder.class)
public sealed interface BatchNumber extends OpenModel permits ImmutableBatchNumber {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the batch number} */
    Optional<String> number();

    /** {@return when the batch expires, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> expiryDate();

    /** {@return the quantity in the batch, or out of it on a line} */
    Optional<BigDecimal> quantity();

    /** {@return the quantity that was received} */
    Optional<BigDecimal> originalQty();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return the warehouse's code} */
    Optional<String> warehouseCode();

    /** {@return the status, such as {@code Available}} */
    Optional<String> status();

    /** {@return who made the batch; read only} */
    Optional<String> createdBy();

    /** {@return when the batch was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the batch last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the batch was changed last, UTC; read only} */
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

    /** Builds a batch number. */
    final class Builder extends ImmutableBatchNumber.Builder {
        Builder() {}
    }
}
