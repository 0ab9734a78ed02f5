package io.github.ordersync.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IntegrationSettingsTest {

    private static List<SettingsProblem> problems(UnaryOperator<IntegrationSettings.Builder> change) {
        InvalidSettingsException refused = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> change.apply(IntegrationSettings.builder()).build());
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    private static void refuses(String key, UnaryOperator<IntegrationSettings.Builder> change) {
        assertThat(problems(change)).extracting(SettingsProblem::key).containsExactly(key);
    }

    private static List<String> warnings(UnaryOperator<IntegrationSettings.Builder> change) {
        return change.apply(IntegrationSettings.builder().afterImportMoveTo("Prepared")).build().warnings().stream()
                .map(SettingsWarning::key)
                .toList();
    }

    @Test
    void everythingHasItsDefault() {
        IntegrationSettings settings = IntegrationSettings.builder().build();

        assertThat(settings.exportFrom()).containsExactly("New");
        assertThat(settings.afterImportMoveTo()).isEmpty();
        assertThat(settings.afterShipmentMoveTo()).isEmpty();
        assertThat(settings.ifCanceledMoveTo()).isEmpty();
        assertThat(settings.syncTrackingNumbers()).isEqualTo(TrackingSync.DISABLED);
        assertThat(settings.syncInventory()).isFalse();
        assertThat(settings.syncUpdateInterval()).isEqualTo(Duration.ofMinutes(60));
        assertThat(settings.productSettings()).isEqualTo(ProductSettings.NONE);
        assertThat(settings.customers()).isEqualTo(CustomerPolicy.REQUIRE);
        assertThat(settings.exchangeRate()).isEqualByComparingTo("1");
        assertThat(settings.orderStatus()).isEqualTo("Completed");
        assertThat(settings.lineType()).isEmpty();
        assertThat(settings.lineTax()).isEqualTo(LineTaxPolicy.AUTO);
        assertThat(settings.discountRate()).isEqualByComparingTo("0");
        assertThat(settings.shipping()).isEqualTo(ChargePolicy.CHARGE_LINE);
        assertThat(settings.handling()).isEqualTo(ChargePolicy.CHARGE_LINE);
        assertThat(settings.orderDiscount()).isEqualTo(DiscountPolicy.SPREAD);
        assertThat(settings.chargesTaxed()).isTrue();
        assertThat(settings.pricesIncludeTax()).isFalse();
        assertThat(settings.stockFigure()).isEqualTo(StockFigure.AVAILABLE);
        assertThat(settings.stockWarehouses()).isEmpty();
        assertThat(settings.createMissingInventoryItems()).isFalse();
        assertThat(settings.untrackedShipments()).isEqualTo(UntrackedShipments.WAIT);
        assertThat(settings.moveWhen()).isEqualTo(MoveWhen.FIRST_SHIPMENT);
        assertThat(settings.orderFieldPrecedence()).isEqualTo(OrderFieldPrecedence.CHECKOUT_DATA_FIRST);
        assertThat(settings.itemFieldPrecedence()).isEqualTo(ItemFieldPrecedence.METADATA_FIRST);
        assertThat(settings.maxTotalDifference()).isEmpty();
    }

    @Test
    void valuesOutOfBoundsAreRefused() {
        refuses("syncUpdateInterval", s -> s.syncUpdateInterval(Duration.ofMinutes(14)));
        refuses("exchangeRate", s -> s.exchangeRate(BigDecimal.ZERO));
        refuses("discountRate", s -> s.discountRate(new BigDecimal("1.01")));
        refuses("taxRate", s -> s.taxRate(new BigDecimal("15")));
        refuses("maxTotalDifference", s -> s.maxTotalDifference(new BigDecimal("-0.01")));
        refuses("currency", s -> s.currency("dollars"));
        refuses("customerCode", s -> s.customerCode(" "));
        refuses("taxCode", s -> s.taxCode("T".repeat(26)));
        refuses("warehouseCode", s -> s.warehouseCode("W".repeat(16)));
        refuses("orderNumberPrefix", s -> s.orderNumberPrefix("P".repeat(17)));
        refuses("orderStatus", s -> s.orderStatus("deleted"));
        refuses("orderStatus", s -> s.orderStatus("sixteen letters!"));
        refuses("shipping", s -> s.shipping(ChargePolicy.product("")));
        refuses("handling", s -> s.handling(ChargePolicy.product("H".repeat(101))));
        refuses("stockWarehouses", s -> s.addStockWarehouses(""));
        refuses("exportFrom", s -> s.exportFrom(List.of()));
        refuses("exportFrom", s -> s.exportFrom(List.of(" ")));
        refuses("deliveryMethods.Slow", s -> s.putDeliveryMethods("Slow", "x".repeat(51)));
        refuses("fieldAliases.PO notes", s -> s.putFieldAliases("PO notes", "Instructions"));
    }

    @Test
    void namesAreRefusedWhereTheyAreBlankOrTooLong() {
        refuses("afterImportMoveTo", s -> s.afterImportMoveTo(" "));
        refuses("afterShipmentMoveTo", s -> s.afterShipmentMoveTo("f".repeat(501)));
        refuses("ifCanceledMoveTo", s -> s.ifCanceledMoveTo(""));
        refuses("deliveryMethods", s -> s.putDeliveryMethods(" ", "Overnight"));
        refuses("carriersToShippingCompanies.UPS", s -> s.putCarriersToShippingCompanies("UPS", ""));
        refuses("shippingCompaniesToCarriers.United", s -> s.putShippingCompaniesToCarriers("United", " "));
        refuses("fieldAliases", s -> s.putFieldAliases("", "TaxCode"));
        refuses("lineType", s -> s.lineType("t".repeat(51)));
    }

    @Test
    void whatIsJustWithinTheBoundsIsFine() {
        IntegrationSettings settings = IntegrationSettings.builder()
                .syncUpdateInterval(Duration.ofMinutes(15))
                .discountRate(BigDecimal.ONE)
                .taxRate(BigDecimal.ZERO)
                .maxTotalDifference(BigDecimal.ZERO)
                .customerCode("c".repeat(500))
                .taxCode("t".repeat(25))
                .warehouseCode("w".repeat(15))
                .lineType("l".repeat(50))
                .orderNumberPrefix("p".repeat(16))
                .orderStatus("fifteen letters")
                .shipping(ChargePolicy.product("s".repeat(100)))
                .afterShipmentMoveTo("f".repeat(500))
                .build();

        assertThat(settings.orderStatus()).isEqualTo("fifteen letters");
        assertThat(settings.warehouseCode()).hasValue("w".repeat(15));
        assertThat(settings.afterShipmentMoveTo()).hasValue("f".repeat(500));
    }

    @Test
    void customStatusesAreFine() {
        assertThat(IntegrationSettings.builder().orderStatus("On Hold").build().orderStatus())
                .isEqualTo("On Hold");
    }

    @Test
    void aFolderCannotBeSourceAndTarget() {
        refuses("afterImportMoveTo", s -> s.afterImportMoveTo(" new "));
        refuses("afterShipmentMoveTo", s -> s.afterShipmentMoveTo("New"));
        refuses("ifCanceledMoveTo", s -> s.exportFrom(List.of("21654", "21655")).ifCanceledMoveTo("21655"));
    }

    @Test
    void whereOrdersWaitCannotBeWhereTheyEnd() {
        refuses("afterShipmentMoveTo", s -> s.afterImportMoveTo("Prepared").afterShipmentMoveTo("Prepared"));
        refuses("ifCanceledMoveTo", s -> s.afterImportMoveTo("Prepared").ifCanceledMoveTo("prepared"));
    }

    @Test
    void allProblemsComeAtOnce() {
        InvalidSettingsException refused = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> IntegrationSettings.builder()
                        .currency("dollars")
                        .exchangeRate(new BigDecimal("-1"))
                        .orderStatus("Deleted")
                        .build());

        assertThat(refused.problems()).hasSize(3);
        assertThat(refused)
                .hasMessageContaining("exchangeRate is \"-1\"; allowed: a number above 0")
                .hasMessageContaining("currency is \"dollars\"; allowed: a currency code of three letters");
    }

    @Test
    void doubtfulCombinationsAreWarnedOf() {
        assertThat(warnings(s -> s)).isEmpty();
        assertThat(IntegrationSettings.builder().build().warnings())
                .extracting(SettingsWarning::key)
                .containsExactly("afterImportMoveTo");
        assertThat(warnings(s -> s.syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)))
                .containsExactly("syncTrackingNumbers + orderStatus");
        assertThat(warnings(
                        s -> s.syncTrackingNumbers(TrackingSync.FROM_UNLEASHED).orderStatus("Placed")))
                .isEmpty();
        assertThat(warnings(s -> s.afterShipmentMoveTo("Closed").ifCanceledMoveTo("closed")))
                .containsExactly("afterShipmentMoveTo + ifCanceledMoveTo");
        assertThat(warnings(s -> s.taxCode("GST").taxRate(new BigDecimal("0.15"))))
                .containsExactly("taxCode + taxRate");
        assertThat(warnings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER))).containsExactly("lineTax");
        assertThat(warnings(s -> s.createMissingInventoryItems(true))).containsExactly("createMissingInventoryItems");
        String oversold = "syncInventory + orderStatus + stockFigure";
        assertThat(warnings(s -> s.syncInventory(true).orderStatus("parked"))).containsExactly(oversold);
        assertThat(warnings(s -> s.syncInventory(true).orderStatus("On Hold"))).containsExactly(oversold);
        assertThat(warnings(s -> s.syncInventory(true).orderStatus("Placed").stockFigure(StockFigure.ON_HAND)))
                .containsExactly(oversold);
        assertThat(warnings(s -> s.syncInventory(true).orderStatus("Placed"))).isEmpty();
        assertThat(warnings(s -> s.syncInventory(true).stockFigure(StockFigure.ON_HAND)))
                .isEmpty();
        assertThat(warnings(s -> s.productSettings(ProductSettings.parse("A=B", "a", "", "", ""))))
                .containsExactly("productSettings");
    }

    @Test
    void aWarningAboutTwoSettingsIsASentenceToo() {
        IntegrationSettings settings = IntegrationSettings.builder()
                .afterImportMoveTo("Prepared")
                .syncTrackingNumbers(TrackingSync.FROM_UNLEASHED)
                .build();

        assertThat(settings.warnings())
                .singleElement()
                .hasToString("The settings syncTrackingNumbers + orderStatus are \"FROM_UNLEASHED + Completed\":"
                        + " a completed order has nothing left to ship in Unleashed; use Placed");
    }

    @Test
    void aProblemIsASentence() {
        assertThat(new SettingsProblem("taxRate", "15", "a fraction from 0 to 1"))
                .hasToString("The setting taxRate is \"15\"; allowed: a fraction from 0 to 1");
    }

    @Test
    void aWarningIsASentence() {
        assertThat(IntegrationSettings.builder().build().warnings().get(0).text())
                .isEqualTo("The setting afterImportMoveTo is unset: orders that were sent stay in their folder,"
                        + " and every pass lists them again");
    }
}
