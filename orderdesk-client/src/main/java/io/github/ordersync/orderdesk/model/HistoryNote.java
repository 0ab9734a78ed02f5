package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An entry of an order's history. */
@Value.Immutable
@JsonDeserialize(builder = HistoryNote.Builder.class)
public sealed interface HistoryNote extends OpenModel permits ImmutableHistoryNote {

    /** {@return who wrote it} */
    Optional<String> sourceName();

    /** {@return the text} */
    Optional<String> note();

    /** {@return when it was written} */
    Optional<Instant> dateAdded();

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

    /** Builds a history note. */
    final class Builder extends ImmutableHistoryNote.Builder {
        Builder() {}
    }
}
