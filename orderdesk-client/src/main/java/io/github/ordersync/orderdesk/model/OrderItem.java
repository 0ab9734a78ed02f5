package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of an order. */
@Value.Immutable
@JsonDeserialize(builder = OrderItem.Builder.class)
public sealed interface OrderItem extends OpenModel permits ImmutableOrderItem {

    /** {@return the line's id; a line without an id is a new one} */
    Optional<String> id();

    /** {@return what the customer sees} */
    Optional<String> name();

    /** {@return the price of one unit; 0.00 where it is not set; whether it includes tax is not said} */
    Optional<BigDecimal> price();

    /** {@return how many, a whole number; 1 where it is not set} */
    Optional<BigDecimal> quantity();

    /** {@return one unit's weight, in the store's own unit (inferred)} */
    Optional<BigDecimal> weight();

    /** {@return the SKU} */
    Optional<String> code();

    /** {@return how it reaches the customer; ship where it is not set} */
    Optional<DeliveryType> deliveryType();

    /** {@return a free text for grouping} */
    Optional<String> categoryCode();

    /** {@return how it is fulfilled (seen, not documented)} */
    Optional<String> fulfillmentMethod();

    /** {@return what distinguishes the variant, such as size and colour, by name} */
    Map<String, JsonValue> variationList();

    /** {@return hidden extras, by name; values are mostly text} */
    Map<String, JsonValue> metadata();

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

    /** Builds an order item. */
    final class Builder extends ImmutableOrderItem.Builder {
        Builder() {}
    }
}
