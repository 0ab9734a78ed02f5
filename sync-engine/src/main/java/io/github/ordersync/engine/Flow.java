package io.github.ordersync.engine;

/** The four directions in which something travels. */
public enum Flow {
    /** Orders to Unleashed. */
    ORDERS("orders"),
    /** Shipments and tracking numbers from Unleashed. */
    SHIPMENTS("shipments"),
    /** Deletions of sales orders from Unleashed. */
    CANCELLATIONS("cancellations"),
    /** Stock from Unleashed. */
    STOCK("stock");

    private final String text;

    Flow(String text) {
        this.text = text;
    }

    /** The word for people. */
    @Override
    public String toString() {
        return text;
    }
}
