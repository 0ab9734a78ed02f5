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
 * A move of stock from one warehouse to another. The service takes whole objects only: what an update leaves out is
 * blanked there.
 */
@Value.Immutable
@JsonDeserialize(builder = WarehouseStockTransfer.Builder.class)
public sealed interface WarehouseStockTransfer extends OpenModel permits ImmutableWarehouseStockTransfer {

    /** {@return the id; chosen by the service} */
    Optional<UUID> guid();

    /** {@return the number; drawn by the service} */
    Optional<String> transferNumber();

    /** {@return where the goods come from, by guid or code; required} */
    Optional<Warehouse> sourceWarehouse();

    /** {@return where the goods go, by guid or code; required} */
    Optional<Warehouse> destinationWarehouse();

    /** {@return the status, such as {@code Parked} or {@code Completed}, at most 20 characters; required} */
    Optional<String> transferStatus();

    /** {@return the order date, UTC} */
    Optional<Instant> orderDate();

    /** {@return the delivery date, UTC} */
    Optional<Instant> deliveryDate();

    /** {@return comments, at most 1024 characters} */
    Optional<String> comments();

    /** {@return what is moved; at least one line is required} */
    List<WarehouseStockTransferLine> transferDetails();

    /** {@return who made the transfer; read only} */
    Optional<String> createdBy();

    /** {@return when the transfer was made, UTC; read only} */
    Optional<Instant> createdOn();

    /** {@return who changed the transfer last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the transfer was changed last, UTC; read only} */
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

    /** Builds a warehouse stock transfer. */
    final class Builder extends ImmutableWarehouseStockTransfer.Builder {
        Builder() {}
    }
}
