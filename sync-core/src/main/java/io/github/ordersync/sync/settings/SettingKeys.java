package io.github.ordersync.sync.settings;

import io.github.ordersync.client.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of a settings file: what each is called, what it may be, and how it is set. */
public final class SettingKeys {

    private static final String FOLDER = "the name or the id of a folder; null or blank = orders stay";
    private static final String FRACTION = "a fraction from 0 to 1, such as 0.15 for 15 %";
    private static final String CHARGE = "CHARGE_LINE, OMIT or {\"product\": \"CODE\"}";
    private static final String NAMES = "an object of names, such as {\"from\": \"to\"}";

    private static final List<SettingKey> ALL = List.of(
            key(
                    "exportFrom",
                    "a list of folders by name or id",
                    SettingKeys::texts,
                    IntegrationSettings.Builder::exportFrom),
            text("afterImportMoveTo", FOLDER, IntegrationSettings.Builder::afterImportMoveTo),
            text("afterShipmentMoveTo", FOLDER, IntegrationSettings.Builder::afterShipmentMoveTo),
            text("ifCanceledMoveTo", FOLDER, IntegrationSettings.Builder::ifCanceledMoveTo),
            choice("syncTrackingNumbers", TrackingSync.values(), IntegrationSettings.Builder::syncTrackingNumbers),
            flag("syncInventory", IntegrationSettings.Builder::syncInventory),
            key(
                    "syncUpdateInterval",
                    "a whole number of minutes, or a duration such as \"PT1H\"; at least 15 minutes",
                    SettingKeys::duration,
                    IntegrationSettings.Builder::syncUpdateInterval),
            new SettingKey(
                    "productSettings",
                    "an object with " + String.join(", ", ProductSettingsJson.KEYS),
                    (builder, value, problems) -> ProductSettingsJson.set(builder, value, problems)),
            text("customerCode", "a customer's code; null or blank = none", IntegrationSettings.Builder::customerCode),
            choice("customers", CustomerPolicy.values(), IntegrationSettings.Builder::customers),
            text(
                    "currency",
                    "a currency code of three letters; null or blank = the customer's",
                    IntegrationSettings.Builder::currency),
            key("exchangeRate", "a number above 0", SettingKeys::number, IntegrationSettings.Builder::exchangeRate),
            key(
                    "orderStatus",
                    "Parked, Placed, Backordered, Completed or a custom status of at most 15 characters",
                    SettingKeys::text,
                    IntegrationSettings.Builder::orderStatus),
            text("taxCode", "a tax code; null or blank = none", IntegrationSettings.Builder::taxCode),
            key("taxRate", FRACTION, SettingKeys::number, IntegrationSettings.Builder::taxRate),
            text(
                    "warehouseCode",
                    "a warehouse's code; null or blank = the default one",
                    IntegrationSettings.Builder::warehouseCode),
            text(
                    "lineType",
                    "a line type such as Charge; null or blank = an ordinary line",
                    IntegrationSettings.Builder::lineType),
            choice("lineTax", LineTaxPolicy.values(), IntegrationSettings.Builder::lineTax),
            key("discountRate", FRACTION, SettingKeys::number, IntegrationSettings.Builder::discountRate),
            key("shipping", CHARGE, SettingKeys::charge, IntegrationSettings.Builder::shipping),
            key("handling", CHARGE, SettingKeys::charge, IntegrationSettings.Builder::handling),
            choice("orderDiscount", DiscountPolicy.values(), IntegrationSettings.Builder::orderDiscount),
            flag("chargesTaxed", IntegrationSettings.Builder::chargesTaxed),
            flag("pricesIncludeTax", IntegrationSettings.Builder::pricesIncludeTax),
            choice("stockFigure", StockFigure.values(), IntegrationSettings.Builder::stockFigure),
            key(
                    "stockWarehouses",
                    "a list of warehouse codes; [] = all",
                    SettingKeys::texts,
                    IntegrationSettings.Builder::stockWarehouses),
            flag("createMissingInventoryItems", IntegrationSettings.Builder::createMissingInventoryItems),
            choice("untrackedShipments", UntrackedShipments.values(), IntegrationSettings.Builder::untrackedShipments),
            choice("moveWhen", MoveWhen.values(), IntegrationSettings.Builder::moveWhen),
            key("deliveryMethods", NAMES, SettingKeys::names, IntegrationSettings.Builder::deliveryMethods),
            key("locationsToWarehouses", NAMES, SettingKeys::names, IntegrationSettings.Builder::locationsToWarehouses),
            key(
                    "carriersToShippingCompanies",
                    NAMES,
                    SettingKeys::names,
                    IntegrationSettings.Builder::carriersToShippingCompanies),
            key(
                    "shippingCompaniesToCarriers",
                    NAMES,
                    SettingKeys::names,
                    IntegrationSettings.Builder::shippingCompaniesToCarriers),
            text(
                    "orderNumberPrefix",
                    "at most 16 characters; null or blank = none",
                    IntegrationSettings.Builder::orderNumberPrefix),
            choice(
                    "orderFieldPrecedence",
                    OrderFieldPrecedence.values(),
                    IntegrationSettings.Builder::orderFieldPrecedence),
            choice(
                    "itemFieldPrecedence",
                    ItemFieldPrecedence.values(),
                    IntegrationSettings.Builder::itemFieldPrecedence),
            key("fieldAliases", NAMES, SettingKeys::names, IntegrationSettings.Builder::fieldAliases),
            key(
                    "maxTotalDifference",
                    "a number, 0 or more",
                    SettingKeys::number,
                    IntegrationSettings.Builder::maxTotalDifference));

