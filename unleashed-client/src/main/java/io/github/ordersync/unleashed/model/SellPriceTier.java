package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** One of ten price tiers: with a price on a product, with a position in the list of tiers. */
@Value.Immutable
@JsonDeserialize(builder = SellPriceTier.Builder.class)
public sealed interface SellPriceTier extends OpenModel permits ImmutableSellPriceTier {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the position of the tier, 1 to 10} */
    Optional<String> tier();

    /** {@return the name, at most 25 characters} */
    Optional<String> name();

    /** {@return the product's price in this tier, before tax; empty when it has none} */
    Optional<BigDecimal> value();

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

    /** Builds a sell price tier. */
    final class Builder extends ImmutableSellPriceTier.Builder {
        Builder() {}
    }
}
