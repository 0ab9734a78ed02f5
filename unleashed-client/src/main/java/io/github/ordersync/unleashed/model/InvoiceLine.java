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

/** A line of an invoice; read only. */
@Value.Immutable
@JsonDeserialize(builder = InvoiceLine.Builder.class)
public sealed interface InvoiceLine extends OpenModel permits ImmutableInvoiceLine {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, from 1} */
    Optional<Integer> lineNumber();

    /** {@return the kind of line: empty for a product, {@code Charge} for a charge} */
    Optional<String> lineType();

    /** {@return the product} */
    Optional<ProductReference> product();

    /** {@return the ordered quantity} */
    Optional<BigDecimal> orderQuantity();

    /** {@return the invoiced quantity} */
    Optional<BigDecimal> invoiceQuantity();

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

    /** {@return the price of one unit after discount, in base currency} */
    @JsonProperty("BCUnitPrice")
    Optional<BigDecimal> bcUnitPrice();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return the invoiced serial numbers} */
    List<SerialNumber> serialNumbers();

    /** {@return the invoiced batches and the quantities out of each} */
    List<BatchNumber> batchNumbers();

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

    /** Builds an invoice line. */
    final class Builder extends ImmutableInvoiceLine.Builder {
        Builder() {}
    }
}
