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

/** A line of a purchase order. */
@Value.Immutable
@JsonDeserialize(builder = PurchaseOrderLine.Builder.class)
public sealed interface PurchaseOrderLine extends OpenModel permits ImmutablePurchaseOrderLine {

    /** {@return the id; needed on update, since a line without it is a new one (inferred)} */
    Optional<UUID> guid();

    /** {@return the number, from 1; required} */
    Optional<Integer> lineNumber();

    /** {@return the product, by guid or code; required} */
    Optional<ProductReference> product();

    /** {@return the unit of measure, by guid or name} */
    Optional<UnitOfMeasure> unitOfMeasure();

    /** {@return the ordered quantity, 4 decimals; required} */
    Optional<BigDecimal> orderQuantity();

    /** {@return the price of one unit before tax and discount, 4 decimals; required} */
    Optional<BigDecimal> unitPrice();

    /** {@return the discount, a fraction from 0 to 1} */
    Optional<BigDecimal> discountRate();

    /** {@return quantity times price less discount, before tax, 2 decimals; required} */
    Optional<BigDecimal> lineTotal();

    /** {@return the line's tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return line total times tax rate, 2 decimals; required} */
    Optional<BigDecimal> lineTax();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return when the goods are expected, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> deliveryDate();

    /** {@return the serial numbers; filled where the call asked for them} */
    List<SerialNumber> serialNumbers();

    /** {@return the batches and the quantities in each; filled where the call asked for them} */
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

    /** Builds a purchase order line. */
    final class Builder extends ImmutablePurchaseOrderLine.Builder {
        Builder() {}
    }
}
