package io.github.ordersync.unleashed.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ordersync.client.json.OpenEnum;

/** The status of a purchase order (inferred). Custom statuses are kept as they are. */
public final class PurchaseOrderStatus extends OpenEnum {

    /** Not yet binding. */
    public static final PurchaseOrderStatus PARKED = new PurchaseOrderStatus("Parked");
    /** Binding. */
    public static final PurchaseOrderStatus PLACED = new PurchaseOrderStatus("Placed");
    /** Waits for approval. */
    public static final PurchaseOrderStatus UNAPPROVED = new PurchaseOrderStatus("Unapproved");
    /** Its costs are known. */
    public static final PurchaseOrderStatus COSTED = new PurchaseOrderStatus("Costed");
    /** The goods have come in. */
    public static final PurchaseOrderStatus RECEIPTED = new PurchaseOrderStatus("Receipted");
    /** Done; can no longer be edited. Not the same word as for sales orders. */
    public static final PurchaseOrderStatus COMPLETE = new PurchaseOrderStatus("Complete");
    /** Deleted. */
    public static final PurchaseOrderStatus DELETED = new PurchaseOrderStatus("Deleted");

    private PurchaseOrderStatus(String text) {
        super(text);
    }

    /**
     * A status by its text.
     *
     * @param text as Unleashed writes it
     * @return the status, known or not
     */
    @JsonCreator
    public static PurchaseOrderStatus of(String text) {
        return new PurchaseOrderStatus(text);
    }
}
