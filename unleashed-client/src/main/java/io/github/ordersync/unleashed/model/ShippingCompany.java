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

/** A carrier. Where one is referred to, guid or name is enough. */
@Value.Immutable
@JsonDeserialize(builder = ShippingCompany.Builder.class)
public sealed interface ShippingCompany extends OpenModel permits ImmutableShippingCompany {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the name} */
    Optional<String> name();

    /** {@return when the carrier was changed last, UTC; read only} */
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

    /** Builds a shipping company. */
    final class Builder extends ImmutableShippingCompany.Builder {
        Builder() {}
    }
}
