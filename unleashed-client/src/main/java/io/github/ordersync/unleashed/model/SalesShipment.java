package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
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

/** A shipment of a sales order. The service takes whole objects only: what an update leaves out is blanked there. */
@Value.Immutable
@JsonDeserialize(builder = SalesShipment.Builder.class)
public sealed interface SalesShipment extends OpenModel permits ImmutableSalesShipment {

    /** {@return the id; send one of your own on create} */
    Optional<UUID> guid();

    /** {@return the number, at most 25 characters; read only} */
    Optional<String> shipmentNumber();

    /** {@return the number of the sales order, at most 20 characters; required on create} */
    Optional<String> orderNumber();

    /** {@return the id of the sales order; read only; missing in old accounts (seen)} */
    Optional<UUID> orderGuid();

    /** {@return the status; required where the account has order management} */
    Optional<ShipmentStatus> shipmentStatus();

    /** {@return the status as a number (weak); read only} */
    Optional<Integer> shipmentStatusEnum();

    /** {@return when the goods left, midnight UTC of the local calendar day (inferred)} */
    Optional<Instant> dispatchDate();

    /** {@return the carrier's number or several of them, at most 100 characters; can be changed after dispatch} */
    Optional<String> trackingNumber();

    /** {@return the carrier, by guid or name} */
    Optional<ShippingCompany> shippingCompany();

    /** {@return comments, at most 500 characters; can be changed after dispatch} */
    Optional<String> comments();

    /** {@return the weight, a free text of at most 50 characters} */
    Optional<String> shipmentWeight();

    /** {@return how many packages} */
    Optional<Integer> numberOfPackages();

    /** {@return the sender's EORI number, at most 20 characters} */
    @JsonProperty("ShipperEORI")
    Optional<String> shipperEori();

    /** {@return the receiver's EORI number, at most 20 characters} */
    @JsonProperty("ReceiverEORI")
    Optional<String> receiverEori();

    /** {@return the terms of trade, 3 characters} */
    Optional<String> incoterm();

    /** {@return the value for customs; read only} */
    Optional<BigDecimal> totalCommercialValue();

    /** {@return the customer of the order; read only} */
    Optional<CustomerReference> customer();

    /** {@return the customer's own reference on the order; read only} */
    Optional<String> customerRef();

    /** {@return the warehouse of the order; read only} */
    Optional<Warehouse> warehouse();

    /** {@return the person to deliver to; read only} */
    Optional<DeliveryContact> deliveryContact();

    /** {@return the name of the order's delivery method; read only} */
    Optional<String> deliveryMethod();

    /** {@return instructions for the delivery; read only} */
    Optional<String> deliveryInstruction();

    /** {@return who receives the goods; read only} */
    Optional<String> deliveryName();

    /** {@return street; read only} */
    Optional<String> deliveryStreetAddress();

    /** {@return second line of the street; read only} */
    Optional<String> deliveryStreetAddress2();

    /** {@return suburb; read only} */
    Optional<String> deliverySuburb();

    /** {@return city; read only} */
    Optional<String> deliveryCity();

    /** {@return region or state; read only} */
    Optional<String> deliveryRegion();

    /** {@return country; read only} */
    Optional<String> deliveryCountry();

    /** {@return postal code; read only} */
    Optional<String> deliveryPostCode();

    /** {@return who made the shipment; read only} */
    Optional<String> createdBy();

    /**
     * {@return when the shipment was made, UTC; empty where the service wrote a localised text (seen in 2014), which
     * is then kept; read only}
     */
    Optional<Instant> createdOn();

    /** {@return who changed the shipment last; read only} */
    Optional<String> lastModifiedBy();

    /** {@return when the shipment was changed last, UTC; read only} */
    Optional<Instant> lastModifiedOn();

    /** {@return what is shipped; at least one line is required on create} */
    List<SalesShipmentLine> salesShipmentLines();

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

    /** Builds a sales shipment. */
    final class Builder extends ImmutableSalesShipment.Builder {
        Builder() {}
    }
}
