package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * The making of a product out of its parts. Serial numbers and batches cannot be given (documented). How long it takes
 * is kept as it came: the names of those members could not be seen.
 */
@Value.Immutable
@JsonDeserialize(builder = Assembly.Builder.class)
public sealed interface Assembly extends OpenModel permits ImmutableAssembly {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number, at most 15 characters; drawn by the service} */
    Optional<String> assemblyNumber();

    /** {@return the status, such as {@code Parked} or {@code Completed}; only a parked one can be deleted} */
    Optional<String> assemblyStatus();

    /** {@return the name of a custom status (inferred from the filter of that name)} */
    Optional<String> customAssemblyStatus();

    /** {@return the date, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> assemblyDate();

    /** {@return what is made, by guid or code; required, and an assembled product} */
    Optional<ProductReference> product();

    /** {@return how many are made; above 0 to complete} */
    Optional<BigDecimal> quantity();

    /** {@return the warehouse, by guid or code; required} */
    Optional<Warehouse> warehouse();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return the parts; at least one to complete} */
    List<AssemblyLine> assemblyLines();

    /** {@return who made the assembly; read only} */
    Optional<String> createdBy();

    /** {@return when the assembly was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the assembly last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the assembly was changed last, UTC; read only} */
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

    /** Builds an assembly. */
    final class Builder extends ImmutableAssembly.Builder {
        Builder() {}
    }
}
