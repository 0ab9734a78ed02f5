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

    private final MappingRun run;
    private final OrderItem item;
    private final String code;
    private final String place;
    private final CustomFields fields;

    ItemReader(MappingRun run, OrderItem item, String code, String place) {
        this.run = run;
        this.item = item;
        this.code = code;
        this.place = place;
        this.fields = CustomFields.of(item, place, run.settings, run.findings);
    }

    /** A number and where it came from. */
    record Given(BigDecimal value, String source) {}

    /** An item that is sent; its tax is null if it has none of its own. */
    record SoldItem(
            String place,
            String code,
            String name,
            String lineType,
            BigDecimal quantity,
            BigDecimal price,
            Given discountRate,
            @Nullable Given lineTax) {

        BigDecimal exactValue() {
            return quantity.multiply(price).multiply(BigDecimal.ONE.subtract(discountRate.value()));
        }

        boolean isDiscounted() {
            return discountRate.value().signum() != 0;
        }
    }

    /** The item; empty if it has a problem, or no quantity. */
    Optional<SoldItem> read() {
        String lineType = LineTypes.of(run, fields, place);
        String name = Text.line(item.name().orElse(""));
        if (code.isEmpty() && !lineType.equals(LineTypes.CHARGE)) {
            run.findings.problem(
                    FindingCode.NO_PRODUCT_CODE,
                    "Product",
                    place + ", " + (name.isEmpty() ? "without a name" : Text.cut(name, 80)),
                    "",
                    "a code that is a product in Unleashed, or the LineType Charge");
        }
        Optional<BigDecimal> quantity = quantity();
        Optional<BigDecimal> price = price();
        Given discountRate = discountRate();
        Given lineTax = lineTax();
        if (quantity.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        if (quantity.get().signum() == 0) {
            String where = place + ", quantity";
            run.findings.warn(FindingCode.ITEM_WITHOUT_QUANTITY, "OrderQuantity", where, "0", "this item is not sent");
            run.trace.skipped(place, "its quantity is 0");
            return Optional.empty();
        }
        if (Decimals.bounded(quantity.get().multiply(price.get())).isEmpty()) {
            String where = place + ", quantity x price";
            run.findings.problem(
                    FindingCode.BAD_AMOUNT, "UnitPrice", where, price.get().toPlainString(), TOO_MUCH);
        }
        return Optional.of(
                new SoldItem(place, code, name, lineType, quantity.get(), price.get(), discountRate, lineTax));
    }

    /** Default 1 (documented). Order Desk has whole numbers only (documented); Unleashed takes 4 decimals. */
    private Optional<BigDecimal> quantity() {
        BigDecimal given = item.quantity().orElse(BigDecimal.ONE);
        Optional<BigDecimal> quantity = Decimals.bounded(given)
                .filter(q -> q.signum() >= 0 && q.scale() <= MAX_QUANTITY_DECIMALS)
                // Bounded drops what is beyond 12 decimals; a quantity must not lose anything.
                .filter(q -> q.compareTo(given) == 0);
        if (quantity.isEmpty()) {
            run.findings.problem(
                    FindingCode.BAD_QUANTITY,
                    "OrderQuantity",
                    place + ", quantity",
                    given.toString(),
                    "a number above 0 with at most 4 decimals");
        }
        return quantity;
    }

    /** Default 0.00 (documented). */
    private Optional<BigDecimal> price() {
        BigDecimal given = item.price().orElse(Money.ZERO);
        Optional<BigDecimal> price = Decimals.bounded(given);
        if (price.isEmpty()) {
            run.findings.problem(FindingCode.BAD_AMOUNT, "UnitPrice", place + ", price", given.toString(), TOO_MUCH);
        } else if (price.get().signum() < 0) {
            // Shops write discounts as items; whether Unleashed takes a negative price is not known (U-NEGATIVE-PRICE).
            run.findings.warn(
                    FindingCode.NEGATIVE_AMOUNT,
                    "UnitPrice",
                    place + ", price",
                    price.get().toPlainString(),
                    "it is sent as it is");
        }
        return price;
    }

    private Given discountRate() {
        Optional<CustomFields.Found> found = fields.find(CustomField.DISCOUNT_RATE);
        if (found.isEmpty()) {
            return new Given(wireRate(run.settings.discountRate()), "setting discountRate");
        }
        String where = found.get().place();
        String field = CustomField.DISCOUNT_RATE.fieldName();
        BigDecimal rate = Rates.read(run, field, found.get().value(), where)
                .map(Rates.Rate::fraction)
                .orElse(BigDecimal.ZERO);
        return new Given(wireRate(rate), where);
    }

    /** 4 decimals on the wire (documented on Purchases, seen on sales orders). */
    private static BigDecimal wireRate(BigDecimal rate) {
        return Decimals.trimmed(Money.price(rate));
    }

    private @Nullable Given lineTax() {
        Optional<CustomFields.Found> found = fields.find(CustomField.LINE_TAX);
        if (found.isEmpty()) {
            return null;
        }
        String field = CustomField.LINE_TAX.fieldName();
        String value = found.get().value();
        String where = found.get().place();
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
