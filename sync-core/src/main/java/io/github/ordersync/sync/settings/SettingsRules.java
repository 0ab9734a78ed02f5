package io.github.ordersync.sync.settings;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What settings must and what they should be. The lengths are Unleashed's. */
final class SettingsRules {

    private static final String COMPLETED = "Completed";
    private static final Set<String> FIXED_STATUSES = Set.of("parked", "placed", "backordered", "completed");
    private static final String FRACTION = "a fraction from 0 to 1, such as 0.15 for 15 %";

    private final IntegrationSettings settings;
    private final List<SettingsProblem> problems;

    private SettingsRules(IntegrationSettings settings, List<SettingsProblem> problems) {
        this.settings = settings;
        this.problems = problems;
    }

    static void collect(IntegrationSettings settings, List<SettingsProblem> problems) {
        SettingsRules rules = new SettingsRules(settings, problems);
        rules.values();
        rules.folders();
        rules.maps();
    }

    private void values() {
        require(
                "syncUpdateInterval",
                settings.syncUpdateInterval(),
                interval -> interval.compareTo(IntegrationSettings.MIN_SYNC_UPDATE_INTERVAL) >= 0,
                "at least " + IntegrationSettings.MIN_SYNC_UPDATE_INTERVAL.toMinutes() + " minutes");
        require("exchangeRate", settings.exchangeRate(), rate -> rate.signum() > 0, "a number above 0");
        require("discountRate", settings.discountRate(), SettingsRules::isFraction, FRACTION);
        settings.taxRate().ifPresent(value -> require("taxRate", value, SettingsRules::isFraction, FRACTION));
        settings.maxTotalDifference()
                .ifPresent(value -> require("maxTotalDifference", value, limit -> limit.signum() >= 0, "0 or more"));
        settings.currency()
                .ifPresent(value -> require(
                        "currency",
                        value,
                        code -> code.matches("[A-Za-z]{3}"),
                        "a currency code of three letters, such as NZD"));
        settings.customerCode().ifPresent(value -> require("customerCode", value, text(500), "1 to 500 characters"));
        settings.taxCode().ifPresent(value -> require("taxCode", value, text(25), "1 to 25 characters"));
        settings.warehouseCode().ifPresent(value -> require("warehouseCode", value, text(15), "1 to 15 characters"));
        settings.lineType()
                .ifPresent(value ->
                        require("lineType", value, text(50), "1 to 50 characters, such as Charge; unset = null"));
        settings.orderNumberPrefix()
                .ifPresent(value -> require(
                        "orderNumberPrefix",
                        value,
                        text(16),
                        "1 to 16 characters: a number has at most 17 with the order's source_id"));
        require(
                "orderStatus",
                settings.orderStatus(),
                SettingsRules::isStatus,
                "Parked, Placed, Backordered, Completed or a custom status of at most 15 characters; not Deleted");
        charge("shipping", settings.shipping());
        charge("handling", settings.handling());
        settings.stockWarehouses()
                .forEach(code -> require("stockWarehouses", code, text(15), "codes of 1 to 15 characters"));
    }

    private void charge(String key, ChargePolicy policy) {
        if (policy instanceof ChargePolicy.Product product) {
            require(key, product.productCode(), text(100), "a product code of 1 to 100 characters");
        }
    }

    private void folders() {
        String named = "the name or the id of a folder";
        require("exportFrom", settings.exportFrom(), folders -> !folders.isEmpty(), "at least one folder");
        settings.exportFrom().forEach(folder -> require("exportFrom", folder, text(500), named));
        settings.afterImportMoveTo().ifPresent(value -> require("afterImportMoveTo", value, text(500), named));
        settings.afterShipmentMoveTo().ifPresent(value -> require("afterShipmentMoveTo", value, text(500), named));
        settings.ifCanceledMoveTo().ifPresent(value -> require("ifCanceledMoveTo", value, text(500), named));

        Set<String> exported = new HashSet<>();
        settings.exportFrom().forEach(folder -> exported.add(folded(folder)));
        String again = "a folder that is not in exportFrom: its orders would be sent again";
        Predicate<String> notExported = folder -> !exported.contains(folded(folder));
        settings.afterImportMoveTo().ifPresent(value -> require("afterImportMoveTo", value, notExported, again));
        settings.afterShipmentMoveTo().ifPresent(value -> require("afterShipmentMoveTo", value, notExported, again));
        settings.ifCanceledMoveTo().ifPresent(value -> require("ifCanceledMoveTo", value, notExported, again));

        settings.afterImportMoveTo().ifPresent(imported -> {
            Predicate<String> other = folder -> !folded(folder).equals(folded(imported));
            String apart = "a folder other than afterImportMoveTo, where orders wait for Unleashed";
            settings.afterShipmentMoveTo().ifPresent(value -> require("afterShipmentMoveTo", value, other, apart));
            settings.ifCanceledMoveTo().ifPresent(value -> require("ifCanceledMoveTo", value, other, apart));
        });
    }

