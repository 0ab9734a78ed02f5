package io.github.ordersync.sync.mapping;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.orderdesk.model.Address;
import io.github.ordersync.orderdesk.model.Discount;
import io.github.ordersync.orderdesk.model.Order;
import io.github.ordersync.orderdesk.model.OrderItem;
import io.github.ordersync.orderdesk.model.OrderNote;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An order in a test: a plain one, changed by what the test is about, then mapped. */
final class Orders {

    private Order order = Order.builder()
            .id("26211")
            .sourceId("1001")
            .email("jane@example.com")
            .dateAdded(Instant.parse("2026-03-04T05:06:07Z"))
            .build();
    private IntegrationSettings settings =
            IntegrationSettings.builder().customerCode("WEB").build();
    private MappingContext context = MappingContext.builder()
            .storeId("11")
            .defaultWarehouseCode("MAIN")
            .putTaxRates("GST", new BigDecimal("0.15"))
            .putTaxRates("NONE", BigDecimal.ZERO)
            .build();

    private Orders() {}

    static Orders empty() {
        return new Orders();
    }

    /** One item, ABC, twice at 10.00. */
    static Orders order() {
        return empty().item("ABC", "2", "10.00");
    }

    Orders item(String code, String quantity, String price) {
        return item(code, quantity, price, item -> item);
    }

    Orders item(String code, String quantity, String price, UnaryOperator<OrderItem.Builder> change) {
        OrderItem.Builder item = OrderItem.builder()
                .code(code)
                .name("Item " + code)
                .quantity(new BigDecimal(quantity))
                .price(new BigDecimal(price));
        return with(o -> o.addOrderItems(change.apply(item).build()));
    }

    static UnaryOperator<OrderItem.Builder> metadata(String name, String value) {
        return item -> item.putMetadata(name, JsonValue.of(value));
    }

    static UnaryOperator<OrderItem.Builder> variation(String name, String value) {
        return item -> item.putVariationList(name, JsonValue.of(value));
    }

    Orders checkout(String name, String value) {
        return with(o -> o.putCheckoutData(name, JsonValue.of(value)));
    }

    Orders checkoutJson(String name, String json) {
        return with(o -> o.putCheckoutData(name, JsonValue.parse(json)));
    }

    Orders metadataField(String name, String value) {
        return with(o -> o.putOrderMetadata(name, JsonValue.of(value)));
    }

    Orders shipping(String amount) {
        return with(o -> o.shippingTotal(new BigDecimal(amount)));
    }

    Orders handling(String amount) {
        return with(o -> o.handlingTotal(new BigDecimal(amount)));
    }

    Orders tax(String amount) {
        return with(o -> o.taxTotal(new BigDecimal(amount)));
    }

    Orders discount(String amount) {
        return with(o -> o.discountTotal(new BigDecimal(amount))
                .addDiscountList(Discount.builder()
                        .name("Sale")
                        .code("SALE10")
                        .amount(new BigDecimal(amount))
                        .build()));
    }

    Orders total(String amount) {
        return with(o -> o.orderTotal(new BigDecimal(amount)));
    }

    Orders note(String content) {
        return with(o -> o.addOrderNotes(OrderNote.builder().content(content).build()));
    }

    Orders shipTo(UnaryOperator<Address.Builder> address) {
        return with(o -> o.shipping(address.apply(Address.builder()).build()));
    }

    Orders billTo(UnaryOperator<Address.Builder> address) {
        return with(o -> o.customer(address.apply(Address.builder()).build()));
    }

    Orders with(UnaryOperator<Order.Builder> change) {
        order = change.apply(order.toBuilder()).build();
        return this;
    }

    Orders settings(UnaryOperator<IntegrationSettings.Builder> change) {
        settings = change.apply(settings.toBuilder()).build();
        return this;
    }

    Orders context(UnaryOperator<MappingContext.Builder> change) {
        context = change.apply(context.toBuilder()).build();
        return this;
    }

    Order build() {
        return order;
    }

    OrderMapper mapper() {
        return new OrderMapper(settings);
    }

    MappingResult map() {
        return mapper().map(order, context);
    }

    /** The result of an order that must be mapped. */
    MappingResult.Mapped mapped() {
        MappingResult result = map();
        if (result instanceof MappingResult.Mapped mapped) {
            return mapped;
        }
        throw new AssertionError("Not mapped: " + result);
    }

    SalesOrder salesOrder() {
        return mapped().salesOrder();
    }

    List<SalesOrderLine> lines() {
        return salesOrder().salesOrderLines();
    }

    SalesOrderLine line(int number) {
        return lines().get(number - 1);
    }

    /** The only line. */
    SalesOrderLine line() {
        if (lines().size() != 1) {
            throw new AssertionError("Not one line: " + lines());
        }
        return line(1);
    }

    List<Problem> problems() {
        MappingResult result = map();
        if (result instanceof MappingResult.Refused refused) {
            return refused.problems();
        }
        throw new AssertionError("Not refused: " + result);
    }

    List<Problem> problemsOrNone() {
        return map() instanceof MappingResult.Refused refused ? refused.problems() : List.of();
    }

    /** The only problem of an order that must be refused. */
    Problem problem() {
        List<Problem> problems = problems();
        if (problems.size() != 1) {
            throw new AssertionError("Not one problem: " + problems);
        }
        return problems.get(0);
    }

    List<FindingCode> warnings() {
        return new ArrayList<>(mapped().warnings().stream().map(Warning::code).toList());
    }

    Warning warning(FindingCode code) {
        return mapped().warnings().stream()
                .filter(w -> w.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code + ": " + mapped().warnings()));
    }

    /** Where a value came from, as the explanation has it. */
    String sourceOf(String target) {
        return map().explanation().rows().stream()
                .filter(row -> row.target().equals(target))
                .map(Explanation.Row::source)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + target));
    }

    /** A line in short: code or description, number, quantity x price at discount = total + tax at rate. */
    static String brief(SalesOrderLine line) {
        String product = line.product()
                .flatMap(p -> p.productCode().or(p::productDescription))
                .orElse("?");
        String discount = line.discountRate()
                .filter(d -> d.signum() != 0)
                .map(d -> " -" + d)
                .orElse("");
        return line.lineNumber().orElse(-1) + " " + product + ": " + plain(line.orderQuantity()) + " x "
                + plain(line.unitPrice()) + discount + " = " + plain(line.lineTotal()) + " + " + plain(line.lineTax())
                + " @ " + plain(line.taxRate());
    }

    List<String> brief() {
        return lines().stream().map(Orders::brief).toList();
    }

    /** SubTotal + TaxTotal = Total. */
    String totals() {
        SalesOrder salesOrder = salesOrder();
        return plain(salesOrder.subTotal()) + " + " + plain(salesOrder.taxTotal()) + " = " + plain(salesOrder.total());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }
}
