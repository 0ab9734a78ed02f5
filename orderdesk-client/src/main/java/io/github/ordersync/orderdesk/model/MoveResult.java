package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a move of orders did. */
@Value.Immutable
@JsonDeserialize(builder = MoveResult.Builder.class)
public sealed interface MoveResult extends OpenModel permits ImmutableMoveResult {

    /** {@return the service's words, such as {@code 2 Orders Moved}} */
    Optional<String> message();

    /** {@return one entry per order, in the order of the request (seen)} */
    List<MovedOrder> results();

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

    /** Builds a move result. */
    final class Builder extends ImmutableMoveResult.Builder {
        Builder() {}
    }
}