    private void maps() {
        pairs("deliveryMethods", settings.deliveryMethods(), 50);
        pairs("locationsToWarehouses", settings.locationsToWarehouses(), 15);
        pairs("carriersToShippingCompanies", settings.carriersToShippingCompanies(), 500);
        pairs("shippingCompaniesToCarriers", settings.shippingCompaniesToCarriers(), 500);
        settings.fieldAliases().forEach((alias, field) -> {
            require("fieldAliases", alias, text(500), "a name that is not blank");
            require(
                    "fieldAliases." + alias,
                    field,
                    name -> CustomField.named(name).isPresent(),
                    "one of " + CustomField.names());
        });
    }

    private void pairs(String key, Map<String, String> map, int max) {
        map.forEach((from, to) -> {
            require(key, from, text(500), "names that are not blank");
            require(key + "." + from, to, text(max), "1 to " + max + " characters");
        });
    }

    static List<SettingsWarning> warnings(IntegrationSettings settings) {
        List<SettingsWarning> warnings = new ArrayList<>();
        if (settings.syncTrackingNumbers() == TrackingSync.FROM_UNLEASHED
                && settings.orderStatus().strip().equalsIgnoreCase(COMPLETED)) {
            warnings.add(new SettingsWarning(
                    "syncTrackingNumbers + orderStatus",
                    "FROM_UNLEASHED + " + COMPLETED,
                    "a completed order has nothing left to ship in Unleashed; use Placed"));
        }
        if (settings.afterImportMoveTo().isEmpty()) {
            warnings.add(new SettingsWarning(
                    "afterImportMoveTo",
                    "",
                    "orders that were sent stay in their folder, and every pass lists them again"));
        }
        if (settings.afterShipmentMoveTo().isPresent()
                && settings.afterShipmentMoveTo()
                        .map(SettingsRules::folded)
                        .equals(settings.ifCanceledMoveTo().map(SettingsRules::folded))) {
            warnings.add(new SettingsWarning(
                    "afterShipmentMoveTo + ifCanceledMoveTo",
                    settings.afterShipmentMoveTo().orElse(""),
                    "shipped and canceled orders cannot be told apart by their folder"));
        }
        if (settings.taxCode().isPresent() && settings.taxRate().isPresent()) {
            warnings.add(new SettingsWarning(
                    "taxCode + taxRate",
                    settings.taxCode().orElse(""),
                    "the code wins; the rate only counts while the code's rate is not known"));
        }
        if (settings.lineTax() == LineTaxPolicy.FROM_ORDER) {
            warnings.add(new SettingsWarning(
                    "lineTax",
                    settings.lineTax().name(),
                    "lines get rates that explain Order Desk's tax; Unleashed may refuse them"));
        }
        if (settings.createMissingInventoryItems() && !settings.syncInventory()) {
            warnings.add(new SettingsWarning(
                    "createMissingInventoryItems", "true", "without effect while syncInventory is off"));
        }
        String status = settings.orderStatus().strip();
        if (settings.syncInventory() && !reservesStock(status, settings.stockFigure())) {
            warnings.add(new SettingsWarning(
                    "syncInventory + orderStatus + stockFigure",
                    "true + " + status + " + " + settings.stockFigure(),
                    "what open orders take is not taken off that figure, so the shop can sell it again"));
        }
        List<String> both = settings.productSettings().replacedAndSkipped();
        if (!both.isEmpty()) {
            warnings.add(new SettingsWarning(
                    "productSettings",
                    String.join(", ", both),
                    "these codes are left out, so they are never replaced"));
        }
        return List.copyOf(warnings);
    }

    /** Placed reserves stock, Parked does not, and of Backordered there is none (inferred); on hand counts what is reserved. */
    private static boolean reservesStock(String status, StockFigure figure) {
        return switch (folded(status)) {
            case "completed", "backordered" -> true;
            case "placed" -> figure == StockFigure.AVAILABLE;
            default -> false;
        };
    }

    private <T> void require(String key, T value, Predicate<? super T> rule, String allowed) {
        if (!rule.test(value)) {
            problems.add(new SettingsProblem(key, value.toString(), allowed));
        }
    }

    private static Predicate<String> text(int max) {
        return text -> !text.isBlank() && text.length() <= max;
    }

    private static boolean isFraction(BigDecimal rate) {
        return rate.compareTo(ZERO) >= 0 && rate.compareTo(ONE) <= 0;
    }

    private static boolean isStatus(String status) {
        String folded = folded(status);
        return FIXED_STATUSES.contains(folded)
                || !folded.isEmpty()
                        && !folded.equals("deleted")
                        && status.strip().length() <= 15;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
