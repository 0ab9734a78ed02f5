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
import org.jspecify.annotations.Nullable;

/** The items of an order become lines. */
final class Items {

    private static final int MAX_PRODUCT_CODE = 100;
    private static final int MAX_DESCRIPTION = 500;

    private final MappingRun run;
    private final ProductSettings productSettings;
    private final List<SoldItem> sold = new ArrayList<>();
    private final Map<String, String> locations = new HashMap<>();
    private int skippedOnPurpose;

    private Items(MappingRun run) {
        this.run = run;
        this.productSettings = run.settings.productSettings();
        if (productSettings.inventoryLocationMatch().isPresent()) {
            run.context.itemLocations().forEach((code, location) -> locations.put(folded(code), location));
        }
    }

    /**
     * What the items came to.
     *
     * @param lines the lines, in the order of the items
     * @param allSkippedOnPurpose whether there are items, and the settings leave every one of them out
     */
    record Drafted(List<DraftLine> lines, boolean allSkippedOnPurpose) {}

    static Drafted draft(MappingRun run) {
        Items items = new Items(run);
        List<OrderItem> all = run.order.orderItems();
        for (int i = 0; i < all.size(); i++) {
            items.read(all.get(i), i + 1);
        }
        boolean nothingToSend = !all.isEmpty() && items.skippedOnPurpose == all.size();
        List<DraftLine> lines = items.lines();
        if (lines.isEmpty() && !nothingToSend && !run.findings.refused()) {
            run.findings.problem(FindingCode.NO_LINES, "SalesOrderLines", "order_items", "", "at least one item");
        }
        return new Drafted(lines, nothingToSend);
    }

    private void read(OrderItem item, int number) {
        String code = Text.line(item.code().orElse(""));
        String place = "item " + number + (code.isEmpty() ? "" : " (" + Text.cut(code, 40) + ")");
        if (!code.isEmpty() && productSettings.skips(code)) {
            skippedOnPurpose++;
            run.trace.skipped(place, "its code is in Product Code Skip");
            return;
        }
        if (!hasWantedLocation(code, place)) {
            return;
        }
        new ItemReader(run, item, code, place).read().ifPresent(sold::add);
    }

    private static String folded(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** An item whose location is not known is not skipped on purpose: the settings meant locations that are. */
    private boolean hasWantedLocation(String code, String place) {
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
        List<BigDecimal> values = new ArrayList<>();
        sold.forEach(item -> values.add(Money.amount(item.exactValue())));
        Set<Integer> moved = Set.copyOf(moveCents(values));
        List<DraftLine> lines = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) {
            List<DraftLine> ofItem = lines(sold.get(i), values.get(i));
            if (moved.contains(i)) {
                ofItem.get(0)
                        .note(
                                FindingCode.CENT_MOVED,
                                "UnitPrice",
                                sold.get(i).price().toPlainString(),
                                "a price near it is sent, so that all lines add up to the order's product total");
            }
            lines.addAll(ofItem);
        }
        return lines;
    }

    /**
     * Prices below a cent: 3 at 0.125 twice is 0.75 in Order Desk, but 0.38 and 0.38 on lines. The lines with the largest
     * remainders give or take a cent, unless the lines add up to Order Desk's own {@code product_total} as they are.
     */
    private List<Integer> moveCents(List<BigDecimal> values) {
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

    /** How much rounding took from an item, counted in the direction of the step. */
    private BigDecimal remainder(int index, List<BigDecimal> values, BigDecimal step) {
        BigDecimal taken = sold.get(index).exactValue().subtract(values.get(index));
        return step.signum() < 0 ? taken.negate() : taken;
    }

    private List<DraftLine> lines(SoldItem item, BigDecimal value) {
        if (item.lineType().equals(LineTypes.CHARGE)) {
            String description = item.name().isEmpty() ? item.code() : item.name();
            return List.of(taxed(
                    DraftLine.charge(
                            DraftLine.Kind.ITEM_CHARGE,
                            item.place(),
                            Text.cut(description.isEmpty() ? LineTypes.CHARGE : description, MAX_DESCRIPTION),
                            value),
                    item.lineTax()));
        }
        Map<String, Integer> products = new LinkedHashMap<>();
        productSettings.match(item.code()).forEach(product -> products.merge(product, 1, Integer::sum));
        String source = productSettings.isReplaced(item.code())
                ? "product settings: " + item.code() + "=" + String.join(",", productSettings.match(item.code()))
                : item.place() + ", code";
        List<BigDecimal> shares =
                products.values().stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> values = shares(value, shares);
        Given tax = item.lineTax();
        List<BigDecimal> taxes = tax == null ? List.of() : shares(tax.value(), values);
        List<DraftLine> lines = new ArrayList<>();
        for (String product : products.keySet()) {
            int index = lines.size();
            if (product.length() > MAX_PRODUCT_CODE) {
                run.findings.problem(
                        FindingCode.CODE_TOO_LONG, "ProductCode", item.place(), product, "at most 100 characters");
            }
            BigDecimal quantity = Decimals.trimmed(item.quantity().multiply(shares.get(index)));
            DraftLine line = DraftLine.product(
                    DraftLine.Kind.ITEM, item.place(), product, item.lineType(), quantity, source, values.get(index));
            list(line, item, shares.get(index), products.size() == 1);
            lines.add(taxed(line, tax == null ? null : new Given(taxes.get(index), tax.source())));
        }
        return lines;
    }

    /**
     * The price of one unit before the order's discount: the item's own with its discount, where that gives the line's
     * value; else the near one that does. Where none does, the line will be split.
     */
    private static void list(DraftLine line, SoldItem item, BigDecimal unitsPerItem, boolean alone) {
        BigDecimal own = item.price().divide(unitsPerItem, 12, RoundingMode.HALF_UP);
        BigDecimal rate = item.discountRate().value();
        boolean exact = alone
                && own.multiply(unitsPerItem).compareTo(item.price()) == 0
                && Money.isPrice(own)
                && Money.bothReadingsGive(line.value(), line.quantity, own, rate);
        if (exact) {
            line.listed(new Given(Decimals.trimmed(own), item.place() + ", price"), item.discountRate());
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
            line.listed(new Given(near, source), new Given(BigDecimal.ZERO, "default"));
        }
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

    private static DraftLine taxed(DraftLine line, @Nullable Given tax) {
        if (tax != null) {
            line.giveTax(tax);
        }
        return line;
    }
}
