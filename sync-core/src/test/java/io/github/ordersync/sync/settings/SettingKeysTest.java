package io.github.ordersync.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ordersync.client.json.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingKeysTest {

    private static List<SettingsProblem> problems(String json) {
        InvalidSettingsException refused =
                catchThrowableOfType(InvalidSettingsException.class, () -> IntegrationSettings.fromJson(json));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    static Stream<SettingKey> keys() {
        return SettingKeys.all().stream();
    }

    @Test
    void everySettingHasAKey() {
        List<String> accessors = Arrays.stream(IntegrationSettings.class.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !List.of("check", "warnings", "toBuilder").contains(name))
                .toList();

        assertThat(SettingKeys.all()).extracting(SettingKey::key).containsExactlyInAnyOrderElementsOf(accessors);
        assertThat(SettingKeys.all()).extracting(SettingKey::allowed).allMatch(allowed -> !allowed.isBlank());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nullLeavesTheDefault(SettingKey key) {
        IntegrationSettings.Builder builder = IntegrationSettings.builder();

        assertThat(key.set(builder, JsonValue.ofNull())).isEmpty();
        assertThat(builder.build()).isEqualTo(IntegrationSettings.builder().build());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aValueOfTheWrongKindIsNamed(SettingKey key) {
        List<SettingsProblem> problems = key.set(IntegrationSettings.builder(), JsonValue.parse("[[1]]"));

        assertThat(problems).containsExactly(new SettingsProblem(key.key(), "[[1]]", key.allowed()));
    }

    @Test
    void everyKeyIsRead() {
        IntegrationSettings settings = IntegrationSettings.fromJson("""
                {"exportFrom": ["New", "21655"], "afterImportMoveTo": "Prepared", "afterShipmentMoveTo": " Closed ",
                 "ifCanceledMoveTo": "Canceled", "syncTrackingNumbers": "from_unleashed", "syncInventory": true,
                 "syncUpdateInterval": 30,
                 "productSettings": {"codeMatch": "A=B\\nC=D,E", "codeSkip": "F", "giftMessageField": "Gift",
                   "inventoryLocationMatch": "main", "picklistMessageField": "Pick"},
                 "customerCode": "WEB", "customers": "MATCH", "currency": "NZD", "exchangeRate": 0.9892,
                 "orderStatus": "Placed", "taxCode": "GST", "taxRate": 0.15, "warehouseCode": "MAIN",
                 "lineType": "Charge", "lineTax": "ZERO_UNLESS_SET", "discountRate": "0.1",
                 "shipping": {"product": "FREIGHT"}, "handling": "OMIT", "orderDiscount": "CHARGE_LINE",
                 "chargesTaxed": false, "pricesIncludeTax": "true", "stockFigure": "ON_HAND",
                 "stockWarehouses": ["MAIN"], "createMissingInventoryItems": true, "untrackedShipments": "ADD",
                 "moveWhen": "FULLY_SHIPPED", "deliveryMethods": {"Courier": "Overnight"},
                 "locationsToWarehouses": {"Auckland": "SOUTH"},
                 "carriersToShippingCompanies": {"UPS": "United Parcel"},
                 "shippingCompaniesToCarriers": {"United Parcel": "UPS"}, "orderNumberPrefix": "W-",
                 "orderFieldPrecedence": "ORDER_METADATA_FIRST", "itemFieldPrecedence": "VARIATIONS_FIRST",
                 "fieldAliases": {"PO notes": "DeliveryInstruction"}, "maxTotalDifference": 0.05}""");

        assertThat(settings)
                .isEqualTo(IntegrationSettings.builder()
                        .exportFrom(List.of("New", "21655"))
                        .afterImportMoveTo("Prepared")
                        .afterShipmentMoveTo("Closed")
                        .ifCanceledMoveTo("Canceled")
                        .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
                        .syncInventory(true)
                        .syncUpdateInterval(Duration.ofMinutes(30))
                        .productSettings(ProductSettings.parse("A=B\nC=D,E", "F", "Gift", "main", "Pick"))
                        .customerCode("WEB")
                        .customers(CustomerPolicy.MATCH)
                        .currency("NZD")
                        .exchangeRate(new BigDecimal("0.9892"))
                        .orderStatus("Placed")
                        .taxCode("GST")
                        .taxRate(new BigDecimal("0.15"))
                        .warehouseCode("MAIN")
                        .lineType("Charge")
                        .lineTax(LineTaxPolicy.ZERO_UNLESS_SET)
                        .discountRate(new BigDecimal("0.1"))
                        .shipping(ChargePolicy.product("FREIGHT"))
                        .handling(ChargePolicy.OMIT)
                        .orderDiscount(DiscountPolicy.CHARGE_LINE)
                        .chargesTaxed(false)
                        .pricesIncludeTax(true)
                        .stockFigure(StockFigure.ON_HAND)
                        .addStockWarehouses("MAIN")
                        .createMissingInventoryItems(true)
                        .untrackedShipments(UntrackedShipments.ADD)
                        .moveWhen(MoveWhen.FULLY_SHIPPED)
                        .putDeliveryMethods("Courier", "Overnight")
                        .putLocationsToWarehouses("Auckland", "SOUTH")
                        .putCarriersToShippingCompanies("UPS", "United Parcel")
                        .putShippingCompaniesToCarriers("United Parcel", "UPS")
                        .orderNumberPrefix("W-")
                        .orderFieldPrecedence(OrderFieldPrecedence.ORDER_METADATA_FIRST)
                        .itemFieldPrecedence(ItemFieldPrecedence.VARIATIONS_FIRST)
                        .putFieldAliases("PO notes", "DeliveryInstruction")
                        .maxTotalDifference(new BigDecimal("0.05"))
                        .build());
    }

    @Test
    void aBlankFolderIsUnset() {
        assertThat(IntegrationSettings.fromJson("{\"afterImportMoveTo\": \"\"}").afterImportMoveTo())
                .isEmpty();
    }

    @Test
    void theSchemaThatEditorsUseIsNoSetting() {
        assertThat(IntegrationSettings.fromJson("{\"$schema\": \"docs/settings.schema.json\"}"))
                .isEqualTo(IntegrationSettings.builder().build());
    }

    @Test
    void aKeyThatDoesNotExistIsASentence() {
        assertThat(problems("{\"exportFolder\": \"New\"}").get(0).text())
                .startsWith("There is no setting exportFolder, which is \"New\"; there are exportFrom, after");
        assertThat(problems("{\"productSettings\": {\"codeSkips\": \"A\"}}")
                        .get(0)
                        .text())
                .startsWith("There is no setting productSettings.codeSkips, which is \"\"A\"\"; there are codeMatch,");
        assertThat(problems("[1]").get(0).text())
                .isEqualTo("The settings cannot be read: \"[1]\" is not a JSON object of settings");
    }

    @Test
    void aDurationMayBeIso() {
        assertThat(IntegrationSettings.fromJson("{\"syncUpdateInterval\": \"PT2H\"}")
                        .syncUpdateInterval())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void unknownKeysBadValuesAndBadCombinationsComeTogether() {
        List<SettingsProblem> problems = problems("""
                {"exportFolder": "New", "syncTrackingNumbers": "both", "syncUpdateInterval": "soon", "taxRate": 15,
                 "productSettings": {"codeMatch": "A=B\\nnonsense", "codeSkips": "x", "codeSkip": [1]},
                 "shipping": {"product": "X", "price": 1}, "chargesTaxed": "maybe"}""");

        assertThat(problems)
                .extracting(SettingsProblem::key)
                .containsExactlyInAnyOrder(
                        "exportFolder",
                        "syncTrackingNumbers",
                        "syncUpdateInterval",
                        "taxRate",
                        "productSettings.codeMatch (line 2, column 1)",
                        "productSettings.codeSkips",
                        "productSettings.codeSkip",
                        "shipping",
                        "chargesTaxed");
        assertThat(problems)
                .contains(new SettingsProblem("syncTrackingNumbers", "both", "TO_UNLEASHED, FROM_UNLEASHED, DISABLED"));
    }

    @Test
    void whatIsNotAnObjectOfSettingsIsRefused() {
        assertThat(problems("[]"))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).isEqualTo("[]"));
        assertThat(problems("{\"a\": "))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).contains("Not JSON"));
        assertThat(problems("")).hasSize(1);
    }
}
