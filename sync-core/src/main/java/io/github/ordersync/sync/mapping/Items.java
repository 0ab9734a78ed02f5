package io.github.ordersync.sync.mapping;

import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.sync.mapping.ItemReader.Given;
import io.github.ordersync.sync.mapping.ItemReader.SoldItem;
import io.github.ordersync.sync.settings.ProductSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of an order become lines. */
final class Items {

    private static final int MAX_PRODUCT_CODE = 100;
    private static final int SKIPPED_SHOWN = 5;

    private final MappingRun run;
    private final ProductSettings productSettings;
    private final List<SoldItem> sold;
    private final Map<String, String> locations;
    private int skippedOnPurpose;
    private BigDecimal leftOut = Money.ZERO;

    private Items(MappingRun run) {
        this.run = run;
        this.sold = new ArrayList<>(run.order.orderItems().size());
        this.productSettings = run.settings.productSettings();
        this.locations = productSettings.inventoryLocationMatch().isPresent()
                ? byFoldedCode(run.context.itemLocations())
                : Map.of();
    }

    /**
     * What the items came to.
     *
     * @param lines the lines, in the order of the items
     * @param allSkippedOnPurpose whether there are items, and the settings leave every one of them out
     * @param leftOut what the items are worth in Order Desk that have a price and are not sent
     */
    record Drafted(List<DraftLine> lines, boolean allSkippedOnPurpose, BigDecimal leftOut) {}

    static Drafted draft(MappingRun run) {
        Items items = new Items(run);
        List<OrderItem> all = run.order.orderItems();
        for (int i = 0; i < all.size(); i++) {
            items.read(all.get(i), i + 1);
        }
        boolean nothingToSend = !all.isEmpty() && items.skippedOnPurpose == all.size();
        List<DraftLine> lines = items.lines();
        if (lines.isEmpty() && !nothingToSend && !run.findings.refused()) {
            run.findings.problem(FindingCode.NO_LINES, "SalesOrderLines", "order_items", "", items.wanted());
        }
        return new Drafted(lines, nothingToSend, items.leftOut);
    }

    /** The reason why each item is left out is the reason why there is no line. */
    private String wanted() {
        List<Explanation.Skipped> skipped = run.trace.skipped();
        String all = skipped.stream()
                .limit(SKIPPED_SHOWN)
                .map(item -> item.place() + ": " + item.reason())
                .collect(Collectors.joining("; "));
        int more = skipped.size() - SKIPPED_SHOWN;
        return all.isEmpty()
                ? "at least one item"
                : "at least one item that can be sent. Left out: " + all + (more > 0 ? "; and " + more + " more" : "");
    }

    private void read(OrderItem item, int number) {
        String code = Text.line(item.code().orElse(""));
        Object place = new Place(number, code);
        if (!code.isEmpty() && productSettings.skips(code)) {
            skippedOnPurpose++;
            run.trace.skipped(place, "its code is in Product Code Skip");
            leaveOut(item);
            return;
        }
        if (!hasWantedLocation(code, place)) {
            leaveOut(item);
            return;
        }
        SoldItem read = new ItemReader(run, item, code, place).read();
        if (read != null) {
            sold.add(read);
        }
    }

    private void leaveOut(OrderItem item) {
        BigDecimal quantity = Decimals.boundedOrNull(item.quantity().orElse(BigDecimal.ONE));
        BigDecimal price = Decimals.boundedOrNull(item.price().orElse(Money.ZERO));
        if (quantity == null || price == null) {
            return;
        }
        BigDecimal value = quantity.multiply(price);
        if (value.signum() > 0 && !Decimals.isTooLarge(value)) {
            leftOut = leftOut.add(Money.amount(value));
        }
    }

    /** An item by its number, counted from 1, and its code. */
    private record Place(int number, String code) {
        @Override
        public String toString() {
            return "item " + number + (code.isEmpty() ? "" : " (" + Text.cut(code, 40) + ")");
        }
    }

    static Map<String, String> byFoldedCode(Map<String, String> locations) {
        Map<String, String> folded = new HashMap<>();
        locations.forEach((code, location) -> folded.put(folded(code), location));
        return folded;
    }

