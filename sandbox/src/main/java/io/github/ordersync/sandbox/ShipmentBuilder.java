package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes goods that leave for a sales order. Without a word about lines: all that is left. */
public final class ShipmentBuilder {

    private final UnleashedSide unleashed;
    private final String order;
    private final ObjectNode header = Trees.object().put("ShipmentStatus", Shipments.DISPATCHED);
    private final Map<Integer, BigDecimal> quantities = new LinkedHashMap<>();
    private String company = "";

    ShipmentBuilder(UnleashedSide unleashed, String order) {
        this.unleashed = unleashed;
        this.order = order;
    }

    /**
     * Ships some of a line.
     *
     * @param lineNumber the line's number
     * @param quantity how many
     * @return this
     */
    public ShipmentBuilder line(int lineNumber, String quantity) {
        quantities.merge(lineNumber, new BigDecimal(quantity), BigDecimal::add);
        return this;
    }

    /**
     * Sets the tracking numbers, one for each parcel; people write several into the one field, with commas.
     *
     * @param trackingNumbers the numbers
     * @return this
     */
    public ShipmentBuilder tracking(String... trackingNumbers) {
        header.put("TrackingNumber", String.join(", ", trackingNumbers));
        header.put("NumberOfPackages", trackingNumbers.length);
        return this;
    }

    /**
     * Names the shipping company, which is made known if it is not yet.
     *
     * @param name the company's name
     * @return this
     */
    public ShipmentBuilder company(String name) {
        company = name;
        return this;
    }

    /**
     * Sets the day on which the goods leave. Without it, it is now.
     *
     * @param date the instant
     * @return this
     */
    public ShipmentBuilder dispatchDate(Instant date) {
        header.put("DispatchDate", date.toString());
        return this;
    }

    /**
     * Prepares the shipment without letting it go: its stock stays and its order is open until
     * {@link UnleashedSide#dispatch}.
     *
     * @return this
     */
    public ShipmentBuilder packedOnly() {
        header.put("ShipmentStatus", "Packed");
        return this;
    }

    /**
     * Ships.
     *
     * @return the shipment's guid
     * @throws IllegalStateException if more is to be shipped than is left, or the order is deleted
     */
    public String add() {
        return unleashed.ship(order, header, company, quantities);
    }
}
