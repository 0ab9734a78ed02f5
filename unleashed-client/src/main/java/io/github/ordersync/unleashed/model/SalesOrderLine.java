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

/**
 * A line of a sales order. Two lines may have the same product: tell them apart by number or guid, never by product
 * code.
 */
@Value.Immutable
@JsonDeserialize(builder = SalesOrderLine.Builder.class)
public sealed interface SalesOrderLine extends OpenModel permits ImmutableSalesOrderLine {

    /** {@return the id; needed on update, since a line without it is a new one (inferred, U-PUT-LINE-GUID)} */
    Optional<UUID> guid();

    /** {@return the number, from 1; 0 on charge lines (seen)} */
    Optional<Integer> lineNumber();

    /**
     * {@return the kind of line: empty for a product, {@code Charge} for a charge (seen; no other value is known)}
     */
    Optional<String> lineType();

    /** {@return the product, by guid or code; a charge line has a description only} */
    Optional<ProductReference> product();

    /** {@return the ordered quantity, 4 decimals; ignored on a charge line} */
    Optional<BigDecimal> orderQuantity();

    /** {@return the price of one unit before tax and discount, 4 decimals} */
    Optional<BigDecimal> unitPrice();

    /** {@return the discount, a fraction from 0 to 1, 4 decimals; ignored on a charge line} */
    Optional<BigDecimal> discountRate();

    /** {@return quantity times price less discount, before tax, 2 decimals; 8 in answers (seen)} */
    Optional<BigDecimal> lineTotal();

    /** {@return line total times tax rate, 2 decimals} */
    Optional<BigDecimal> lineTax();

    /** {@return the line's tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return the line's tax code, at most 50 characters} */
    Optional<String> lineTaxCode();

    /** {@return the tax code for the accounting system, at most 50 characters} */
    Optional<String> xeroTaxCode();

    /** {@return the sales account, at most 500 characters} */
    Optional<String> xeroSalesAccount();

    /** {@return the account for the cost of goods, at most 50 characters} */
    Optional<String> costOfGoodsAccount();

    /** {@return when the line is due, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> dueDate();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return the volume; read only} */
    Optional<BigDecimal> volume();

    /** {@return the weight; read only} */
    Optional<BigDecimal> weight();

    /** {@return the cost of one unit, up to 14 decimals; read only} */
    Optional<BigDecimal> unitCost();

    /** {@return the cost of one unit under its older name, up to 14 decimals; read only} */
    Optional<BigDecimal> averageLandedPriceAtTimeOfSale();

    /** {@return the price of one unit after discount, in base currency; read only} */
    @JsonProperty("BCUnitPrice")
    Optional<BigDecimal> bcUnitPrice();

    /** {@return the line total in base currency; read only} */
    @JsonProperty("BCLineTotal")
    Optional<BigDecimal> bcLineTotal();

    /** {@return the line tax in base currency; read only} */
    @JsonProperty("BCLineTax")
    Optional<BigDecimal> bcLineTax();

    /** {@return the assembly that makes the goods of this line; read only} */
    Optional<AssemblyReference> assembly();

    /** {@return the serial numbers; filled where the call asked for them} */
    List<SerialNumber> serialNumbers();

    /** {@return the batches and the quantities out of each; filled where the call asked for them} */
    List<BatchNumber> batchNumbers();

    /** {@return when the line was changed last, UTC; empty on charge lines (seen); read only} */
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

    /** Builds a sales order line. */
    final class Builder extends ImmutableSalesOrderLine.Builder {
        Builder() {}
    }
}
