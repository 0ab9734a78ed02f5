package io.github.ordersync.sync.mapping;

/**
 * Every kind of problem and warning. The names are stable: tools may rely on them. A code that can be both is a problem
 * where the settings make it one.
 */
public enum FindingCode {
    /** Problem: the order has no id, so that its sales order could not be found again. */
    NO_ORDER_ID,
    /** Problem: a field holds a list or an object where a text or a number belongs. */
    NOT_A_TEXT,
    /** Problem: an id is not a UUID. */
    BAD_GUID,
    /** Problem: a code or number is longer than Unleashed takes. */
    CODE_TOO_LONG,
    /** Problem: a currency is not a code of three letters. */
    BAD_CURRENCY,
    /** Problem: an exchange rate is not a number above 0. */
    BAD_EXCHANGE_RATE,
    /** Problem: a tax or discount rate cannot be read, or is not from 0 to 100 %. */
    BAD_RATE,
    /** Problem: an amount of money cannot be read or is out of range. */
    BAD_AMOUNT,
    /** Problem: a quantity is negative, out of range or has more than 4 decimals. */
    BAD_QUANTITY,
    /** Problem: a date does not exist, cannot be read or is not after 2000-01-01. */
    BAD_DATE,
    /** Problem: a date can be read in more than one way. */
    AMBIGUOUS_DATE,
    /** Problem: an order status cannot be sent. */
    BAD_STATUS,
    /** Problem: no customer is named, and none was found. */
    NO_CUSTOMER,
    /** Problem: no warehouse is named, and the account has no default one. */
    NO_WAREHOUSE,
    /** Problem: the account has no such warehouse. */
    UNKNOWN_WAREHOUSE,
    /** Problem: the account has no such tax code. */
    UNKNOWN_TAX_CODE,
    /** Problem: an item has no code, and is not a charge. */
    NO_PRODUCT_CODE,
    /** Problem: nothing of the order can be sent, and not because the settings want it so. */
    NO_LINES,
    /** Problem: a discount is more than what it can be taken from. */
    DISCOUNT_TOO_LARGE,
    /** Problem: a tax is more than 100 % of what it could be the tax of. */
    TAX_TOO_LARGE,
    /** Problem: the sales order would be worth less than nothing. */
    NEGATIVE_TOTAL,
    /** Warning, or problem above {@code maxTotalDifference}: the total is not Order Desk's. */
    TOTAL_DIFFERS,
    /** Warning: a text was cut to the length that Unleashed takes. */
    TEXT_CUT,
    /** Warning: a field is set twice, in two ways of writing its name. */
    FIELD_SET_TWICE,
    /** Warning: a bare number above 1 was read as a percentage. */
    READ_AS_PERCENTAGE,
    /** Warning: an amount had more than 2 decimals. */
    AMOUNT_ROUNDED,
    /** Warning: a price had more decimals than Unleashed takes, so that a near one is sent. */
    PRICE_ROUNDED,
    /** Warning: a cent was moved so that the lines add up to the order's product total. */
    CENT_MOVED,
    /** Warning: the price is sent after its discount, with a discount rate of 0. */
    NET_PRICE_SENT,
    /** Warning: an item became two lines, because no price with 4 decimals gives its total. */
    LINE_SPLIT,
    /** Warning: a price or a charge is below 0. */
    NEGATIVE_AMOUNT,
    /** Warning: an item with a quantity of 0 is not sent. */
    ITEM_WITHOUT_QUANTITY,
    /** Warning: an item is not sent, because the location of its code is not known. */
    UNKNOWN_LOCATION,
    /** Warning: a line type other than Charge; it is sent as it is. */
    UNKNOWN_LINE_TYPE,
    /** Warning: the rate of the tax code is not known, so that no tax is computed. */
    TAX_RATE_UNKNOWN,
    /** Warning: the order has a tax rate, but lines are sent without tax. */
    TAX_NOT_SENT,
    /** Warning: a line has a tax rate of its own, which explains its tax. */
    TAX_RATE_ADJUSTED,
    /** Warning: the order has no {@code source_id}, so that Unleashed draws the number. */
    NO_SOURCE_ID,
    /** Warning: a completed sales order has nothing left to ship, yet shipments are awaited from Unleashed. */
    COMPLETED_AWAITS_SHIPMENT
}
