package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAlias;
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
 * An order to a supplier. The service takes whole objects only: what an update leaves out is blanked there. Totals are
 * checked as those of a sales order.
 */
@Value.Immutable
@JsonDeserialize(builder = PurchaseOrder.Builder.class)
public sealed interface PurchaseOrder extends OpenModel permits ImmutablePurchaseOrder {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, at most 15 characters; drawn by the service} */
    Optional<String> orderNumber();

    /** {@return the order date, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> orderDate();

    /** {@return when the goods are expected, midnight UTC of the local calendar day (inferred); required on create} */
    Optional<Instant> deliveryDate();

    /** {@return when the order was completed, UTC; read only} */
    Optional<Instant> completedDate();

    /** {@return the status; required on create} */
    Optional<PurchaseOrderStatus> orderStatus();

    /** {@return the name of a custom status (inferred from the filter of that name)} */
    Optional<String> customOrderStatus();

    /** {@return the supplier, by guid or code; required} */
    Optional<Supplier> supplier();

    /** {@return the supplier's own reference, at most 500 characters} */
    Optional<String> supplierRef();

    /** {@return the warehouse, by guid or code; required (one source says optional)} */
    Optional<Warehouse> warehouse();

    /** {@return the currency; must equal the supplier's and cannot be changed} */
    Optional<Currency> currency();

    /** {@return the rate to the base currency, 6 decimals} */
    Optional<BigDecimal> exchangeRate();

    /** {@return the tax, by code or rate; required (one source says optional)} */
    Optional<Tax> tax();

    /** {@return the order's tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return the discount on the order, a fraction from 0 to 1; required (one source says optional)} */
    Optional<BigDecimal> discountRate();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return the sum of the line totals, before tax, 2 decimals} */
    @JsonAlias("Subtotal")
    Optional<BigDecimal> subTotal();

    /** {@return the sum of the line taxes, 2 decimals} */
    Optional<BigDecimal> taxTotal();

    /** {@return subtotal and tax, 2 decimals} */
    Optional<BigDecimal> total();

    /** {@return the subtotal in base currency; read only} */
    @JsonProperty("BCSubTotal")
    Optional<BigDecimal> bcSubTotal();

    /** {@return the tax in base currency; read only} */
    @JsonProperty("BCTaxTotal")
    Optional<BigDecimal> bcTaxTotal();

    /** {@return the total in base currency; read only} */
    @JsonProperty("BCTotal")
    Optional<BigDecimal> bcTotal();

    /** {@return the lines; at least one on create} */
    List<PurchaseOrderLine> purchaseOrderLines();

    /** {@return who made the order; read only} */
    Optional<String> createdBy();

    /** {@return when the order was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the order last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the order was changed last, UTC; read only} */
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

    /** Builds a purchase order. */
    final class Builder extends ImmutablePurchaseOrder.Builder {
        Builder() {}
    }
}
