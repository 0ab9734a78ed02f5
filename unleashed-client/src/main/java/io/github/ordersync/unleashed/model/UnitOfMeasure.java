package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** A unit of measure. */
@Value.Immutable
@JsonDeserialize(builder = UnitOfMeasure.Builder.class)
public sealed interface UnitOfMeasure extends OpenModel permits ImmutableUnitOfMeasure {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the name, at most 20 characters} */
    Optional<String> name();

    /** {@return whether the unit is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the unit was changed last, UTC; read only} */
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

    /** Builds a unit of measure. */
    final class Builder extends ImmutableUnitOfMeasure.Builder {
        Builder() {}
    }
}
