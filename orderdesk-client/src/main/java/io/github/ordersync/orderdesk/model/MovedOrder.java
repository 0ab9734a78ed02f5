package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One order of a move. */
@Value.Immutable
@JsonDeserialize(builder = MovedOrder.Builder.class)
public sealed interface MovedOrder extends OpenModel permits ImmutableMovedOrder {

    /** {@return the order} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> orderId();

    /** {@return the service's words, such as {@code Order Moved to Prepared Folder}} */
    Optional<String> message();

    /** {@return the folder in which it was before} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> originalFolderId();

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

    /** Builds a moved order. */
    final class Builder extends ImmutableMovedOrder.Builder {
        Builder() {}
    }
}
