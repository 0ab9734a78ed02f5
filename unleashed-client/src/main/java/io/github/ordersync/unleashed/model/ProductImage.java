package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A picture of a product. */
@Value.Immutable
@JsonDeserialize(builder = ProductImage.Builder.class)
public sealed interface ProductImage extends OpenModel permits ImmutableProductImage {

    /** {@return where it can be loaded} */
    Optional<String> url();

    /** {@return whether it is the main picture} */
    @JsonProperty("IsDefault")
    Optional<Boolean> isDefault();

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

    /** Builds a product image. */
    final class Builder extends ImmutableProductImage.Builder {
        Builder() {}
    }
}
