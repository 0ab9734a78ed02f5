package io.github.ordersync.unleashed.webhook;

import io.github.ordersync.client.json.OpenEnum;

/**
 * What happened to what: {@code salesorder.created}. The documentation names some and goes on with "such as"; a type
 * that is not among the constants is kept as it is.
 */
public final class EventType extends OpenEnum {

    /** A sales order was made (documented). */
    public static final EventType SALES_ORDER_CREATED = new EventType("salesorder.created");
    /** A sales order was changed (documented). */
    public static final EventType SALES_ORDER_UPDATED = new EventType("salesorder.updated");
    /** A sales order was deleted (inferred). */
    public static final EventType SALES_ORDER_DELETED = new EventType("salesorder.deleted");
    /** A product was made (documented). */
    public static final EventType PRODUCT_CREATED = new EventType("product.created");
    /** A product was changed (inferred). */
    public static final EventType PRODUCT_UPDATED = new EventType("product.updated");
    /** A product was deleted (inferred). */
    public static final EventType PRODUCT_DELETED = new EventType("product.deleted");
    /** A customer was made (inferred). */
    public static final EventType CUSTOMER_CREATED = new EventType("customer.created");
    /** A customer was changed (documented). */
    public static final EventType CUSTOMER_UPDATED = new EventType("customer.updated");
    /** A customer was deleted (inferred). */
    public static final EventType CUSTOMER_DELETED = new EventType("customer.deleted");

    private EventType(String text) {
        super(text);
    }

    /**
     * A type by its text.
     *
     * @param text as Unleashed writes it
     * @return the type, known or not
     */
    public static EventType of(String text) {
        return new EventType(text);
    }

    /**
     * What something happened to.
     *
     * @return the text up to the last dot, such as {@code salesorder}; all of it where there is no dot
     */
    public String resource() {
        int dot = text().lastIndexOf('.');
        return dot < 0 ? text() : text().substring(0, dot);
    }

    /**
     * What happened.
     *
     * @return the text after the last dot, such as {@code created}; empty where there is no dot
     */
    public String action() {
        int dot = text().lastIndexOf('.');
        return dot < 0 ? "" : text().substring(dot + 1);
    }
}
