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
 * A credit note. Only those entered freely can be made or changed by a client (documented). Pages and answers name
 * some members differently; both names are here.
 */
@Value.Immutable
@JsonDeserialize(builder = CreditNote.Builder.class)
public sealed interface CreditNote extends OpenModel permits ImmutableCreditNote {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, as answers name it} */
    Optional<String> creditNoteNumber();

    /** {@return the number, as the documentation names it} */
    Optional<String> creditNumber();

    /** {@return the status, as answers name it, such as {@code Parked} or {@code Completed}} */
    Optional<String> status();

    /** {@return the status, as the documentation names it} */
    Optional<String> creditStatus();

    /** {@return the type; read only} */
    Optional<String> creditType();

    /** {@return the date, midnight UTC of the local calendar day (inferred); required on create} */
    Optional<Instant> creditDate();

    /** {@return the customer, by guid or code; required on create} */
    Optional<CustomerReference> customer();

    /** {@return the warehouse, by guid or code; required on create} */
    Optional<Warehouse> warehouse();

    /** {@return the currency} */
    Optional<Currency> currency();

    /** {@return the rate to the base currency, 6 decimals; required on create} */
    Optional<BigDecimal> exchangeRate();

    /** {@return the tax, by code or rate} */
    Optional<Tax> tax();

    /** {@return the tax rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return a reference, at most 500 characters} */
    Optional<String> reference();

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

    /** {@return what is credited} */
    List<CreditNoteLine> creditLines();

    /** {@return who made the credit note; read only} */
    Optional<String> createdBy();

    /** {@return when the credit note was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the credit note last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the credit note was changed last, UTC; read only} */
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

    /** Builds a credit note. */
    final class Builder extends ImmutableCreditNote.Builder {
        Builder() {}
    }
}
