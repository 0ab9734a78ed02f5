package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ordersync.client.json.OpenEnum;

/** The status of a sales order. Custom statuses and those of older accounts are kept as they are. */
public final class OrderStatus extends OpenEnum {

    /** Not yet binding; allocates no stock (inferred). */
    public static final OrderStatus PARKED = new OrderStatus("Parked");
    /** Binding; allocates stock (inferred). */
    public static final OrderStatus PLACED = new OrderStatus("Placed");
    /** Waits for stock. */
    public static final OrderStatus BACKORDERED = new OrderStatus("Backordered");
    /** Dispatched and invoiced; can no longer be edited. */
    public static final OrderStatus COMPLETED = new OrderStatus("Completed");
    /** Deleted; hidden from lists that do not ask for it. */
    public static final OrderStatus DELETED = new OrderStatus("Deleted");

    private OrderStatus(String text) {
        super(text);
    }

    /**
     * A status by its text.
     *
     * @param text as Unleashed writes it
     * @return the status, known or not
     */
    @JsonCreator
    public static OrderStatus of(String text) {
        return new OrderStatus(text);
    }
}
