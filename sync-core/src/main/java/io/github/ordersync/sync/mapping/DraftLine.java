package io.github.ordersync.sync.mapping;

import io.github.ordersync.sync.mapping.ItemReader.Given;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line while its money is worked out. First it has a value: what the customer pays for it before the order's discount,
 * in the terms of Order Desk, so with tax where prices include tax. Discounts lower the value; then it falls into what
 * Unleashed calls {@code LineTotal} and {@code LineTax}.
 */
final class DraftLine {

    /** What kind of thing is sold. */
    enum Kind {
        /** A product, from an item of the order. */
        ITEM,
        /** An item of the order whose line type is Charge. */
        ITEM_CHARGE,
        /** Shipping or handling. */
        CHARGE,
        /** The order's discount. */
        DISCOUNT
    }

    final Kind kind;
    final Object place;

    /** The product's code; blank on a line of type Charge. */
    final String productCode;

    /** What a line of type Charge is for; blank on others. */
    final String description;

    /** The line's type; blank = null. */
    final String lineType;

    final BigDecimal quantity;

    /** Where the code came from. */
    final Object productSource;

    private List<Note> notes = List.of();
    private BigDecimal value;
    private @Nullable Given listPrice;
    private Given discountRate = Given.NO_DISCOUNT;
    private @Nullable Given givenTax;
    private boolean discounted;
    private BigDecimal lineTotal = Money.ZERO;
    private BigDecimal lineTax = Money.ZERO;
    private @Nullable BigDecimal taxRate;
    private Object taxSource = "default";

    /** A finding about a field of the line, whose number is not known yet. */
    record Note(FindingCode code, String field, String value, String wanted) {}

    private DraftLine(
            Kind kind,
            Object place,
            String productCode,
            String description,
            String lineType,
            BigDecimal quantity,
            Object productSource,
            BigDecimal value) {
        this.kind = kind;
        this.place = place;
        this.productCode = productCode;
        this.description = description;
        this.lineType = lineType;
        this.quantity = quantity;
        this.productSource = productSource;
        this.value = value;
    }

    static DraftLine product(
            Kind kind,
            Object place,
            String code,
            String lineType,
            BigDecimal quantity,
            Object productSource,
            BigDecimal value) {
        return new DraftLine(kind, place, code, "", lineType, quantity, productSource, value);
    }

    static DraftLine charge(Kind kind, Object place, String description, BigDecimal value) {
        return new DraftLine(kind, place, "", description, LineTypes.CHARGE, BigDecimal.ONE, place, value);
    }

    /** The price of one unit and its discount, to be sent as they are if they give the line's total. */
    void listed(Given price, Given rate) {
        listPrice = price;
        discountRate = rate;
    }

    boolean isChargeLine() {
        return productCode.isEmpty();
    }

    BigDecimal value() {
        return value;
    }

    /** Takes a part of the order's discount off. */
    void discount(BigDecimal part) {
        if (part.signum() != 0) {
            value = value.subtract(part);
            discounted = true;
        }
    }

    /** Whether the order's discount took a part of it. */
    boolean sharesOrderDiscount() {
        return discounted;
    }

    @Nullable
    Given listPrice() {
        return listPrice;
    }

    Given discountRate() {
        return discountRate;
    }

    @Nullable
    Given givenTax() {
        return givenTax;
    }

    /** The tax that its item has; null if it has none of its own. */
    DraftLine giveTax(@Nullable Given tax) {
        givenTax = tax;
        return this;
    }

    /** Where the total is not the value, the value had tax inside, and so has the item's price. */
    void settle(BigDecimal total, BigDecimal tax, BigDecimal rate, Object source) {
        if (listPrice != null && total.compareTo(value) != 0) {
            BigDecimal net = listPrice.value().multiply(total).divide(value, 12, RoundingMode.HALF_UP);
            listPrice = new Given(Money.price(net), new Phrase(listPrice.source(), " less tax"));
        }
        lineTotal = total;
        lineTax = tax;
        taxRate = rate;
        taxSource = source;
    }

    /** No tax is computed, and no rate is claimed. */
    void settleWithoutRate(BigDecimal total, Object source) {
        lineTotal = total;
        lineTax = Money.ZERO;
        taxRate = null;
        taxSource = source;
    }

    BigDecimal lineTotal() {
        return lineTotal;
    }

    BigDecimal lineTax() {
        return lineTax;
    }

    @Nullable
    BigDecimal taxRateOrNull() {
        return taxRate;
    }

    Object taxSource() {
        return taxSource;
    }

    void note(FindingCode code, String field, String noted, String wanted) {
        if (notes.isEmpty()) {
            notes = new ArrayList<>();
        }
        notes.add(new Note(code, field, noted, wanted));
    }

    static List<BigDecimal> values(List<DraftLine> lines) {
        List<BigDecimal> values = new ArrayList<>(lines.size());
        for (DraftLine line : lines) {
            values.add(line.value);
        }
        return values;
    }

    List<Note> notes() {
        return notes;
    }
}
