package io.github.ordersync.unleashed;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which customers a list holds; without any value all but the obsolete ones, by customer code. */
@Value.Immutable
@JsonDeserialize(builder = CustomerFilter.Builder.class)
public sealed interface CustomerFilter extends ListFilter permits ImmutableCustomerFilter {

    /** {@return the code starts with this: a prefix, so look at the rows} */
    Optional<String> customerCode();

    /** {@return the name starts with this} */
    Optional<String> customerName();

    /** {@return code or name contains this; case matters (documented)} */
    Optional<String> customer();

    /** {@return the type's name} */
    Optional<String> customerType();

    /** {@return the currency's code} */
    Optional<String> currency();

    /** {@return the price tier's name} */
    Optional<String> sellPriceTier();

    /** {@return the order group's name} */
    Optional<String> salesOrderGroup();

    /** {@return a contact's e-mail address starts with this} */
    Optional<String> contactEmail();

    /** {@return only customers without credit, or only the others} */
    Optional<Boolean> stopCredit();

    /** {@return the contact's id in the accounting system} */
    Optional<String> xeroContactId();

    /** {@return whether rows hold the first 100 contacts} */
    Optional<Boolean> includeAllContacts();

    /** {@return whether obsolete customers are listed too} */
    Optional<Boolean> includeObsolete();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the member to sort by: {@code LastModifiedOn} or {@code CreatedOn}} */
    Optional<String> orderBy();

    /** {@return the direction} */
    Optional<Sort> sort();

    /** {@return the filter that holds every row} */
    static CustomerFilter all() {
        return builder().build();
    }

    /** {@return a builder without any value} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this filter} */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a customer filter. */
    final class Builder extends ImmutableCustomerFilter.Builder {
        Builder() {}
    }
}
