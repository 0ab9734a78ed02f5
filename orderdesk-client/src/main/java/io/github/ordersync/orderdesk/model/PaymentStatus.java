package io.github.ordersync.orderdesk.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ordersync.client.json.OpenEnum;

/** How far the payment of an order is (documented). An unknown status is kept as it is. */
public final class PaymentStatus extends OpenEnum {

    /** The payment was approved. */
    public static final PaymentStatus APPROVED = new PaymentStatus("Approved");
    /** The amount is reserved, not taken. */
    public static final PaymentStatus AUTHORIZED = new PaymentStatus("Authorized");
    /** The amount was taken; what Order Desk assumes where nothing is said. */
    public static final PaymentStatus CAPTURED = new PaymentStatus("Captured");
    /** All of it was paid back. */
    public static final PaymentStatus FULLY_REFUNDED = new PaymentStatus("Fully Refunded");
    /** A part of it was paid back. */
    public static final PaymentStatus PARTIALLY_REFUNDED = new PaymentStatus("Partially Refunded");
    /** Not decided yet. */
    public static final PaymentStatus PENDING = new PaymentStatus("Pending");
    /** The payment was refused. */
    public static final PaymentStatus REJECTED = new PaymentStatus("Rejected");
    /** The reservation was given up. */
    public static final PaymentStatus VOIDED = new PaymentStatus("Voided");

    private PaymentStatus(String text) {
        super(text);
    }

    /**
     * A status by its text.
     *
     * @param text as Order Desk writes it
     * @return the status, known or not
     */
    @JsonCreator
    public static PaymentStatus of(String text) {
        return new PaymentStatus(text);
    }
}
