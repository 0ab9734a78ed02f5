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
 * A way of delivery; orders refer to it by name. The fields are inferred: the service's own table could not be seen.
 */
@Value.Immutable
@JsonDeserialize(builder = DeliveryMethod.Builder.class)
public sealed interface DeliveryMethod extends OpenModel permits ImmutableDeliveryMethod {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the name, at most 50 characters} */
    Optional<String> name();

    /** {@return whether the method is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the method was changed last, UTC; read only} */
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

    /** Builds a delivery method. */
    final class Builder extends ImmutableDeliveryMethod.Builder {
        Builder() {}
    }
}
