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

/** A line of a return to a supplier. */
@Value.Immutable
@JsonDeserialize(builder = SupplierReturnLine.Builder.class)
public sealed interface SupplierReturnLine extends OpenModel permits ImmutableSupplierReturnLine {

    /** {@return the id; needed on update} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code; required} */
    Optional<ProductReference> product();

    /** {@return the returned quantity; required} */
    Optional<BigDecimal> returnQuantity();

    /** {@return the cost of one unit; required} */
    Optional<BigDecimal> unitCost();

    /** {@return comments} */
    Optional<String> comments();

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

    /** Builds a supplier return line. */
    final class Builder extends ImmutableSupplierReturnLine.Builder {
        Builder() {}
    }
}
