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
 * A type of customers; customers refer to it by name. The fields are inferred: the service's own table could not be
 * seen.
 */
@Value.Immutable
@JsonDeserialize(builder = CustomerType.Builder.class)
public sealed interface CustomerType extends OpenModel permits ImmutableCustomerType {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the name, at most 50 characters (weak)} */
    Optional<String> typeName();

    /** {@return when the type was changed last, UTC; read only} */
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

    /** Builds a customer type. */
    final class Builder extends ImmutableCustomerType.Builder {
        Builder() {}
    }
}
