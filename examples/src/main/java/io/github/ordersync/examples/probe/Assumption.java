package io.github.ordersync.examples.probe;

import io.github.ordersync.examples.probe.Verdict.Decision;
import java.util.Locale;

/**
 * What the code assumes about the services without documentation that is beyond doubt. Comments in the code name an
 * assumption by its {@link #id()}.
 */
public enum Assumption {
    U_SIGNATURE_DECODED(
            Mark.LIKELY,
            "1.3",
            Relies.ON_TRUE,
            "The signature is verified over the decoded query: a filter value with a space works that way, and not when the"
                    + " encoded text is signed."),
    U_SELL_PRICE_TIERS_PATH(Mark.CONFLICT, "6.1", Relies.ON_TRUE, "The price tiers are listed under /SellPriceTiers."),
    U_STOCK_BY_PRODUCT_CODE(
            Mark.WEAK,
            "5",
            Relies.ON_NEITHER,
            "The stock list can be filtered by productCode, which is not documented."),
    U_DATES_UTC(
            Mark.INFERRED,
            "2.6",
            Relies.ON_TRUE,
            "A day sent as midnight UTC comes back as midnight UTC of the same day."),
    U_DATE_WITHOUT_ZONE(
            Mark.LIKELY, "2.6", Relies.ON_TRUE, "A date and time sent without a zone is read as UTC and comes back."),
    U_SOURCE_ID_FILTER(Mark.LIKELY, "3.2", Relies.ON_TRUE, "The filter sourceId finds the order and no other."),
    U_PUT_BLANKS(
            Mark.LIKELY,
            "2.2",
            Relies.ON_TRUE,
            "A PUT of a sales order replaces it: a field that is left out becomes blank."),
    U_PUT_LINE_GUID(
            Mark.INFERRED, "3.5", Relies.ON_TRUE, "A line that goes back with its guid stays that line in a PUT."),
    U_POST_SAME_GUID(
            Mark.LIKELY,
            "3.8",
            Relies.ON_TRUE,
            "A second POST under the guid of a sales order never makes a second one: it is refused, or it updates."),
    U_MODIFIED_SINCE_INCLUSIVE(
            Mark.UNKNOWN, "2.5", Relies.ON_NEITHER, "modifiedSince lists what was changed at that very instant."),
    U_DELETED_BY_GUID(
            Mark.INFERRED, "3.7", Relies.ON_TRUE, "A deleted sales order can still be read by its guid, as Deleted."),
    U_DELETED_NEEDS_ASKING(
            Mark.LIKELY,
            "3.2",
            Relies.ON_TRUE,
            "A list shows deleted sales orders only when their status is asked for."),
    U_DELETE_TWICE(Mark.INFERRED, "2.2", Relies.ON_TRUE, "A second DELETE of a sales order changes nothing."),
    U_LIST_HAS_CUSTOM_STATUS(
            Mark.LIKELY, "3.2", Relies.ON_TRUE, "A list without a status shows orders with a custom status too."),
    U_OPTIONS_IN_QUERY(
            Mark.CONFLICT, "3.3", Relies.ON_TRUE, "Options such as taxInclusive are noticed in the query of a POST."),
    U_ORDER_NUMBER_ON_CREATE(
            Mark.CONFLICT, "3.4", Relies.ON_TRUE, "A new sales order may bring an order number of its own."),
    U_STATUS_ON_CREATE_PLACED(
            Mark.CONFLICT, "3.7", Relies.ON_TRUE, "A sales order can be created with the status Placed."),
    U_STATUS_ON_CREATE_BACKORDERED(
            Mark.CONFLICT, "3.7", Relies.ON_TRUE, "A sales order can be created with the status Backordered."),
    U_STATUS_ON_CREATE_COMPLETED(
            Mark.CONFLICT, "3.7", Relies.ON_TRUE, "A sales order can be created with the status Completed."),
    U_COMPLETED_HAS_SHIPMENT(
            Mark.INFERRED, "3.7", Relies.ON_TRUE, "A sales order that was created as Completed has a shipment."),
    U_SHIPMENT_GUID(Mark.WEAK, "4", Relies.ON_NEITHER, "A new shipment keeps the guid that it is sent with."),
    U_SHIPMENT_ORDER_GUID(Mark.WEAK, "4", Relies.ON_NEITHER, "A shipment names its sales order by OrderGuid."),
    U_TRACKING_EDITABLE(
            Mark.LIKELY, "4", Relies.ON_TRUE, "The tracking number of a dispatched shipment can be changed by a PUT."),
    U_ROUNDING_READING(
            Mark.CONFLICT,
            "3.6",
            Relies.ON_NEITHER,
            "LineTotal is rounded once, at the end: the discounted price is not rounded to 4 decimals first."),
    U_ROUNDING_HALF_UP(Mark.UNKNOWN, "3.6", Relies.ON_TRUE, "Half a cent in a LineTotal is rounded up."),
    U_TAX_RATE_ONLY(Mark.LIKELY, "3.4", Relies.ON_TRUE, "A sales order may have a tax rate and no tax code."),
    U_EXPLAINED_RATE(
            Mark.INFERRED, "3.6", Relies.ON_TRUE, "A line may have a tax rate of its own with more than 6 decimals."),
    U_LINE_RATES_DIFFER(Mark.LIKELY, "3.6", Relies.ON_TRUE, "Lines of one sales order may have different tax rates."),
    U_CHARGE_LINE_NUMBER_0(
            Mark.SEEN, "3.5", Relies.ON_TRUE, "A line of type Charge needs no product, and its number is 0."),
    U_NEGATIVE_PRICE(Mark.WEAK, "3.5", Relies.ON_TRUE, "A line may have a negative price."),

