package io.github.ordersync.sandbox;

/**
 * What is not certain about the two services and what a strict sandbox therefore refuses. A program that passes in a
 * strict sandbox relies on none of it. Where there is one, the id is that of the assumption that {@code ordersync probe}
 * tries on a test account.
 */
public enum Doubt {
    /** Two POSTs of a sales order under one guid. */
    U_POST_SAME_GUID("a second POST under the guid of a sales order"),
    /** An order number of one's own on a new sales order. */
    U_ORDER_NUMBER_ON_CREATE("an order number on a new sales order"),
    /** A sales order that is created as Placed. */
    U_STATUS_ON_CREATE_PLACED("a new sales order with the status Placed"),
    /** A sales order that is created as Backordered. */
    U_STATUS_ON_CREATE_BACKORDERED("a new sales order with the status Backordered"),
    /** A sales order that is created as Completed. */
    U_STATUS_ON_CREATE_COMPLETED("a new sales order with the status Completed"),
    /** A PUT that changes the status of a sales order: its effect is not documented. */
    U_STATUS_BY_PUT("a PUT that changes the status of a sales order"),
    /** A tax rate of a line with more decimals than the service shows. */
    U_EXPLAINED_RATE("a tax rate of a line with more than 6 decimals"),
    /** A line total that the two known readings of the service's formula round to different cents. */
    U_ROUNDING_READING("a line total on which the two readings of the formula differ"),
    /** An amount that ends in exactly half a cent, which half up and half even round to different cents. */
    U_ROUNDING_HALF_UP("half a cent that half up and half even round differently"),
    /** A line with a price below zero. */
    U_NEGATIVE_PRICE("a negative price"),
    /** {@code taxInclusive} and the like in the query: another source has them in the body. */
    U_OPTIONS_IN_QUERY("options in the query of a write"),
    /** A guid of one's own on a new shipment. */
    U_SHIPMENT_GUID("a guid on a new shipment"),
    /** The stock list filtered by product code. */
    U_STOCK_BY_PRODUCT_CODE("the stock list filtered by productCode"),
    /** The path of the sell price tiers. */
    U_SELL_PRICE_TIERS_PATH("the path /SellPriceTiers"),
    /** Pages of more than 500 rows, which the vendor asks integrators not to use. */
    U_PAGE_SIZE("a page of more than 500 rows"),
    /** Members in a write to Unleashed that the service is not known to have. */
    U_UNKNOWN_MEMBER("members that Unleashed is not known to have"),
    /** Dates in the order list's filters: whether they are in UTC or in the store's zone. */
    O_FILTER_ZONE("dates in filters, whose zone is not certain"),
    /** A PUT of an order that leaves an item out. */
    O_PUT_DROPS_ITEMS("a PUT that leaves an item of the order out"),
    /** A PUT of an order with a card that does not bring the card's digits. */
    O_PUT_CARD("a PUT without cc_number of an order that has one"),
    /** A move of an order to the folder that it is in. */
    O_MOVE_TWICE("a move to the folder that the order is in"),
    /** A move of orders of which one is not there. */
    O_MOVE_UNKNOWN_ID("a move of an order that is not there"),
    /** A PUT of a shipment. */
    O_SHIPMENT_PUT("a PUT of a shipment"),
    /** A source in a shipment that is written. */
    O_SHIPMENT_SOURCE("the source of a shipment in a write"),
    /** A bare array as the body of a batch of shipments. */
    O_BATCH_SHIPMENTS_BODY("a bare array of shipments as a batch"),
    /** Pages of more than 50 inventory items. */
    O_INVENTORY_LIMIT("a page of more than 50 inventory items"),
    /** Members in a write to Order Desk that the service is not known to have. */
    O_UNKNOWN_MEMBER("members that Order Desk is not known to have");

    private final String what;

    Doubt(String what) {
        this.what = what;
    }

    /**
     * The stable name, as in the comments of the code and in the report of a probe.
     *
     * @return such as {@code U-POST-SAME-GUID}
     */
    public String id() {
        return name().replace('_', '-');
    }

    /**
     * The service that it is about.
     *
     * @return the service
     */
    public Service service() {
        return name().startsWith("U_") ? Service.UNLEASHED : Service.ORDER_DESK;
    }

    /** What is refused, and the id. */
    @Override
    public String toString() {
        return what + " (" + id() + ")";
    }
}
