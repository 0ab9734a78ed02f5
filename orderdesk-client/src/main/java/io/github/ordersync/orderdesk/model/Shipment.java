package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.client.json.OpenModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A shipment of an order; several of them stand for partial fulfilment (documented). */
@Value.Immutable
@JsonDeserialize(builder = Shipment.Builder.class)
public sealed interface Shipment extends OpenModel permits ImmutableShipment {

    /** {@return the shipment's id, read-only} */
    Optional<String> id();

    /** {@return the order that it belongs to; needed in a batch} */
    Optional<String> orderId();

    /** {@return the store, read-only} */
    Optional<String> storeId();

    /** {@return the tracking number, {@code n/a} where there is none} */
    Optional<String> trackingNumber();

    /** {@return such as {@code USPS}, {@code FedEx}, {@code UPS}} */
    Optional<String> carrierCode();

    /** {@return the carrier's service} */
    Optional<String> shipmentMethod();

    /** {@return the weight, in {@link #weightUnit()} where that is set} */
    Optional<BigDecimal> weight();

    /** {@return the unit of the weight, in newer answers (weak)} */
    Optional<String> weightUnit();

    /** {@return what the shipment cost} */
    Optional<BigDecimal> cost();

    /** {@return how far it is, set by the EasyPost webhook} */
    Optional<String> status();

    /** {@return where to follow it; guessed from number and carrier where it is blank} */
    Optional<String> trackingUrl();

    /** {@return the label's format} */
    Optional<String> labelFormat();

    /** {@return the label} */
    Optional<String> labelImage();

    /** {@return {@code 1} when the label was printed, else {@code 0}} */
    Optional<String> printStatus();

    /** {@return which lines it holds: blank, or an object of unknown shape} */
    Optional<JsonValue> orderItems();

    /** {@return who added it: {@code Manual} or the name of an integration} */
    Optional<String> source();

    /** {@return the shop's id of it, once sent there (inferred)} */
    Optional<String> cartShipmentId();

    /** {@return the label service's id of it (inferred)} */
    Optional<String> labelShipmentId();

    /** {@return the day it was shipped} */
    Optional<LocalDate> dateShipped();

    /** {@return when it was added; UTC (inferred)} */
    Optional<Instant> dateAdded();

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

    /** Builds a shipment. */
    final class Builder extends ImmutableShipment.Builder {
        Builder() {}
    }
}