    O_TOKENS_HEADER(Mark.LIKELY, "2", Relies.ON_TRUE, "Every answer has the header X-Tokens-Remaining."),
    O_GET_WITHOUT_CONTENT_TYPE(Mark.CONFLICT, "1", Relies.ON_TRUE, "A GET works without a Content-Type."),
    O_FILTER_ZONE(
            Mark.CONFLICT,
            "5",
            Relies.ON_NEITHER,
            "The date filters of the order list are in UTC, not in the store's zone."),
    O_SOURCE_ID_EXACT(Mark.UNKNOWN, "5", Relies.ON_NEITHER, "The filter source_id compares the whole id."),
    O_DUPLICATE_ORDER(
            Mark.SECOND_HAND,
            "6",
            Relies.ON_NEITHER,
            "A second order with the same source_id and source_name is refused as a duplicate."),
    O_PUT_REPLACES(Mark.CONFLICT, "6", Relies.ON_TRUE, "A PUT of an order blanks what is left out."),
    O_PUT_DROPS_ITEMS(Mark.INFERRED, "6", Relies.ON_NEITHER, "An item that is left out of a PUT is removed."),
    O_PUT_CARD(
            Mark.INFERRED, "6", Relies.ON_NEITHER, "A PUT without cc_number blanks the last four digits of the card."),
    O_ITEMS_RECALCULATE(Mark.SECOND_HAND, "7", Relies.ON_TRUE, "Adding an item computes the totals of the order anew."),
    O_NOTE_BUMPS_UPDATED(Mark.UNKNOWN, "5", Relies.ON_NEITHER, "A history note changes date_updated."),
    O_MOVE_TWICE(
            Mark.INFERRED,
            "10",
            Relies.ON_TRUE,
            "A move to the folder in which the order is already succeeds and keeps it there."),
    O_MOVE_UNKNOWN_ID(
            Mark.UNKNOWN, "10", Relies.ON_NEITHER, "An unknown id among those to be moved does not fail the others."),
    O_MISSING_ID(
            Mark.UNKNOWN,
            "3",
            Relies.ON_TRUE,
            "Reading an order that is not there says so: 404, or an error without an order."),
    O_DELETE_TWICE(Mark.INFERRED, "4", Relies.ON_TRUE, "A second DELETE of an order changes nothing."),
    O_SHIPMENT_KEY(
            Mark.INFERRED,
            "8",
            Relies.ON_TRUE,
            "A second shipment with the same tracking number on one order is refused."),
    O_SHIPMENT_NA_COLLIDES(
            Mark.INFERRED,
            "8",
            Relies.ON_NEITHER,
            "Of two shipments of one order without a tracking number the second is refused."),
    O_SHIPMENT_SOURCE(Mark.INFERRED, "8", Relies.ON_NEITHER, "The source of a shipment can be written."),
    O_SHIPMENT_PUT(Mark.WEAK, "4", Relies.ON_TRUE, "A shipment can be replaced by a PUT."),
    O_SHIPMENT_BUMPS_UPDATED(Mark.SEEN, "5", Relies.ON_NEITHER, "Adding a shipment changes date_updated."),
    O_BATCH_SHIPMENTS_BODY(Mark.CONFLICT, "8", Relies.ON_TRUE, "POST /batch-shipments takes a bare array."),
    O_BATCH_INVENTORY_BODY(
            Mark.SECOND_HAND, "9", Relies.ON_TRUE, "PUT /batch-inventory-items takes a bare array of whole items."),
    O_INVENTORY_CODES(Mark.SEEN, "9", Relies.ON_TRUE, "The filter code of the inventory takes a comma list."),
    O_INVENTORY_LIMIT(
            Mark.UNKNOWN,
            "9",
            Relies.ON_NEITHER,
            "A page of 500 inventory items can be asked for, and a shorter one is the last.");

    /** How much is known, in the reference's own marks. */
    public enum Mark {
        INFERRED,
        LIKELY,
        WEAK,
        CONFLICT,
        SECOND_HAND,
        /** Seen in a captured payload or in a client, not documented. */
        SEEN,
        UNKNOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What the code is built for. */
    enum Relies {
        /** It would be wrong if the assumption did not hold. */
        ON_TRUE,
        /** It works either way; the answer would let it be simpler. */
        ON_NEITHER
    }

    private final Mark mark;
    private final String section;
    private final Relies relies;
    private final String text;

    Assumption(Mark mark, String section, Relies relies, String text) {
        this.mark = mark;
        this.section = section;
        this.relies = relies;
        this.text = text;
    }

    /** The stable name, such as {@code U-PUT-BLANKS}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** The service that it is about. */
    public String service() {
        return isUnleashed() ? "Unleashed" : "Order Desk";
    }

    boolean isUnleashed() {
        return name().startsWith("U_");
    }

    /** How much was known before. */
    public Mark mark() {
        return mark;
    }

    /** Where in the reference of the service it comes from. */
    public String reference() {
        return (isUnleashed() ? "unleashed-api" : "orderdesk-api") + " " + section;
    }

    /** What is assumed, as a sentence. */
    public String text() {
        return text;
    }

    /** Whether the code is wrong when this is the truth. */
    public boolean isAgainstTheCode(Decision decision) {
        return relies == Relies.ON_TRUE && decision == Decision.FALSE;
    }
}
