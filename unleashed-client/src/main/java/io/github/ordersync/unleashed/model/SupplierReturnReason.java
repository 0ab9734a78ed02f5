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

/** A reason to return goods to a supplier. The fields are inferred: the service's own table could not be seen. */
@Value.Immutable
@JsonDeserialize(builder = SupplierReturnReason.Builder.class)
public sealed interface SupplierReturnReason extends OpenModel permits ImmutableSupplierReturnReason {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the reason (weak)} */
    Optional<String> reason();

    /** {@return whether the reason is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the reason was changed last, UTC; read only} */
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

    /** Builds a supplier return reason. */
    final class Builder extends ImmutableSupplierReturnReason.Builder {
        Builder() {}
    }
}
