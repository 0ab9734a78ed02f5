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
 * The company of the account. The fields could not be seen; the ones here stand on every object that could (inferred),
 * all others are kept.
 */
@Value.Immutable
@JsonDeserialize(builder = Company.Builder.class)
public sealed interface Company extends OpenModel permits ImmutableCompany {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return who made the company; read only} */
    Optional<String> createdBy();

    /** {@return when the company was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the company last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the company was changed last, UTC; read only} */
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

    /** Builds a company. */
    final class Builder extends ImmutableCompany.Builder {
        Builder() {}
    }
}
