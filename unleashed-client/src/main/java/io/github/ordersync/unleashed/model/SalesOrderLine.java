package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A line. */
@Value.Immutable
@JsonDeserialize(builder = SalesOrderLine.Builder.class)
public sealed interface SalesOrderLine extends OpenModel permits ImmutableSalesOrderLine {
    /** {@return x} */
    Optional<UUID> guid();
    /** {@return x} */
    Optional<Integer> lineNumber();
    /** {@return x} */
    Optional<BigDecimal> orderQuantity();
    /** {@return x} */
    @JsonProperty("BCUnitPrice")
    Optional<BigDecimal> bcUnitPrice();
    /** {@return x} */
    Optional<Instant> dueDate();

    @Override
    @JsonAnyGetter
    Map<String, JsonValue> additionalMembers();

    /** {@return x} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return x} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds. */
    final class Builder extends ImmutableSalesOrderLine.Builder {
        Builder() {}
    }
}
