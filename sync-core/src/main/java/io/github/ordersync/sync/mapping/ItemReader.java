package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.settings.CustomField;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an item says about its line. */
final class ItemReader {

    private static final String TOO_MUCH = "at most 12 digits before the point";
    private static final int MAX_QUANTITY_DECIMALS = 4;
    private static final int MAX_DESCRIPTION = 500;

    private final MappingRun run;
    private final OrderItem item;
    private final String code;
    private final Object place;
    private final CustomFields fields;

    ItemReader(MappingRun run, OrderItem item, String code, Object place) {
        this.run = run;
        this.item = item;
        this.code = code;
        this.place = place;
        this.fields = CustomFields.of(item, place, run.settings, run.findings);
    }

    /**
     * A number and where it came from.
     *
     * @param source a text or a {@link Phrase}
     */
    record Given(BigDecimal value, Object source) {

        /** No discount, because nothing says otherwise. */
        static final Given NO_DISCOUNT = new Given(BigDecimal.ZERO, "default");

        /** A discount rate with no more decimals than can be sent. */
        Given onTheWire() {
            BigDecimal rate = Rates.onTheWire(value);
            return rate.compareTo(value) == 0 ? this : new Given(rate, source);
        }
    }

    /**
     * An item that is sent.
     *
     * @param description what a line of type Charge is for; blank on others
     * @param exactValue quantity x price, less the discount, not rounded
     * @param discountRate with more decimals than can be sent, where it was written with more: what it takes off is exact
     * @param lineTax null if it has none of its own
     */
    record SoldItem(
            Object place,
            String code,
            String description,
            String lineType,
            BigDecimal quantity,
            BigDecimal price,
            Given discountRate,
            BigDecimal exactValue,
            @Nullable Given lineTax) {

        boolean isDiscounted() {
            return discountRate.value().signum() != 0;
        }
    }

    /** The item; null if it has a problem, or no quantity. */
    @Nullable
    SoldItem read() {
        String lineType = LineTypes.of(run, fields, place);
        if (code.isEmpty() && !lineType.equals(LineTypes.CHARGE)) {
            String name = Text.line(item.name().orElse(""));
            run.findings.problem(
                    FindingCode.NO_PRODUCT_CODE,
                    "Product",
                    place + ", " + (name.isEmpty() ? "without a name" : Text.cut(name, 80)),
                    "",
                    "a code that is a product in Unleashed, or the LineType Charge");
        }
        BigDecimal quantity = quantity();
        BigDecimal price = price();
        Given discountRate = discountRate();
        Given lineTax = lineTax();
        if (quantity == null || price == null) {
            return null;
        }
        if (quantity.signum() == 0) {
            String where = place + ", quantity";
            run.findings.warn(FindingCode.ITEM_WITHOUT_QUANTITY, "OrderQuantity", where, "0", "this item is not sent");
            run.trace.skipped(place, "its quantity is 0");
            return null;
        }
        BigDecimal value = quantity.multiply(price);
        if (Decimals.isTooLarge(value)) {
            String where = place + ", quantity x price";
            run.findings.problem(FindingCode.BAD_AMOUNT, "UnitPrice", where, price.toPlainString(), TOO_MUCH);
        }
        BigDecimal rate = discountRate.value();
        BigDecimal exact = rate.signum() == 0 ? value : value.multiply(BigDecimal.ONE.subtract(rate));
        return new SoldItem(
                place, code, description(lineType), lineType, quantity, price, discountRate, exact, lineTax);
    }

    private String description(String lineType) {
        if (!lineType.equals(LineTypes.CHARGE)) {
            return "";
        }
        String name = Text.line(item.name().orElse(""));
        String nameOrCode = name.isEmpty() ? code : name;
        return Text.cut(nameOrCode.isEmpty() ? LineTypes.CHARGE : nameOrCode, MAX_DESCRIPTION);
    }

    /** Default 1 (documented). Order Desk has whole numbers only (documented); Unleashed takes 4 decimals. */
    private @Nullable BigDecimal quantity() {
        BigDecimal given = item.quantity().orElse(BigDecimal.ONE);
        BigDecimal quantity = Decimals.boundedOrNull(given);
        // Bounded drops what is beyond 12 decimals; a quantity must not lose anything.
        if (quantity == null
                || quantity.signum() < 0
                || quantity.scale() > MAX_QUANTITY_DECIMALS
                || quantity.compareTo(given) != 0) {
            run.findings.problem(
                    FindingCode.BAD_QUANTITY,
                    "OrderQuantity",
                    place + ", quantity",
                    given.toString(),
                    "a number above 0 with at most 4 decimals");
            return null;
        }
        return quantity;
    }

    /** Default 0.00 (documented). */
    private @Nullable BigDecimal price() {
        BigDecimal given = item.price().orElse(Money.ZERO);
        BigDecimal price = Decimals.boundedOrNull(given);
        if (price == null) {
            run.findings.problem(FindingCode.BAD_AMOUNT, "UnitPrice", place + ", price", given.toString(), TOO_MUCH);
        } else if (price.signum() < 0) {
            // Shops write discounts as items; whether Unleashed takes a negative price is not known (U-NEGATIVE-PRICE).
            run.findings.warn(
                    FindingCode.NEGATIVE_AMOUNT,
                    "UnitPrice",
                    place + ", price",
                    price.toPlainString(),
                    "it is sent as it is");
        }
        return price;
    }

    private Given discountRate() {
        Sourced found = fields.find(CustomField.DISCOUNT_RATE, run.prepared.fieldNames);
        if (found == null) {
            return run.prepared.discountRate;
        }
        String field = CustomField.DISCOUNT_RATE.fieldName();
        BigDecimal rate = Rates.read(run, field, found.value(), found.source())
                .map(Rates.Rate::fraction)
                .orElse(BigDecimal.ZERO);
        return new Given(rate, found.source());
    }

    private @Nullable Given lineTax() {
        Sourced found = fields.find(CustomField.LINE_TAX, run.prepared.fieldNames);
        if (found == null) {
            return null;
        }
        String field = CustomField.LINE_TAX.fieldName();
        String value = found.value();
        Object where = found.source();
        Optional<BigDecimal> tax = Decimals.parse(value);
        if (tax.isEmpty()) {
            run.findings.problem(
                    FindingCode.BAD_AMOUNT, field, where, value, "an amount of money such as 1.50, not a rate");
            return null;
        }
        BigDecimal rounded = Money.amount(tax.get());
        if (rounded.compareTo(tax.get()) != 0) {
            run.findings.warn(FindingCode.AMOUNT_ROUNDED, field, where, value, "it is rounded to " + rounded);
        }
        return new Given(rounded, where);
    }
}
