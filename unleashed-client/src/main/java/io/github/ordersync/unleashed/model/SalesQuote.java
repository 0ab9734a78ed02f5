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
 * A quote to a customer; read only. The fields are inferred from the filters, from invoices and from sales orders: the
 * service's own table could not be seen; all others are kept.
 */
@Value.Immutable
@JsonDeserialize(builder = SalesQuote.Builder.class)
public sealed interface SalesQuote extends OpenModel permits ImmutableSalesQuote {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number} */
    Optional<String> quoteNumber();

    /** {@return the date, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> quoteDate();

    /** {@return the status} */
    Optional<String> quoteStatus();

    /** {@return the customer} */
    Optional<CustomerReference> customer();

    /** {@return the customer's own reference} */
    Optional<String> customerRef();

    /** {@return the warehouse} */
    Optional<Warehouse> warehouse();

    /** {@return the currency} */
    Optional<Currency> currency();

    /** {@return the rate to the base currency, 6 decimals} */
    Optional<BigDecimal> exchangeRate();

    /** {@return the tax} */
    Optional<Tax> tax();

    /** {@return the tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return the discount, a fraction} */
    Optional<BigDecimal> discountRate();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return the key of the system where the quote was made} */
    Optional<String> sourceId();

    /** {@return the sales person} */
    @JsonAlias("Salesperson")
    Optional<SalesPerson> salesPerson();

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

    /** {@return country, at most 500 characters} */
    Optional<String> deliveryCountry();

    /** {@return postal code, at most 50 characters} */
    Optional<String> deliveryPostCode();

    /** {@return instructions for the delivery} */
    Optional<String> deliveryInstruction();

    /** {@return the name of a delivery method} */
    Optional<String> deliveryMethod();

    /** {@return the lines} */
    List<SalesQuoteLine> salesQuoteLines();

    /** {@return who made the quote; read only} */
    Optional<String> createdBy();

    /** {@return when the quote was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the quote last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the quote was changed last, UTC; read only} */
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

    /** Builds a sales quote. */
    final class Builder extends ImmutableSalesQuote.Builder {
        Builder() {}
    }
}
