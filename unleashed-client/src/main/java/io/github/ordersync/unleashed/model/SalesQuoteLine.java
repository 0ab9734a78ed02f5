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

/** A line of a quote; read only. The fields are inferred from those of a sales order. */
@Value.Immutable
@JsonDeserialize(builder = SalesQuoteLine.Builder.class)
public sealed interface SalesQuoteLine extends OpenModel permits ImmutableSalesQuoteLine {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the kind of line} */
    Optional<String> lineType();

    /** {@return the product} */
    Optional<ProductReference> product();

    /** {@return the quoted quantity} */
    Optional<BigDecimal> quoteQuantity();

    /** {@return the price of one unit before tax and discount} */
    Optional<BigDecimal> unitPrice();

    /** {@return the discount, a fraction} */
    Optional<BigDecimal> discountRate();

    /** {@return the line total, before tax} */
    Optional<BigDecimal> lineTotal();

    /** {@return the tax rate, a fraction} */
    Optional<BigDecimal> taxRate();

    /** {@return the tax} */
    Optional<BigDecimal> lineTax();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return when the line was changed last, UTC} */
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

    /** Builds a sales quote line. */
    final class Builder extends ImmutableSalesQuoteLine.Builder {
        Builder() {}
    }
}
