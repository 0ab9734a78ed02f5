package io.github.ordersync.sync.folders;

import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;

/** What the deletion of a sales order means for its order. */
public enum Cancellation {
    /** The sales order is not deleted. */
    NONE,
    /** The order is cancelled: a history note, and the move to the cancelled folder. */
    CANCEL,
    /** The order has been shipped already: nothing is undone, somebody has to look. */
    TOO_LATE;

    /**
     * Decides. An order counts as shipped when it has a shipment in Order Desk.
     *
     * @param order the order that waits
     * @param salesOrder its sales order
     * @return what it means
     */
    public static Cancellation of(Order order, SalesOrder salesOrder) {
        if (salesOrder.orderStatus().filter(OrderStatus.DELETED::equals).isEmpty()) {
            return NONE;
        }
        return order.orderShipments().isEmpty() ? CANCEL : TOO_LATE;
    }

    /**
     * The note for the order's history.
     *
     * @param salesOrder the deleted sales order
     * @return always the same text for the same sales order
     */
    public static String historyNote(SalesOrder salesOrder) {
        return "Sales order " + salesOrder.orderNumber().orElse("")
                + " was deleted in Unleashed; this order is canceled.";
    }
}
