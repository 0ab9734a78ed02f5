package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.empty;
import static io.github.ordersync.sync.mapping.Orders.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.ChargePolicy;
import io.github.ordersync.sync.settings.DiscountPolicy;
import io.github.ordersync.sync.settings.LineTaxPolicy;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.math.BigDecimal;
import java.time.Instant;
import org.assertj.core.api.AbstractBigDecimalAssert;
import org.junit.jupiter.api.Test;

/** Whole orders, worked out by hand with pencil and paper. */
class HandWorkedCasesTest {

    private static AbstractBigDecimalAssert<?> assertDifference(Orders orders) {
        return assertThat(orders.mapped().totalDifference().orElseThrow());
    }

    /** 2 x 24.95 = 49.90; 1 x 5.05; nothing else. */
    @Test
    void aPlainOrder() {
        Orders orders =
                empty().item("TEA", "2", "24.95").item("CUP", "1", "5.05").total("54.95");

        assertThat(orders.brief())
                .containsExactly("1 TEA: 2 x 24.95 = 49.90 + 0.00 @ 0", "2 CUP: 1 x 5.05 = 5.05 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("54.95 + 0.00 = 54.95");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).isEmpty();
    }

    /** 10 + 11.17 + 0.5 + 1.2 - 1.7 = 21.17, the sum that Order Desk documents; its tax falls on what the item costs now, 8.30. */
    @Test
    void everyTotalOfAnOrder() {
        Orders orders = empty().item("GLUE", "1", "10")
                .shipping("11.17")
                .handling("0.5")
                .tax("1.2")
                .discount("1.7")
                .total("21.17")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER).chargesTaxed(false));

        assertThat(orders.brief())
                .containsExactly(
                        "1 GLUE: 1 x 10.00 -0.17 = 8.30 + 1.20 @ 0.144578",
                        "0 Shipping: 1 x 11.17 = 11.17 + 0.00 @ 0",
                        "0 Handling: 1 x 0.50 = 0.50 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("19.97 + 1.20 = 21.17");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).isEmpty();
    }

    /** 15 % GST by line: 59.97 -> 8.9955 -> 9.00; 12.50 -> 1.875 -> 1.88; freight 7.90 -> 1.185 -> 1.19. */
    @Test
    void taxByCodeOnGoodsAndFreight() {
        Orders orders = empty().item("SHELF", "3", "19.99")
                .item("SCREWS", "1", "12.50")
                .shipping("7.90")
                .tax("12.06")
                .total("92.43")
                .checkout("TaxCode", "GST");

        assertThat(orders.brief())
                .containsExactly(
                        "1 SHELF: 3 x 19.99 = 59.97 + 9.00 @ 0.15",
                        "2 SCREWS: 1 x 12.50 = 12.50 + 1.88 @ 0.15",
                        "0 Shipping: 1 x 7.90 = 7.90 + 1.19 @ 0.15");
        assertThat(orders.totals()).isEqualTo("80.37 + 12.07 = 92.44");
        assertDifference(orders)
                .as("the shop rounds once: 80.37 x 0.15 = 12.0555")
                .isEqualByComparingTo("0.01");
        assertThat(orders.warnings()).containsExactly(FindingCode.TOTAL_DIFFERS);
    }

