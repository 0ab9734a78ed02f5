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

/** A currency. Where one is referred to, guid or code is enough. */
@Value.Immutable
@JsonDeserialize(builder = Currency.Builder.class)
public sealed interface Currency extends OpenModel permits ImmutableCurrency {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the ISO 4217 code, 3 characters} */
    Optional<String> currencyCode();

    /** {@return the name, at most 200 characters} */
    Optional<String> description();

    /** {@return the usual rate for purchases, 6 decimals} */
    Optional<BigDecimal> defaultBuyRate();

    /** {@return the usual rate for sales, 6 decimals} */
    Optional<BigDecimal> defaultSellRate();

    /** {@return when the currency was changed last, UTC; read only} */
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

    /** Builds a currency. */
    final class Builder extends ImmutableCurrency.Builder {
        Builder() {}
    }
}
