package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A discount on an order. */
@Value.Immutable
@JsonDeserialize(builder = Discount.Builder.class)
public sealed interface Discount extends OpenModel permits ImmutableDiscount {

    /** {@return what the customer sees} */
    Optional<String> name();

    /** {@return the coupon code} */
    Optional<String> code();

    /** {@return how much the order is reduced by, a positive number} */
    Optional<BigDecimal> amount();

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

    /** Builds a discount. */
    final class Builder extends ImmutableDiscount.Builder {
        Builder() {}
    }
}
