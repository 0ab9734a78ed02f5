package io.github.ordersync.sync.mapping;

/**
 * Every kind of problem and warning. The names are stable: tools may rely on them. A code that can be both is a problem
 * where the settings make it one.
 */
public enum FindingCode {
    /** Problem: the order has no id, so that its sales order could not be found again. */
    NO_ORDER_ID("is missing"),
    /** Problem: a field holds a list or an object where a text or a number belongs. */
    NOT_A_TEXT("is neither a text nor a number"),
    /** Problem: an id is not a UUID. */
    BAD_GUID("is not an id"),
    /** Problem: Order Desk's own integration has sent the order, so that it would be sent twice. */
    SENT_BY_ORDER_DESK("says that Order Desk's own integration has sent the order"),
    /** Problem: a code or number is longer than Unleashed takes. */
    CODE_TOO_LONG("is too long"),
    /** Problem: a currency is not a code of three letters. */
    BAD_CURRENCY("is not a currency code"),
    /** Problem: an exchange rate is not a number above 0. */
    BAD_EXCHANGE_RATE("is not an exchange rate"),
    /** Problem: a tax or discount rate cannot be read, or is not from 0 to 100 %. */
    BAD_RATE("is not a rate"),
    /** Problem: an amount of money cannot be read or is out of range. */
    BAD_AMOUNT("is not an amount that can be sent"),
    /** Problem: a quantity is negative, out of range or has more than 4 decimals. */
    BAD_QUANTITY("is not a quantity that can be sent"),
    /** Problem: a date does not exist, cannot be read or is not after 2000-01-01. */
    BAD_DATE("is not a date that can be sent"),
    /** Problem: a date can be read in more than one way. */
    AMBIGUOUS_DATE("could be more than one date"),
    /** Problem: an order status cannot be sent. */
    BAD_STATUS("is not a status that can be sent"),
    /** Problem: no customer is named, and none was found. */
    NO_CUSTOMER("is missing"),
    /** Problem: no warehouse is named, and the account has no default one. */
    NO_WAREHOUSE("is missing"),
    /** Problem: the account has no such warehouse. */
    UNKNOWN_WAREHOUSE("is not a warehouse in Unleashed"),
    /** Problem: the items are kept in several warehouses, and a sales order has one. */
    SEVERAL_WAREHOUSES("is more than one warehouse"),
    /** Problem: the account has no such tax code. */
    UNKNOWN_TAX_CODE("is not a tax code in Unleashed"),
    /** Problem: several taxes of the account have this code, with different rates, and nothing says which is meant. */
    TAX_CODE_WITH_SEVERAL_RATES("is a tax code with several rates in Unleashed"),
    /** Problem: an item has no code, and is not a charge. */
    NO_PRODUCT_CODE("is missing"),
    /** Problem: nothing of the order can be sent, and not because the settings want it so. */
    NO_LINES("are missing"),
    /** Problem: a discount is more than what it can be taken from. */
    DISCOUNT_TOO_LARGE("is more than there is to take it from"),
    /** Problem: a tax is more than 100 % of what it could be the tax of. */
    TAX_TOO_LARGE("is not a tax that the lines can have"),
    /** Problem: the sales order would be worth less than nothing. */
    NEGATIVE_TOTAL("is below 0"),
    /** Warning, or problem above {@code maxTotalDifference}: the total is not Order Desk's. */
    TOTAL_DIFFERS("is not the total in Order Desk"),
    /** Warning: the total is Order Desk's, but another part of it is tax. */
    TAX_DIFFERS("is not the tax in Order Desk"),
    /** Warning: a text was cut to the length that Unleashed takes. */
    TEXT_CUT("is too long"),
    /** Warning: a field is set twice, in two ways of writing its name. */
    FIELD_SET_TWICE("is set twice"),
    /** Warning: a bare number above 1 was read as a percentage. */
    READ_AS_PERCENTAGE("is above 1"),
    /** Warning: an order in another currency than the setting's names no exchange rate, and is sent with the setting's. */
    RATE_OF_ANOTHER_CURRENCY("is the rate of another currency"),
    /** Warning: an amount had more than 2 decimals. */
    AMOUNT_ROUNDED("has more than 2 decimals"),
    /** Warning: a price had more decimals than Unleashed takes, so that a near one is sent. */
    PRICE_ROUNDED("has more than 4 decimals"),
    /** Warning: a cent was moved so that the lines add up to the order's product total. */
    CENT_MOVED("would make the lines a cent more or less than the order"),
    /** Warning: the price is sent after its discount, with a discount rate of 0. */
    NET_PRICE_SENT("does not give the total of the line with its discount"),
    /** Warning: an item became two lines, because no price with 4 decimals gives its total. */
    LINE_SPLIT("is a total that no single price gives"),
    /** Warning: a price or a charge is below 0. */
    NEGATIVE_AMOUNT("is below 0"),
    /** Warning: an item with a quantity of 0 is not sent. */
    ITEM_WITHOUT_QUANTITY("is nothing to send"),
    /** Warning: an item is not sent, because the location of its code is not known. */
    UNKNOWN_LOCATION("is a code whose location is not known"),
    /** Warning: a line type other than Charge; it is sent as it is. */
    UNKNOWN_LINE_TYPE("is not a known type of line"),
    /** Warning: the rate of the tax code is not known, so that no tax is computed. */
    TAX_RATE_UNKNOWN("is a tax code whose rate is not known"),
    /** Warning: the order has a tax rate, but lines are sent without tax. */
    TAX_NOT_SENT("is a rate that no line uses"),
    /** Warning: a line has a tax rate of its own, which explains its tax. */
    TAX_RATE_ADJUSTED("is not the rate of the order"),
    /** Warning: the order has no {@code source_id}, so that Unleashed draws the number. */
    NO_SOURCE_ID("is missing"),
    /** Warning: a completed sales order has nothing left to ship, yet shipments are awaited from Unleashed. */
    COMPLETED_AWAITS_SHIPMENT("leaves nothing to ship"),
    /** Warning: money was refunded before the order was sent; the sales order says what was sold. */
    REFUND_NOT_SENT("is not sent"),
    /** Warning: the payment was rejected, voided or refunded in full; the order is sent all the same. */
    NOT_PAID("is not the status of a payment that counts");

    private final String verdict;

    FindingCode(String verdict) {
        this.verdict = verdict;
    }

    /** What is the matter with a value, to stand behind it in a sentence. */
    String verdict() {
        return verdict;
    }
}
