package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ordersync.client.json.OpenEnum;

/** The status of a shipment. Only one value is known for certain; all others are kept as they are. */
public final class ShipmentStatus extends OpenEnum {

    /** The goods have left (seen; in lower case in filters). */
    public static final ShipmentStatus DISPATCHED = new ShipmentStatus("Dispatched");

    private ShipmentStatus(String text) {
        super(text);
    }

    /**
     * A status by its text.
     *
     * @param text as Unleashed writes it
     * @return the status, known or not
     */
    @JsonCreator
    public static ShipmentStatus of(String text) {
        return new ShipmentStatus(text);
    }
}
