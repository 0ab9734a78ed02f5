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

/** The brand of a product. */
@Value.Immutable
@JsonDeserialize(builder = ProductBrand.Builder.class)
public sealed interface ProductBrand extends OpenModel permits ImmutableProductBrand {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the name} */
    Optional<String> brandName();

    /** {@return when the brand was changed last, UTC; read only} */
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

    /** Builds a product brand. */
    final class Builder extends ImmutableProductBrand.Builder {
        Builder() {}
    }
}
