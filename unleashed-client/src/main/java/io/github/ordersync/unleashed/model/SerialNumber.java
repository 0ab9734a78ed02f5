package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A serial number on a line. */
@Value.Immutable
@JsonDeserialize(builder = SerialNumber.Builder.class)
public sealed interface SerialNumber extends OpenModel permits ImmutableSerialNumber {

    /** {@return the serial number} */
    Optional<String> identifier();

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

    /** Builds a serial number. */
    final class Builder extends ImmutableSerialNumber.Builder {
        Builder() {}
    }
}