    /** The same order with the shop's tax: 12.06 over 59.97, 12.50, 7.90 is 8.9989, 1.8757, 1.1854; cents to .89, .57. */
    @Test
    void theShopsTaxOnGoodsAndFreight() {
        Orders orders = empty().item("SHELF", "3", "19.99")
                .item("SCREWS", "1", "12.50")
                .shipping("7.90")
                .tax("12.06")
                .total("92.43")
                .checkout("TaxCode", "GST")
                .settings(s -> s.lineTax(LineTaxPolicy.FROM_ORDER));

        assertThat(orders.brief())
                .containsExactly(
                        "1 SHELF: 3 x 19.99 = 59.97 + 9.00 @ 0.15",
                        "2 SCREWS: 1 x 12.50 = 12.50 + 1.88 @ 0.15",
                        "0 Shipping: 1 x 7.90 = 7.90 + 1.18 @ 0.1494");
        assertThat(orders.totals()).isEqualTo("80.37 + 12.06 = 92.43");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).containsExactly(FindingCode.TAX_RATE_ADJUSTED);
    }

    /** Gross 115.00, 11.50 and 5.75 at 15 % are 100.00 + 15.00, 10.00 + 1.50 and 5.00 + 0.75. */
    @Test
    void pricesWithTaxInside() {
        Orders orders = empty().item("CHAIR", "1", "115.00")
                .item("PAD", "2", "5.75")
                .shipping("5.75")
                .total("132.25")
                .settings(s -> s.taxCode("GST").pricesIncludeTax(true));

        assertThat(orders.brief())
                .containsExactly(
                        "1 CHAIR: 1 x 100.00 = 100.00 + 15.00 @ 0.15",
                        "2 PAD: 2 x 5.00 = 10.00 + 1.50 @ 0.15",
                        "0 Shipping: 1 x 5.00 = 5.00 + 0.75 @ 0.15");
        assertThat(orders.totals()).isEqualTo("115.00 + 17.25 = 132.25");
        assertDifference(orders).isEqualByComparingTo("0");
    }

    /**
     * 20.00 off 120.00 of goods with tax inside, in proportion: 90 -> 75, 30 -> 25. At 20 % 75.00 is 62.50 + 12.50; 25.00 is
     * 20.83 + 4.17, and 20.83 x 0.2 = 4.166. The prices without tax are 90 x 62.50 / 75 = 75 and 10 x 20.83 / 25 = 8.332;
     * 75 x 0.8333 = 62.4975, and 3 x 8.332 x 0.8333 = 20.8292.
     */
    @Test
    void aDiscountOnPricesWithTaxInside() {
        Orders orders = empty().item("LAMP", "1", "90.00")
                .item("BULB", "3", "10.00")
                .discount("20.00")
                .total("100.00")
                .settings(s -> s.taxRate(new BigDecimal("0.2")).pricesIncludeTax(true));

        assertThat(orders.totals()).isEqualTo("83.33 + 16.67 = 100.00");
        assertThat(orders.brief())
                .containsExactly(
                        "1 LAMP: 1 x 75.00 -0.1667 = 62.50 + 12.50 @ 0.2",
                        "2 BULB: 3 x 8.332 -0.1667 = 20.83 + 4.17 @ 0.2");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).isEmpty();
    }

    /**
     * 10.00 off 49.98 + 10.00 + 0.01 = 59.99: 8.3314, 1.6669, 0.0017, so 8.33, 1.67, 0.00. 1 - 41.65 / 49.98 = 0.16667, and
     * 49.98 x (1 - 0.1667) = 41.648; 1 - 8.33 / 10 = 0.167.
     */
    @Test
    void aDiscountThatDoesNotDivide() {
        Orders orders = empty().item("MUG", "2", "24.99")
                .item("SPOON", "4", "2.50")
                .item("STICKER", "1", "0.01")
                .discount("10.00")
                .total("49.99");

        assertThat(orders.brief())
                .containsExactly(
                        "1 MUG: 2 x 24.99 -0.1667 = 41.65 + 0.00 @ 0",
                        "2 SPOON: 4 x 2.50 -0.167 = 8.33 + 0.00 @ 0",
                        "3 STICKER: 1 x 0.01 = 0.01 + 0.00 @ 0");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).isEmpty();
    }

    /**
     * Two kits at 49.99 are 99.98 for 2 x (1 box + 2 refills) = 6 units: a third is 33.3267, two thirds 66.6533. The cent goes
     * to the larger remainder, .67 of the box: 33.33 and 66.65. 33.33 / 2 = 16.665; 66.65 / 4 = 16.6625.
     */
    @Test
    void aBundleOfThreeUnits() {
        Orders orders = empty().item("KIT", "2", "49.99")
                .item("SAMPLE", "1", "0.00")
                .total("99.98")
                .settings(s -> s.productSettings(ProductSettings.parse("KIT=BOX,REFILL,REFILL", "SAMPLE", "", "", "")));

        assertThat(orders.brief())
                .containsExactly("1 BOX: 2 x 16.665 = 33.33 + 0.00 @ 0", "2 REFILL: 4 x 16.6625 = 66.65 + 0.00 @ 0");
        assertDifference(orders).isEqualByComparingTo("0");
    }

    /**
     * 1,000 at 0.333 is 333.00, less 33.33 is 299.67. 1 - 299.67 / 333 = 0.10009, and 333 x (1 - 0.1001) = 299.6667: rounded
     * at the end 299.67. But 0.333 x 0.8999 = 0.29967 -> 0.2997, and 1,000 of that are 299.70. The net price 0.2997 gives
     * 299.70 too. So 999 at 0.2996 = 299.3004 -> 299.30, and one at 0.37.
     */
    @Test
    void manySmallThingsWithADiscount() {
        Orders orders = empty().item("BEAD", "1000", "0.333").discount("33.33").total("299.67");

        assertThat(orders.brief())
                .containsExactly("1 BEAD: 999 x 0.2996 = 299.30 + 0.00 @ 0", "2 BEAD: 1 x 0.37 = 0.37 + 0.00 @ 0");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).containsExactly(FindingCode.NET_PRICE_SENT, FindingCode.LINE_SPLIT);
    }

    /** 3 x 8.00 less 12.5 % = 21.00; LineTax 3.15 = 15 %; 2 x 5.00 without tax; gift card untaxed. */
    @Test
    void everythingSaidByTheItems() {
        Orders orders = empty().item(
                        "SHIRT",
                        "3",
                        "8.00",
                        item -> metadata("LineTax", "3.15")
                                .apply(metadata("DiscountRate", "0.125").apply(item)))
                .item("SOCKS", "2", "5.00")
                .item(
                        "",
                        "1",
                        "25.00",
                        item -> metadata("LineType", "Charge")
                                .apply(metadata("LineTax", "0").apply(item.name("Gift card"))))
                .settings(s -> s.lineTax(LineTaxPolicy.ZERO_UNLESS_SET).taxCode("GST"));

        assertThat(orders.brief())
                .containsExactly(
                        "1 SHIRT: 3 x 8.00 -0.125 = 21.00 + 3.15 @ 0.15",
                        "2 SOCKS: 2 x 5.00 = 10.00 + 0.00 @ 0",
                        "0 Gift card: 1 x 25.00 = 25.00 + 0.00 @ 0");
        assertThat(orders.totals()).isEqualTo("56.00 + 3.15 = 59.15");
        assertThat(orders.warnings()).isEmpty();
    }

    /** 200.00 - 50.00 voucher + 9.00 freight = 159.00; 21 % of each: 42.00 - 10.50 + 1.89 = 33.39. */
    @Test
    void freightAsAProductAndAVoucherAsALine() {
        Orders orders = empty().item("DESK", "1", "200.00")
                .shipping("9.00")
                .discount("50.00")
                .tax("33.39")
                .total("192.39")
                .checkoutJson("TaxRate", "21")
                .settings(s -> s.shipping(ChargePolicy.product("FREIGHT")).orderDiscount(DiscountPolicy.CHARGE_LINE));

        assertThat(orders.brief())
                .containsExactly(
                        "1 DESK: 1 x 200.00 = 200.00 + 42.00 @ 0.21",
                        "2 FREIGHT: 1 x 9.00 = 9.00 + 1.89 @ 0.21",
                        "0 Sale (SALE10): 1 x -50.00 = -50.00 + -10.50 @ 0.21");
        assertThat(orders.totals()).isEqualTo("159.00 + 33.39 = 192.39");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).containsExactly(FindingCode.READ_AS_PERCENTAGE);
    }

    /** Every field of the guide at once. */
    @Test
    void anOrderThatSaysEverythingItself() {
        Orders orders = empty().item("ABC", "1", "10.00")
                .checkout("guid", "0f8fad5b-d9cb-469f-a165-70867728950e")
                .checkout("currency", "AUD")
                .checkout("customer_code", "ACME")
                .checkout("DeliveryInstruction", "Back door")
                .checkout("ExchangeRate", "0.9234")
                .checkout("OrderStatus", "Placed")
                .metadataField("TaxCode", "GST")
                .metadataField("RequiredDate", "2026-12-24")
                .shipTo(a -> a.firstName("Jane")
                        .lastName("Doe")
                        .address1("1 Test Street")
                        .city("Testville")
                        .country("AU"))
                .total("11.50");
        SalesOrder salesOrder = orders.salesOrder();

        assertThat(salesOrder.guid()).map(Object::toString).hasValue("0f8fad5b-d9cb-469f-a165-70867728950e");
        assertThat(salesOrder.sourceId()).hasValue("orderdesk:11:26211");
        assertThat(salesOrder.customerRef()).hasValue("1001");
        assertThat(salesOrder.orderNumber()).isEmpty();
        assertThat(salesOrder.orderDate()).hasValue(Instant.parse("2026-03-04T05:06:07Z"));
        assertThat(salesOrder.requiredDate()).hasValue(Instant.parse("2026-12-24T00:00:00Z"));
        assertThat(salesOrder.orderStatus()).hasValue(OrderStatus.PLACED);
        assertThat(salesOrder.currency().flatMap(c -> c.currencyCode())).hasValue("AUD");
        assertThat(salesOrder.exchangeRate().orElseThrow()).isEqualByComparingTo("0.9234");
        assertThat(salesOrder.customer().flatMap(c -> c.customerCode())).hasValue("ACME");
        assertThat(salesOrder.warehouse().flatMap(w -> w.warehouseCode())).hasValue("MAIN");
        assertThat(salesOrder.tax().flatMap(t -> t.taxCode())).hasValue("GST");
        assertThat(salesOrder.taxRate().orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(salesOrder.deliveryName()).hasValue("Jane Doe");
        assertThat(salesOrder.deliveryInstruction()).hasValue("Back door");
        assertThat(orders.brief()).containsExactly("1 ABC: 1 x 10.00 = 10.00 + 1.50 @ 0.15");
        assertThat(orders.totals()).isEqualTo("10.00 + 1.50 = 11.50");
        assertDifference(orders).isEqualByComparingTo("0");
        assertThat(orders.warnings()).isEmpty();
    }
}
