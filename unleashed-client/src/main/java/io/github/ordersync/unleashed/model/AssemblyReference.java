package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** The assembly behind an order line. */
@Value.Immutable
@JsonDeserialize(builder = AssemblyReference.Builder.class)
public sealed interface AssemblyReference extends OpenModel permits ImmutableAssemblyReference {

    /** {@return the assembly's id} */
    Optional<UUID> guid();

    /** {@return the assembly's number, at most 15 characters} */
    Optional<String> assemblyNumber();

    /** {@return the assembly's status, at most 15 characters} */
    Optional<String> assemblyStatus();

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

    /** Builds an assembly reference. */
    final class Builder extends ImmutableAssemblyReference.Builder {
        Builder() {}
    }
}
