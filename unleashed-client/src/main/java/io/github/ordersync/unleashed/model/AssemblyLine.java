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

/** A part that goes into an assembly. The fields are inferred from those of a bill of materials. */
@Value.Immutable
@JsonDeserialize(builder = AssemblyLine.Builder.class)
public sealed interface AssemblyLine extends OpenModel permits ImmutableAssemblyLine {

    /** {@return the id; needed on update} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the part, by guid or code} */
    Optional<ProductReference> product();

    /** {@return how many are used} */
    Optional<BigDecimal> quantity();

    /** {@return how many are lost on the way} */
    Optional<BigDecimal> wastageQuantity();

    /** {@return the cost of one unit} */
    Optional<BigDecimal> unitCost();

    /** {@return the cost of the line} */
    Optional<BigDecimal> lineTotalCost();

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

    /** Builds an assembly line. */
    final class Builder extends ImmutableAssemblyLine.Builder {
        Builder() {}
    }
}
