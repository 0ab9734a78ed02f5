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

/** An invoice of a sales order; read only. */
@Value.Immutable
@JsonDeserialize(builder = Invoice.Builder.class)
public sealed interface Invoice extends OpenModel permits ImmutableInvoice {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number} */
    Optional<String> invoiceNumber();

    /** {@return the number of the sales order} */
    Optional<String> orderNumber();

    /** {@return the number of the quote} */
    Optional<String> quoteNumber();

    /** {@return when it was invoiced, UTC} */
    Optional<Instant> invoiceDate();

    /** {@return when payment is due, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> dueDate();

    /** {@return the status, such as {@code Completed}} */
    Optional<String> invoiceStatus();

    /** {@return the customer} */
    Optional<CustomerReference> customer();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return where the invoice goes} */
    Optional<Address> postalAddress();

    /** {@return where the goods go} */
    Optional<Address> deliveryAddress();

    /** {@return instructions for the delivery} */
    Optional<String> deliveryInstruction();

    /** {@return the sum of the line totals, before tax} */
    @JsonAlias("Subtotal")
    Optional<BigDecimal> subTotal();

    /** {@return the sum of the line taxes} */
    Optional<BigDecimal> taxTotal();

    /** {@return subtotal and tax} */
    Optional<BigDecimal> total();

    /** {@return the subtotal in base currency} */
    @JsonProperty("BCSubTotal")
    Optional<BigDecimal> bcSubTotal();

    /** {@return the tax in base currency} */
    @JsonProperty("BCTaxTotal")
    Optional<BigDecimal> bcTaxTotal();

    /** {@return the total in base currency} */
    @JsonProperty("BCTotal")
    Optional<BigDecimal> bcTotal();

    /** {@return the name of the payment term} */
    Optional<String> paymentTerm();

    /** {@return whether it is paid (type inferred; no value was seen)} */
    Optional<Boolean> paymentReceived();

    /** {@return who made the invoice} */
    Optional<String> createdBy();

    /** {@return the lines} */
    List<InvoiceLine> invoiceLines();

    /** {@return when the invoice was changed last, UTC} */
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

    /** Builds an invoice. */
    final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }
}