    static String folded(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** An item whose location is not known is not skipped on purpose: the settings meant locations that are. */
    private boolean hasWantedLocation(String code, Object place) {
        Optional<String> wanted = productSettings.inventoryLocationMatch();
        if (wanted.isEmpty()) {
            return true;
        }
        String location = locations.get(folded(code));
        if (location == null) {
            run.findings.warn(
                    FindingCode.UNKNOWN_LOCATION,
                    "ProductCode",
                    place,
                    code,
                    "this item is not sent; the wanted location is " + wanted.get());
            run.trace.skipped(place, "the location of its code is not known");
            return false;
        }
        if (!productSettings.matchesLocation(location)) {
            skippedOnPurpose++;
            run.trace.skipped(place, "its location is " + Text.shown(location) + ", not " + wanted.get());
            return false;
        }
        return true;
    }

    private List<DraftLine> lines() {
        List<BigDecimal> values = new ArrayList<>(sold.size());
        for (SoldItem item : sold) {
            values.add(Money.amount(item.exactValue()));
        }
        Set<Integer> moved = Set.copyOf(moveCents(values));
        // Room for shipping, handling and a discount.
        List<DraftLine> lines = new ArrayList<>(sold.size() + 3);
        for (int i = 0; i < sold.size(); i++) {
            int first = lines.size();
            add(sold.get(i), values.get(i), lines);
            if (moved.contains(i)) {
                lines.get(first)
                        .note(
                                FindingCode.CENT_MOVED,
                                "UnitPrice",
                                sold.get(i).price().toPlainString(),
                                "a price near it is sent, so that all lines add up to the order's product total");
            }
        }
        return lines;
    }

    /**
     * Prices below a cent: 3 at 0.125 twice is 0.75 in Order Desk, but 0.38 and 0.38 on lines. The lines with the largest
     * remainders give or take a cent, unless the lines add up to Order Desk's own {@code product_total} as they are.
     */
    private List<Integer> moveCents(List<BigDecimal> values) {
        if (nothingWasRounded(values)) {
            return List.of();
        }
        List<Integer> undiscounted = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal rounded = Money.ZERO;
        for (int i = 0; i < sold.size(); i++) {
            if (!sold.get(i).isDiscounted()) {
                undiscounted.add(i);
                exact = exact.add(sold.get(i).exactValue());
                rounded = rounded.add(values.get(i));
            }
        }
        BigDecimal missing = Money.amount(exact).subtract(rounded);
        BigDecimal step = missing.signum() < 0 ? Money.CENT.negate() : Money.CENT;
        boolean asOrderDesk = run.order.productTotal().isPresent()
                && undiscounted.size() == run.order.orderItems().size()
                && run.order.productTotal().get().compareTo(rounded) == 0;
        if (missing.signum() == 0 || asOrderDesk) {
            return List.of();
        }
        // No remainder is above half a cent, so there are always more lines than cents.
        int cents = missing.abs().movePointRight(2).intValueExact();
        List<Integer> chosen = undiscounted.stream()
                .sorted((a, b) -> remainder(b, values, step).compareTo(remainder(a, values, step)))
                .limit(cents)
                .toList();
        chosen.forEach(i -> values.set(i, values.get(i).add(step)));
        return chosen;
    }

    private boolean nothingWasRounded(List<BigDecimal> values) {
        for (int i = 0; i < sold.size(); i++) {
            if (sold.get(i).exactValue().compareTo(values.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** How much rounding took from an item, counted in the direction of the step. */
    private BigDecimal remainder(int index, List<BigDecimal> values, BigDecimal step) {
        BigDecimal taken = sold.get(index).exactValue().subtract(values.get(index));
        return step.signum() < 0 ? taken.negate() : taken;
    }

    private void add(SoldItem item, BigDecimal value, List<DraftLine> lines) {
        if (item.lineType().equals(LineTypes.CHARGE)) {
            DraftLine line = DraftLine.charge(DraftLine.Kind.ITEM_CHARGE, item.place(), item.description(), value);
            lines.add(line.giveTax(item.lineTax()));
            return;
        }
        List<String> products = productSettings.match(item.code());
        if (products.size() == 1) {
            Object source = productSettings.isReplaced(item.code())
                    ? replacement(item, products)
                    : new Phrase(item.place(), ", code");
            lines.add(line(item, products.get(0), BigDecimal.ONE, source, value, true)
                    .giveTax(item.lineTax()));
        } else {
            addBundle(item, products, value, lines);
        }
    }

    private static Phrase replacement(SoldItem item, List<String> products) {
        return new Phrase("product settings: " + item.code() + "=", String.join(",", products));
    }

    /** Each product is a line; the value and the tax are shared by the number of units. */
    private void addBundle(SoldItem item, List<String> products, BigDecimal value, List<DraftLine> lines) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        products.forEach(product -> units.merge(product, BigDecimal.ONE, BigDecimal::add));
        List<BigDecimal> values = shares(value, List.copyOf(units.values()));
        Given tax = item.lineTax();
        List<BigDecimal> taxes = tax == null ? List.of() : shares(tax.value(), values);
        int index = 0;
        for (Map.Entry<String, BigDecimal> product : units.entrySet()) {
            DraftLine line = line(
                    item,
                    product.getKey(),
                    product.getValue(),
                    replacement(item, products),
                    values.get(index),
                    units.size() == 1);
            lines.add(line.giveTax(tax == null ? null : new Given(taxes.get(index), tax.source())));
            index++;
        }
    }

    /** A line of an item, with so many units of its product for each of the item. */
    private DraftLine line(
            SoldItem item, String product, BigDecimal units, Object source, BigDecimal value, boolean alone) {
        if (product.length() > MAX_PRODUCT_CODE) {
            run.findings.problem(
                    FindingCode.CODE_TOO_LONG, "ProductCode", item.place(), product, "at most 100 characters");
        }
        BigDecimal quantity = units.compareTo(BigDecimal.ONE) == 0
                ? item.quantity()
                : Decimals.trimmed(item.quantity().multiply(units));
        DraftLine line =
                DraftLine.product(DraftLine.Kind.ITEM, item.place(), product, item.lineType(), quantity, source, value);
        list(line, item, units, alone);
        return line;
    }

    /**
     * The price of one unit before the order's discount: the item's own with its discount, where that gives the line's
     * value; else the near one that does. Where none does, the line will be split.
     */
    private static void list(DraftLine line, SoldItem item, BigDecimal unitsPerItem, boolean alone) {
        BigDecimal own = alone ? priceOfUnit(item.price(), unitsPerItem) : null;
        Given rate = item.discountRate().onTheWire();
        if (own != null
                && Money.isPrice(own)
                && Money.bothReadingsGive(line.value(), line.quantity, own, rate.value())) {
            line.listed(new Given(own, new Phrase(item.place(), ", price")), rate);
            return;
        }
        if (item.isDiscounted()) {
            line.note(FindingCode.NET_PRICE_SENT, "UnitPrice", item.price().toPlainString(), Pricing.NET_PRICE);
        } else if (!Money.isPrice(item.price())) {
            line.note(
                    FindingCode.PRICE_ROUNDED,
                    "UnitPrice",
                    item.price().toPlainString(),
                    "a price near it is sent, with at most 4 decimals");
        }
        BigDecimal near = Money.unitPrice(line.value(), line.quantity, RoundingMode.HALF_UP);
        if (Money.lineTotal(line.quantity, near, BigDecimal.ZERO).compareTo(line.value()) == 0) {
            String source =
                    alone ? "computed: price that gives the line's total" : "computed: share of the bundle's price";
            line.listed(new Given(near, source), Given.NO_DISCOUNT);
        }
    }

    /** Null where so many units at one price with 12 decimals are not the whole price. */
    private static @Nullable BigDecimal priceOfUnit(BigDecimal price, BigDecimal units) {
        if (units.compareTo(BigDecimal.ONE) == 0) {
            return price;
        }
        BigDecimal ofUnit = price.divide(units, 12, RoundingMode.HALF_UP);
        return ofUnit.multiply(units).compareTo(price) == 0 ? Decimals.trimmed(ofUnit) : null;
    }

    private static List<BigDecimal> shares(BigDecimal value, List<BigDecimal> weights) {
        BigDecimal sign = value.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        List<BigDecimal> positive = weights.stream().map(BigDecimal::abs).toList();
        boolean weightless = positive.stream().allMatch(weight -> weight.signum() == 0);
        List<BigDecimal> usable =
                weightless ? positive.stream().map(w -> BigDecimal.ONE).toList() : positive;
        return Money.allocate(value.abs(), usable).stream()
                .map(part -> part.multiply(sign).setScale(2))
                .toList();
    }
}
