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

/**
 * A set of attributes that products can have. The fields could not be seen; the ones here stand on every object that
 * could (inferred), all others are kept.
 */
@Value.Immutable
@JsonDeserialize(builder = AttributeSet.Builder.class)
public sealed interface AttributeSet extends OpenModel permits ImmutableAttributeSet {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return who made the set; read only} */
    Optional<String> createdBy();

    /** {@return when the set was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the set last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the set was changed last, UTC; read only} */
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

    /** Builds an attribute set. */
    final class Builder extends ImmutableAttributeSet.Builder {
        Builder() {}
    }
}
