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
 * A serial number: a row of the list of serial numbers, or one on a line. The fields beside the number itself are inferred
 * from those of a batch.
 */
@Value.Immutable
@JsonDeserialize(builder = SerialNumber.Builder.class)
public sealed interface SerialNumber extends OpenModel permits ImmutableSerialNumber {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the serial number} */
    Optional<String> identifier();

    /** {@return the product's code} */
    Optional<String> productCode();

    /** {@return the warehouse's code} */
    Optional<String> warehouseCode();

    /** {@return the status, such as {@code Available}} */
    Optional<String> status();

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

    /** Builds a serial number. */
    final class Builder extends ImmutableSerialNumber.Builder {
        Builder() {}
    }
}
