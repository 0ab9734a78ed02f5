package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ordersync.client.json.OpenEnum;

/** How a line reaches the customer (documented). An unknown type is kept as it is. */
public final class DeliveryType extends OpenEnum {

    /** Shipped; what Order Desk assumes where nothing is said. */
    public static final DeliveryType SHIP = new DeliveryType("ship");
    /** Not shipped. */
    public static final DeliveryType NOSHIP = new DeliveryType("noship");
    /** Downloaded. */
    public static final DeliveryType DOWNLOAD = new DeliveryType("download");
    /** Shipped later. */
    public static final DeliveryType FUTURE = new DeliveryType("future");

    private DeliveryType(String text) {
        super(text);
    }

    /**
     * A type by its text.
     *
     * @param text as Order Desk writes it
     * @return the type, known or not
     */
    @JsonCreator
    public static DeliveryType of(String text) {
        return new DeliveryType(text);
    }
}
