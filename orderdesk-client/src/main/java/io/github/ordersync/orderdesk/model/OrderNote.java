package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A note of a person on an order. */
@Value.Immutable
@JsonDeserialize(builder = OrderNote.Builder.class)
public sealed interface OrderNote extends OpenModel permits ImmutableOrderNote {

    /** {@return when it was written} */
    Optional<Instant> dateAdded();

    /** {@return who wrote it} */
    Optional<String> username();

    /** {@return the text} */
    Optional<String> content();

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

    /** Builds an order note. */
    final class Builder extends ImmutableOrderNote.Builder {
        Builder() {}
    }
}
