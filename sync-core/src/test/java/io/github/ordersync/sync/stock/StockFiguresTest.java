package io.github.ordersync.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.model.InventoryItem;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.StockFigure;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockFiguresTest {

    private final StockFigures figures =
            new StockFigures(IntegrationSettings.builder().build());

    @Test
    void warehousesAddUpAndFractionsAreCutOff() {
        figures.add(row("TEA", "10", "7.5"));
        figures.add(row("TEA", "5", "2.4"));

        assertThat(change("TEA", "3")).contains("9");
    }

    @Test
    void spaceAroundACodeDoesNotCountAsItDoesNotWhenOrdersAreSent() {
        figures.add(row("TEA", "10", "9"));

        assertThat(change(" TEA ", "3")).contains("9");
        assertThat(figures.isUnlisted(item(" TEA ", "3"))).isFalse();
    }

    @Test
    void theSameFigureIsNoChange() {
        figures.add(row("TEA", "10", "9"));

        assertThat(change("TEA", "9.00")).isEmpty();
    }

    @Test
    void onHandWhereTheSettingSaysSo() {
        StockFigures onHand = new StockFigures(
                IntegrationSettings.builder().stockFigure(StockFigure.ON_HAND).build());
        onHand.add(row("TEA", "10", "7"));

        assertThat(onHand.changeFor(item("TEA", "3")).map(BigDecimal::toPlainString))
                .contains("10");
    }

    @Test
    void anItemOfALocationGetsTheStockOfItsWarehouse() {
        StockFigures byLocation = new StockFigures(IntegrationSettings.builder()
                .putLocationsToWarehouses("Shed", "SOUTH")
                .build());
        byLocation.add(row("TEA", "10", "10"));
        byLocation.add(row("MUG", "4", "4"));
        byLocation.addIn("south", row("TEA", "3", "3"));

        assertThat(byLocation.changeFor(at("shed ", "TEA"))).hasValue(new BigDecimal("3"));
        assertThat(byLocation.changeFor(at("", "TEA"))).hasValue(new BigDecimal("10"));
        assertThat(byLocation.changeFor(at("Loft", "TEA"))).hasValue(new BigDecimal("10"));
        assertThat(byLocation.changeFor(at("Shed", "MUG")))
                .as("a known product that this warehouse does not list")
                .hasValue(BigDecimal.ZERO);
        assertThat(byLocation.changeFor(at("Shed", "POT"))).isEmpty();
    }

    private static InventoryItem at(String location, String code) {
        return item(code, "99").toBuilder().location(location).build();
    }

    @Test
    void negativeIsZero() {
        figures.add(row("TEA", "0", "-5"));

        assertThat(change("TEA", "3")).contains("0");
    }

    @Test
    void theExactCodeWinsOverTheOneIgnoringCase() {
        figures.add(row("Tea", "1", "1"));
        figures.add(row("TEA", "2", "2"));

        assertThat(change("TEA", "9")).contains("2");
        assertThat(change("tea", "9")).contains("3");
    }

    @Test
    void aProductWithoutMovementsIsZeroAndAnythingElseIsLeftAlone() {
        assertThat(figures.isUnlisted(item("TEA", "3"))).isTrue();
        assertThat(change("TEA", "3")).isEmpty();
        figures.addProduct("Tea");
        figures.addProduct(" ");
        assertThat(change("TEA", "3")).contains("0");
        assertThat(change(" ", "3")).isEmpty();
    }

    @Test
    void whatNeverDiminishesIsLeftAloneWhateverItsFigure() {
        figures.add(row("VOUCHER", "0", "-3"));
        figures.addNeverDiminishing("Voucher");
        figures.addNeverDiminishing("ENGRAVING");

        assertThat(change("VOUCHER", "999")).isEmpty();
        assertThat(change("ENGRAVING", "999")).isEmpty();
    }

    @Test
    void aProductThatIsListedKeepsItsFigure() {
        figures.add(row("TEA", "4", "4"));
        figures.addProduct("TEA");
        figures.addProduct("tea");

        assertThat(change("TEA", "3")).contains("4");
        assertThat(change("tea", "3")).contains("4");
    }

    @Test
    void replacedCodesSyncBackOnlyOneToOne() {
        StockFigures matched = new StockFigures(IntegrationSettings.builder()
                .productSettings(ProductSettings.parse("SHOP-TEA=TEA\nBOX=TEA,MUG\nP1=POT\nP2=POT", "", "", "", ""))
                .build());
        matched.add(row("TEA", "4", "4"));
        matched.add(row("POT", "8", "8"));
        matched.add(row("BOX", "6", "6"));
        matched.addProduct("box");
        matched.addProduct("p1");

        assertThat(matched.changeFor(item("SHOP-TEA", "0")).map(BigDecimal::toPlainString))
                .contains("4");
        assertThat(matched.changeFor(item("BOX", "0"))).isEmpty();
        assertThat(matched.changeFor(item("P1", "0"))).isEmpty();
    }

    @Test
    void onlyAProductOfUnleashedCanBeUnlisted() {
        StockFigures bundles = new StockFigures(IntegrationSettings.builder()
                .productSettings(ProductSettings.parse("BOX=TEA,MUG\nSHOP-TEA=TEA", "", "", "", ""))
                .build());

        assertThat(bundles.isUnlisted(item("BOX", "3"))).isFalse();
        assertThat(bundles.isUnlisted(item(" ", "3"))).isFalse();
        assertThat(bundles.isUnlisted(item("SHOP-TEA", "3"))).isTrue();
        bundles.add(row("TEA", "4", "4"));
        assertThat(bundles.isUnlisted(item("SHOP-TEA", "3"))).isFalse();
        assertThat(bundles.unleashedCode("SHOP-TEA")).contains("TEA");
        assertThat(bundles.unleashedCode("BOX")).isEmpty();
        assertThat(bundles.unleashedCode("MUG")).contains("MUG");
    }

    @Test
    void anItemWithoutAStockGetsOne() {
        figures.add(row("TEA", "4", "4"));

        assertThat(figures.changeFor(InventoryItem.builder().code("TEA").build()))
                .hasValueSatisfying(stock -> assertThat(stock).isEqualByComparingTo("4"));
    }

    private Optional<String> change(String code, String stock) {
        return figures.changeFor(item(code, stock)).map(BigDecimal::toPlainString);
    }

    private static InventoryItem item(String code, String stock) {
        return InventoryItem.builder().code(code).stock(new BigDecimal(stock)).build();
    }

    private static StockOnHand row(String code, String onHand, String available) {
        return StockOnHand.builder()
                .productCode(code)
                .qtyOnHand(new BigDecimal(onHand))
                .availableQty(new BigDecimal(available))
                .build();
    }
}
