package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
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

/** A line of a credit note. */
@Value.Immutable
@JsonDeserialize(builder = CreditNoteLine.Builder.class)
public sealed interface CreditNoteLine extends OpenModel permits ImmutableCreditNoteLine {

    /** {@return the id; needed on update} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code; required} */
    Optional<ProductReference> product();

    /** {@return the credited quantity; required} */
    Optional<BigDecimal> creditQuantity();

    /** {@return the price of one unit before tax; required} */
    Optional<BigDecimal> creditPrice();

    /** {@return why; required} */
    Optional<String> reason();

    /** {@return whether the goods come back into stock; required on create} */
    @JsonProperty("Return")
    Optional<Boolean> isReturn();

    /** {@return whether the goods came back into stock, as answers name it} */
    Optional<Boolean> returnToStock();

    /** {@return the tax rate, a fraction} */
    Optional<BigDecimal> taxRate();

    /** {@return the line total, before tax} */
    Optional<BigDecimal> lineTotal();

    /** {@return the tax} */
    Optional<BigDecimal> lineTax();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return the serial numbers} */
    List<SerialNumber> serialNumbers();

    /** {@return the batches and the quantities out of each} */
    List<BatchNumber> batchNumbers();

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

    /** Builds a credit note line. */
    final class Builder extends ImmutableCreditNoteLine.Builder {
        Builder() {}
    }
}
