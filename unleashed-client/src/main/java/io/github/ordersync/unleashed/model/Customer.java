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
 * A customer. What an update leaves out is blanked, except the delivery instruction, where nothing keeps the old
 * value.
 */
@Value.Immutable
@JsonDeserialize(builder = Customer.Builder.class)
public sealed interface Customer extends OpenModel permits ImmutableCustomer {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the code, at most 500 characters; required, unique, and set only on creation} */
    Optional<String> customerCode();

    /** {@return the name, at most 500 characters; required} */
    Optional<String> customerName();

    /** {@return the currency, by guid or code} */
    Optional<Currency> currency();

    /** {@return the usual warehouse, by guid or code} */
    Optional<Warehouse> defaultWarehouse();

    /** {@return the name of the customer's type, at most 50 characters} */
    Optional<String> customerType();

    /** {@return whether sales are taxed} */
    Optional<Boolean> taxable();

    /** {@return the tax code, at most 50 characters} */
    Optional<String> taxCode();

    /** {@return the tax rate, a fraction} */
    Optional<BigDecimal> taxRate();

    /** {@return the usual discount, a fraction} */
    Optional<BigDecimal> discountRate();

    /** {@return the credit limit} */
    Optional<BigDecimal> creditLimit();

    /** {@return whether the credit limit is in force} */
    Optional<Boolean> hasCreditLimit();

    /** {@return whether the customer gets no credit any more} */
    Optional<Boolean> stopCredit();

    /** {@return the name of the payment term, at most 100 characters} */
    Optional<String> paymentTerm();

    /** {@return the name of the price tier, at most 25 characters} */
    Optional<String> sellPriceTier();

    /** {@return the price tier} */
    Optional<SellPriceTier> sellPriceTierReference();

    /** {@return the sales person; its guid is required when it is given} */
    @JsonAlias("Salesperson")
    Optional<SalesPerson> salesPerson();

    /** {@return the name of the group for orders, at most 50 characters} */
    Optional<String> salesOrderGroup();

    /** {@return the name of the usual delivery method, at most 50 characters} */
    Optional<String> deliveryMethod();

    /** {@return instructions for deliveries; when left out, the old value stays} */
    Optional<String> deliveryInstruction();

    /** {@return the addresses} */
    List<Address> addresses();

    /**
     * {@return the main contact's first name, at most 500 characters; first name, last name or e-mail is required}
     */
    Optional<String> contactFirstName();

    /** {@return the main contact's last name, at most 500 characters} */
    Optional<String> contactLastName();

    /** {@return the main contact's e-mail address, at most 500 characters} */
    Optional<String> email();

    /** {@return a further e-mail address, at most 500 characters} */
    @JsonProperty("EmailCC")
    Optional<String> emailCc();

    /** {@return telephone number, at most 500 characters} */
    Optional<String> phoneNumber();

    /** {@return mobile telephone number, at most 500 characters} */
    Optional<String> mobileNumber();

    /** {@return fax number, at most 500 characters} */
    Optional<String> faxNumber();

    /** {@return direct telephone number, at most 500 characters} */
    @JsonProperty("DDINumber")
    Optional<String> ddiNumber();

    /** {@return toll-free telephone number, at most 500 characters} */
    Optional<String> tollFreeNumber();

    /** {@return web site, at most 500 characters} */
    Optional<String> website();

    /** {@return the tax number, at most 500 characters} */
    @JsonProperty("GSTVATNumber")
    Optional<String> gstVatNumber();

    /** {@return the EORI number, at most 20 characters} */
    @JsonProperty("EORINumber")
    Optional<String> eoriNumber();

    /** {@return notes, at most 1024 characters} */
    Optional<String> notes();

    /** {@return the bank} */
    Optional<String> bankName();

    /** {@return the branch of the bank} */
    Optional<String> bankBranch();

    /** {@return the bank account} */
    Optional<String> bankAccount();

    /** {@return whether a packing slip is printed instead of an invoice} */
    Optional<Boolean> printPackingSlipInsteadOfInvoice();

    /** {@return whether an invoice is printed} */
    Optional<Boolean> printInvoice();

    /** {@return whether the customer is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return the contact's id in the accounting system} */
    Optional<String> xeroContactId();

    /** {@return the sales account} */
    Optional<String> xeroSalesAccount();

    /** {@return the account for the cost of goods} */
    Optional<String> xeroCostOfGoodsAccount();

    /** {@return the customer's key in another system} */
    Optional<String> sourceId();

    /** {@return who made the customer; read only} */
    Optional<String> createdBy();

    /** {@return when the customer was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the customer last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the customer was changed last, UTC; read only} */
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

    /** Builds a customer. */
    final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
