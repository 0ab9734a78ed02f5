package io.github.ordersync.unleashed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** Which products a list holds; without any value all but the obsolete ones, by product code. */
@Value.Immutable
@JsonDeserialize(builder = ProductFilter.Builder.class)
public sealed interface ProductFilter extends ListFilter permits ImmutableProductFilter {

    /** {@return the code starts with this: a prefix, so look at the rows} */
    Optional<String> productCode();

    /** {@return the description starts with this} */
    Optional<String> productDescription();

    /** {@return code or description contains this} */
    Optional<String> product();

    /** {@return the group's name, exactly, without subgroups} */
    Optional<String> productGroup();

    /** {@return the brand's name} */
    Optional<String> productBrand();

    /** {@return the bar code, exactly} */
    @JsonProperty("ProductBarcode")
    Optional<String> productBarcode();

    /** {@return products by guid} */
    List<UUID> productId();

    /** {@return adds the price of this customer} */
    Optional<String> customerCode();

    /** {@return whether rows are short; suppresses {@link #includeAttributes()}} */
    Optional<Boolean> brief();

    /** {@return only what is in stock or was in the last six months} */
    Optional<Boolean> smart();

    /** {@return whether obsolete products are listed too} */
    Optional<Boolean> includeObsolete();

    /** {@return whether rows hold the attribute set} */
    Optional<Boolean> includeAttributes();

    /** {@return whether assembled products are left out} */
    Optional<Boolean> excludeAssembled();

    /** {@return whether parts of other products are left out} */
    Optional<Boolean> excludeComponents();

    /** {@return made or changed since; whether inclusive is not documented, so let windows overlap} */
    Optional<Instant> modifiedSince();

    /** {@return the member to sort by: {@code LastModifiedOn}, {@code CreatedOn} or {@code ProductCode}} */
    Optional<String> orderBy();

    /** {@return the direction} */
    Optional<Sort> sort();

    /** {@return the filter that holds every row} */
    static ProductFilter all() {
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

    /** Builds a product filter. */
    final class Builder extends ImmutableProductFilter.Builder {
        Builder() {}
    }
}
