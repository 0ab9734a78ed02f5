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

/** A sales person. */
@Value.Immutable
@JsonDeserialize(builder = SalesPerson.Builder.class)
public sealed interface SalesPerson extends OpenModel permits ImmutableSalesPerson {

    /** {@return the id; required wherever a sales person is given} */
    Optional<UUID> guid();

    /** {@return full name, at most 256 characters} */
    Optional<String> fullName();

    /** {@return e-mail address, at most 256 characters, unique} */
    Optional<String> email();

    /** {@return whether the person is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the person was changed last, UTC; read only} */
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

    /** Builds a sales person. */
    final class Builder extends ImmutableSalesPerson.Builder {
        Builder() {}
    }
}
