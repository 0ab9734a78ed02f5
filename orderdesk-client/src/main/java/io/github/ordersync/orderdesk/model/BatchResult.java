package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of one entry of a batch. The answer is not documented; this is what was described second hand (weak). */
@Value.Immutable
@JsonDeserialize(builder = BatchResult.Builder.class)
public sealed interface BatchResult extends OpenModel permits ImmutableBatchResult {

    /** {@return {@code success} or {@code error}} */
    Optional<String> status();

    /** {@return the service's words} */
    Optional<String> message();

    /** {@return the id of what was written, where the service names it} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> id();

    /** {@return the order, in a batch of shipments, where the service names it} */
    @JsonSerialize(contentUsing = NumberWhereWhole.class)
    Optional<String> orderId();

    /** {@return the place of the entry in the batch, from 0, where the service names it} */
    Optional<BigDecimal> index();

    /**
     * Whether the service reports this entry as failed. An entry without a status counts as done.
     *
     * @return true for any status but {@code success}
     */
    default boolean failed() {
        return status().filter(text -> !text.isBlank() && !text.equalsIgnoreCase("success"))
                .isPresent();
    }

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

    /** Builds a batch result. */
    final class Builder extends ImmutableBatchResult.Builder {
        Builder() {}
    }
}