    private SettingKeys() {}

    /**
     * All keys.
     *
     * @return in the order of the documentation
     */
    public static List<SettingKey> all() {
        return ALL;
    }

    private static <T> SettingKey key(
            String key,
            String allowed,
            Function<JsonValue, Optional<T>> read,
            BiConsumer<IntegrationSettings.Builder, T> set) {
        return new SettingKey(key, allowed, (builder, value, problems) -> {
            Optional<T> wanted = read.apply(value);
            wanted.ifPresent(present -> set.accept(builder, present));
            return wanted.isPresent();
        });
    }

    /** A text that may be blank, which leaves the setting unset as in a form. */
    private static SettingKey text(String key, String allowed, BiConsumer<IntegrationSettings.Builder, String> set) {
        return new SettingKey(key, allowed, (builder, value, problems) -> {
            Optional<String> text = value.text();
            text.filter(t -> !t.isBlank()).ifPresent(t -> set.accept(builder, t.strip()));
            return text.isPresent();
        });
    }

    private static SettingKey flag(String key, BiConsumer<IntegrationSettings.Builder, Boolean> set) {
        return key(key, "true or false", SettingKeys::flag, set);
    }

    private static <E extends Enum<E>> SettingKey choice(
            String key, E[] values, BiConsumer<IntegrationSettings.Builder, E> set) {
        String allowed = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
        Function<JsonValue, Optional<E>> read = value -> value.text()
                .flatMap(text -> Arrays.stream(values)
                        .filter(choice -> choice.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                        .findFirst());
        return key(key, allowed, read, set);
    }

    private static Optional<String> text(JsonValue value) {
        return value.text().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Boolean> flag(JsonValue value) {
        return value.text().map(String::strip).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        });
    }

    private static Optional<BigDecimal> number(JsonValue value) {
        return value.text()
                .map(String::strip)
                .filter(text -> text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?"))
                .map(BigDecimal::new);
    }

    private static Optional<Duration> duration(JsonValue value) {
        return value.text().map(String::strip).flatMap(text -> {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofMinutes(Long.parseLong(text)));
            }
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<List<String>> texts(JsonValue value) {
        List<String> texts = new ArrayList<>();
        value.elements().forEach(element -> element.text().map(String::strip).ifPresent(texts::add));
        return value.isArray() && texts.size() == value.elements().size() ? Optional.of(texts) : Optional.empty();
    }

    private static Optional<Map<String, String>> names(JsonValue value) {
        Map<String, String> names = new LinkedHashMap<>();
        value.members().forEach((from, to) -> to.text().ifPresent(text -> names.put(from.strip(), text.strip())));
        return value.isObject() && names.size() == value.members().size() ? Optional.of(names) : Optional.empty();
    }

    private static Optional<ChargePolicy> charge(JsonValue value) {
        if (value.isObject()) {
            JsonValue product = value.members().get("product");
            return value.members().size() == 1 && product != null
                    ? text(product).map(ChargePolicy::product)
                    : Optional.empty();
        }
        return value.text().map(String::strip).flatMap(text -> switch (text.toUpperCase(Locale.ROOT)) {
            case "CHARGE_LINE" -> Optional.of(ChargePolicy.CHARGE_LINE);
            case "OMIT" -> Optional.of(ChargePolicy.OMIT);
            default -> Optional.empty();
        });
    }
}
