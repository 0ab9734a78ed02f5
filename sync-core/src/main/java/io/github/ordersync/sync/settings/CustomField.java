package io.github.ordersync.sync.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields with which users control what is sent for one order or one item. The names are those of the guide, which
 * mixes two ways of writing them.
 */
public enum CustomField {
    /** The id of the sales order. */
    GUID("guid", false),
    /** The currency's code. */
    CURRENCY("currency", false),
    /** The id of the customer; wins over the code. */
    CUSTOMER_GUID("customer_guid", false),
    /** The code of the customer. */
    CUSTOMER_CODE("customer_code", false),
    /** Instructions for the delivery. */
    DELIVERY_INSTRUCTION("DeliveryInstruction", false),
    /** The exchange rate. */
    EXCHANGE_RATE("ExchangeRate", false),
    /** The status, fixed or custom. */
    ORDER_STATUS("OrderStatus", false),
    /** The tax code; wins over the rate. */
    TAX_CODE("TaxCode", false),
    /** The tax rate. */
    TAX_RATE("TaxRate", false),
    /** When the goods are required. */
    REQUIRED_DATE("RequiredDate", false),
    /** The warehouse's code. Not in the guide: an addition of this SDK. */
    WAREHOUSE_CODE("warehouse_code", false),
    /** The type of a line. */
    LINE_TYPE("LineType", true),
    /** The tax amount of a line. */
    LINE_TAX("LineTax", true),
    /** The discount of a line. */
    DISCOUNT_RATE("DiscountRate", true);

    private final String fieldName;
    private final boolean onItem;

    CustomField(String fieldName, boolean onItem) {
        this.fieldName = fieldName;
        this.onItem = onItem;
    }

    /**
     * The guide's name.
     *
     * @return as the guide writes it
     */
    public String fieldName() {
        return fieldName;
    }

    /**
     * Where the field is set.
     *
     * @return true for an item's metadata or variations, false for an order's checkout data or metadata
     */
    public boolean onItem() {
        return onItem;
    }

    /**
     * A field by its name, ignoring what {@link #folded} ignores.
     *
     * @param name a name
     * @return the field, or empty
     */
    public static Optional<CustomField> named(String name) {
        String folded = folded(name);
        return Arrays.stream(values())
                .filter(field -> folded(field.fieldName).equals(folded))
                .findFirst();
    }

    /**
     * A name without what differs between ways of writing it: case, spaces, {@code _} and {@code -}. {@code Tax Code},
     * {@code tax_code} and {@code TaxCode} are one name.
     *
     * @param name a name
     * @return the name to compare
     */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Arrays.stream(values()).map(CustomField::fieldName).collect(Collectors.joining(", "));
    }
}
