package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A warehouse. Where one is referred to, guid or code is enough. Each text has at most 500 characters where nothing
 * else is said.
 */
@Value.Immutable
@JsonDeserialize(builder = Warehouse.Builder.class)
public sealed interface Warehouse extends OpenModel permits ImmutableWarehouse {

    /** {@return the id} */
    Optional<UUID> guid();

    /** {@return the code, at most 15 characters} */
    Optional<String> warehouseCode();

    /** {@return the name, at most 100 characters} */
    Optional<String> warehouseName();

    /** {@return whether it is the account's usual warehouse} */
    @JsonProperty("IsDefault")
    Optional<Boolean> isDefault();

    /** {@return house number} */
    Optional<String> streetNo();

    /** {@return street} */
    Optional<String> addressLine1();

    /** {@return second line of the street} */
    Optional<String> addressLine2();

    /** {@return suburb} */
    Optional<String> suburb();

    /** {@return city} */
    Optional<String> city();

    /** {@return region or state} */
    Optional<String> region();

    /** {@return country} */
    Optional<String> country();

    /** {@return postal code} */
    Optional<String> postCode();

    /** {@return telephone number, at most 25 characters} */
    Optional<String> phoneNumber();

    /** {@return fax number, at most 25 characters} */
    Optional<String> faxNumber();

    /** {@return mobile telephone number, at most 25 characters} */
    Optional<String> mobileNumber();

    /** {@return direct telephone number, at most 25 characters} */
    @JsonProperty("DDINumber")
    Optional<String> ddiNumber();

    /** {@return who to ask for, at most 50 characters} */
    Optional<String> contactName();

    /** {@return whether it is no longer in use} */
    Optional<Boolean> obsolete();

    /** {@return when the warehouse was changed last, UTC; read only} */
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

    /** Builds a warehouse. */
    final class Builder extends ImmutableWarehouse.Builder {
        Builder() {}
    }
}
