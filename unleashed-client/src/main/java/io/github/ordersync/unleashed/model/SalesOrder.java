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
 * A sales order. The service takes whole objects only: what an update leaves out is blanked there, so change what
 * was read. Totals are checked by the service against the lines (documented): line totals are rounded to 2 decimals
 * and added up.
 */
@Value.Immutable
@JsonDeserialize(builder = SalesOrder.Builder.class)
public sealed interface SalesOrder extends OpenModel permits ImmutableSalesOrder {

    /** {@return the id; may be chosen by the caller, and then equals the one in the path} */
    Optional<UUID> guid();

    /**
     * {@return the number, at most 20 characters, 17 on create (3 are kept for a suffix); drawn by the service when
     * left out}
     */
    Optional<String> orderNumber();

    /** {@return the order date, midnight UTC of the local calendar day (inferred); now when left out on create} */
    Optional<Instant> orderDate();

    /** {@return when the goods are required, midnight UTC of the local calendar day (inferred); after 2000-01-01} */
    Optional<Instant> requiredDate();

    /** {@return when the order was received} */
    Optional<Instant> receivedDate();

    /** {@return when the order was completed, UTC; read only} */
    Optional<Instant> completedDate();

    /** {@return when payment is due, local time labelled UTC (inferred); follows the payment term} */
    Optional<Instant> paymentDueDate();

    /** {@return the status; required on create} */
    Optional<OrderStatus> orderStatus();

    /** {@return the name of a custom status, at most 15 characters; an extension of {@link OrderStatus#PARKED}} */
    Optional<String> customOrderStatus();

    /** {@return the customer, by guid or code; required} */
    Optional<CustomerReference> customer();

    /** {@return the warehouse, by guid or code; required; the whole warehouse in answers} */
    Optional<Warehouse> warehouse();

    /** {@return the currency; must equal the customer's} */
    Optional<Currency> currency();

    /** {@return the rate to the base currency, 6 decimals; 1 for the base currency} */
    Optional<BigDecimal> exchangeRate();

    /**
     * {@return the tax, by code or rate; in answers its guid is zero whatever the real tax is (seen), so match taxes
     * by code}
     */
    Optional<Tax> tax();

    /** {@return the order's tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return the tax code for the accounting system, at most 50 characters; usually equals that of the tax} */
    Optional<String> xeroTaxCode();

    /** {@return the discount on the order, a fraction; its effect on the totals is not documented} */
    Optional<BigDecimal> discountRate();

    /** {@return the sum of the line totals, before tax, 2 decimals; required} */
    @JsonAlias("Subtotal")
    Optional<BigDecimal> subTotal();

    /** {@return the sum of the line taxes, 2 decimals; required} */
    Optional<BigDecimal> taxTotal();

    /** {@return subtotal and tax, 2 decimals; required} */
    Optional<BigDecimal> total();

    /** {@return the subtotal in base currency: amount divided by exchange rate; read only} */
    @JsonProperty("BCSubTotal")
    Optional<BigDecimal> bcSubTotal();

    /** {@return the tax in base currency; read only} */
    @JsonProperty("BCTaxTotal")
    Optional<BigDecimal> bcTaxTotal();

    /** {@return the total in base currency; read only} */
    @JsonProperty("BCTotal")
    Optional<BigDecimal> bcTotal();

    /** {@return the volume of all lines; read only} */
    Optional<BigDecimal> totalVolume();

    /** {@return the weight of all lines; read only} */
    Optional<BigDecimal> totalWeight();

    /** {@return the customer's own reference, at most 500 characters} */
    Optional<String> customerRef();

    /** {@return comments, at most 2048 characters} */
    Optional<String> comments();

    /**
     * {@return the key of the system where the order was made, at most 500 characters; lists can be filtered by it}
     */
    Optional<String> sourceId();

    /** {@return who receives the goods, at most 500 characters} */
    Optional<String> deliveryName();

    /** {@return street, at most 500 characters} */
    Optional<String> deliveryStreetAddress();

    /** {@return second line of the street, at most 500 characters} */
    Optional<String> deliveryStreetAddress2();

    /** {@return suburb, at most 500 characters} */
    Optional<String> deliverySuburb();

    /** {@return city, at most 500 characters} */
    Optional<String> deliveryCity();

    /** {@return region or state, at most 500 characters} */
    Optional<String> deliveryRegion();

    /** {@return country name or ISO 3166 code, at most 500 characters} */
    Optional<String> deliveryCountry();

    /** {@return postal code, at most 50 characters} */
    Optional<String> deliveryPostCode();

    /** {@return instructions for the delivery, at most 500 characters} */
    Optional<String> deliveryInstruction();

    /** {@return the name of a delivery method, at most 50 characters} */
    Optional<String> deliveryMethod();

    /** {@return the person to deliver to} */
    Optional<DeliveryContact> deliveryContact();

    /** {@return the sales person; its guid is required when it is given} */
    @JsonAlias("Salesperson")
    Optional<SalesPerson> salesPerson();

    /** {@return the name of the order's group, at most 50 characters} */
    Optional<String> salesOrderGroup();

    /** {@return the sales account, at most 50 characters} */
    Optional<String> salesAccount();

    /** {@return whether stock is allocated to the order} */
    Optional<Boolean> allocateProduct();

    /** {@return whether only a journal goes to the accounting system, instead of an invoice} */
    Optional<Boolean> sendAccountingJournalOnly();

    /** {@return who made the order, at most 50 characters; read only} */
    Optional<String> createdBy();

    /** {@return when the order was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the order last, at most 50 characters; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the order was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    /** {@return the lines; at least one is required on create} */
    List<SalesOrderLine> salesOrderLines();

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

    /** Builds a sales order. */
    final class Builder extends ImmutableSalesOrder.Builder {
        Builder() {}
    }
}
