package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A tax. Orders refer to it by code or rate; two taxes may have the same code. */
@Value.Immutable
@JsonDeserialize(builder = Tax.Builder.class)
public sealed interface Tax extends OpenModel permits ImmutableTax {

    /** {@return the id; zero inside orders (seen)} */
    Optional<UUID> guid();

    /** {@return the code, at most 25 characters} */
    Optional<String> taxCode();

    /** {@return the description, at most 50 characters} */
    Optional<String> description();

    /** {@return the rate, a fraction, 6 decimals} */
    Optional<BigDecimal> taxRate();

    /** {@return whether it applies to purchases; false inside orders whatever the real tax says (seen)} */
    Optional<Boolean> canApplyToExpenses();

    /** {@return whether it applies to sales; false inside orders whatever the real tax says (seen)} */
    Optional<Boolean> canApplyToRevenue();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the tax was changed last, UTC; read only} */
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

    /** Builds a tax. */
    final class Builder extends ImmutableTax.Builder {
        Builder() {}
    }
}
