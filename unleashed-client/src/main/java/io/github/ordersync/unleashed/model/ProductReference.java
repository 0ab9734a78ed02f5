package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * The product of a line, by guid or code. On a charge line only the description counts: guid zero and no code come
 * back (seen).
 */
@Value.Immutable
@JsonDeserialize(builder = ProductReference.Builder.class)
public sealed interface ProductReference extends OpenModel permits ImmutableProductReference {

    /** {@return the product's id} */
    Optional<UUID> guid();

    /** {@return the product's code, at most 100 characters} */
    Optional<String> productCode();

    /** {@return the product's description, at most 500 characters; the label of a charge line} */
    Optional<String> productDescription();

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

    /** Builds a product reference. */
    final class Builder extends ImmutableProductReference.Builder {
        Builder() {}
    }
}
