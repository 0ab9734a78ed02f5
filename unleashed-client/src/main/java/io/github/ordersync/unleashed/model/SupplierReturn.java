package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A return of goods to a supplier. The service takes whole objects only: what an update leaves out is blanked there.
 */
@Value.Immutable
@JsonDeserialize(builder = SupplierReturn.Builder.class)
public sealed interface SupplierReturn extends OpenModel permits ImmutableSupplierReturn {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the number; drawn by the service (inferred)} */
    Optional<String> returnNumber();

    /** {@return the status (inferred)} */
    Optional<String> status();

    /** {@return the supplier, by guid or code; required} */
    Optional<Supplier> supplier();

    /** {@return the warehouse, by guid or code; required} */
    Optional<Warehouse> warehouse();

    /** {@return one of the supplier return reasons; required} */
    Optional<String> returnReason();

    /** {@return the date, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> returnDate();

    /** {@return comments} */
    Optional<String> comments();

    /** {@return what goes back; at least one line is required} */
    List<SupplierReturnLine> returnLines();

    /** {@return who made the return; read only} */
    Optional<String> createdBy();

    /** {@return when the return was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the return last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the return was changed last, UTC; read only} */
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

    /** Builds a supplier return. */
    final class Builder extends ImmutableSupplierReturn.Builder {
        Builder() {}
    }
}
