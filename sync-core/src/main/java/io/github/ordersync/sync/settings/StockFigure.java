package io.github.ordersync.sync.settings;

/** Which of Unleashed's figures is the stock in Order Desk. */
public enum StockFigure {
    /** {@code AvailableQty}: what is on hand less what is allocated. */
    AVAILABLE,
    /** {@code QtyOnHand}: what is physically there. */
    ON_HAND
}
