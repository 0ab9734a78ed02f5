package io.github.ordersync.sync.mapping;

import static io.github.ordersync.sync.mapping.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.CustomerPolicy;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import io.github.ordersync.unleashed.model.Tax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** It is put into words when it is asked for, and that must not show. */
class ExplanationTest {

    @Test
    void twoOfTheSameOrderAreEqual() {
        Orders orders = order().shipping("5.00").checkout("TaxRate", "15");
        Explanation one = orders.map().explanation();
        Explanation other = orders.map().explanation();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one).isNotEqualTo(order().map().explanation());
        assertThat(one.toString()).startsWith("Explanation[rows=[Row[target=SourceId, value=orderdesk:11:26211, ");
    }

    @Test
    void itSaysTheSameEachTime() {
        Explanation explanation = order().map().explanation();

        assertThat(explanation.rows()).isNotEmpty().isSameAs(explanation.rows()).isUnmodifiable();
        assertThat(explanation.skipped()).isSameAs(explanation.skipped()).isUnmodifiable();
    }

    @Test
    void anExplanationInWordsKeepsNoHoldOnTheLists() {
        List<Explanation.Skipped> skipped = new ArrayList<>(List.of(new Explanation.Skipped("item 1", "why")));
        Explanation explanation = new Explanation(List.of(), skipped);
        skipped.clear();

        assertThat(explanation.skipped()).containsExactly(new Explanation.Skipped("item 1", "why"));
    }

    @Test
    void aWarningStandsBesideTheValueOfItsLine() {
        Orders orders = order().item("DEF", "8", "1.23456");

        assertThat(orders.warning(FindingCode.PRICE_ROUNDED).field()).isEqualTo("line 2.UnitPrice");
        assertThat(found(orders.map().explanation(), FindingCode.PRICE_ROUNDED)).containsExactly("line 2.UnitPrice");
    }

    @Test
    void aProblemStandsBesideTheValueThatItIsAbout() {
        Orders orders = order().checkout("TaxRate", "much");

        assertThat(orders.problem().code()).isEqualTo(FindingCode.BAD_RATE);
        assertThat(found(orders.map().explanation(), FindingCode.BAD_RATE)).contains("TaxRate");
    }

    private static List<String> found(Explanation explanation, FindingCode code) {
        return explanation.rows().stream()
                .filter(row -> row.findings().contains(code))
                .map(Explanation.Row::target)
                .toList();
    }

    /** Law: nothing is sent that the explanation does not know, and it names nothing else. */
    @Test
    void everyValueThatIsSentHasItsRow() {
        Seeds.each(seed -> {
            OrderGenerator generator = new OrderGenerator(seed);
            MappingResult result =
                    new OrderMapper(generator.oddSettings()).map(generator.oddOrder(), generator.oddContext());
            if (result instanceof MappingResult.Mapped mapped) {
                List<String> told = mapped.explanation().rows().stream()
                        .map(Explanation.Row::target)
                        .toList();
                assertThat(told)
                        .as("seed %d", seed)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(sent(mapped.salesOrder()));
            }
        });
    }

    @Test
    void whatFewOrdersHaveIsExplainedToo() {
        Orders full = order().checkout("currency", "nzd")
                .checkout("RequiredDate", "2026-05-06")
                .checkout("OrderStatus", "Picking")
                .checkout("customer_guid", "0f8fad5b-d9cb-469f-a165-70867728950e")
                .with(o -> o.shippingMethod("Ground"))
                .settings(s -> s.putDeliveryMethods("ground", "Courier"));
        Orders created = order().settings(s -> s.customers(CustomerPolicy.CREATE));
        Orders matched = order().settings(s -> s.customers(CustomerPolicy.MATCH))
                .context(c -> c.matchedCustomer(
                        CustomerReference.builder().customerCode("JANE").build()));

        for (Orders orders : List.of(full, created, matched)) {
            assertThat(orders.map().explanation().rows())
                    .extracting(Explanation.Row::target)
                    .containsExactlyInAnyOrderElementsOf(sent(orders.salesOrder()));
        }
        assertThat(List.of("Currency", "RequiredDate", "OrderStatus", "CustomOrderStatus", "DeliveryMethod"))
                .extracting(full::sourceOf)
                .containsExactly(
                        "checkout_data.currency",
                        "checkout_data.RequiredDate",
                        "checkout_data.OrderStatus",
                        "checkout_data.OrderStatus",
                        "setting deliveryMethods, shipping_method");
        assertThat(full.sourceOf("Customer")).isEqualTo("checkout_data.customer_guid");
        assertThat(created.sourceOf("Customer")).isEqualTo("computed: new customer of the order's e-mail or name");
        assertThat(matched.sourceOf("Customer")).isEqualTo("existing customer of the order's e-mail or name");
    }

    private static List<String> sent(SalesOrder order) {
        List<String> sent = new ArrayList<>();
        Map<String, Optional<?>> values = new LinkedHashMap<>();
        values.put("Guid", order.guid());
        values.put("SourceId", order.sourceId());
        values.put("Customer", order.customer());
        values.put("CustomerRef", order.customerRef());
        values.put("OrderNumber", order.orderNumber());
        values.put("OrderDate", order.orderDate());
        values.put("RequiredDate", order.requiredDate());
        values.put("DeliveryInstruction", order.deliveryInstruction());
        values.put("DeliveryMethod", order.deliveryMethod());
        values.put("DeliveryName", order.deliveryName());
        values.put("DeliveryStreetAddress", order.deliveryStreetAddress());
        values.put("DeliveryStreetAddress2", order.deliveryStreetAddress2());
        values.put("DeliverySuburb", order.deliverySuburb());
        values.put("DeliveryCity", order.deliveryCity());
        values.put("DeliveryRegion", order.deliveryRegion());
        values.put("DeliveryPostCode", order.deliveryPostCode());
        values.put("DeliveryCountry", order.deliveryCountry());
        values.put("Comments", order.comments());
        values.put("ExchangeRate", order.exchangeRate());
        values.put("Currency", order.currency());
        values.put("OrderStatus", order.orderStatus());
        values.put("CustomOrderStatus", order.customOrderStatus());
        values.put("Warehouse", order.warehouse());
        values.put("TaxCode", order.tax().flatMap(Tax::taxCode));
        values.put("TaxRate", order.taxRate());
        values.put("SubTotal", order.subTotal());
        values.put("TaxTotal", order.taxTotal());
        values.put("Total", order.total());
        for (int i = 0; i < order.salesOrderLines().size(); i++) {
            SalesOrderLine line = order.salesOrderLines().get(i);
            String at = "line " + (i + 1) + ".";
            values.put(at + "ProductCode", line.product().flatMap(ProductReference::productCode));
            values.put(at + "ProductDescription", line.product().flatMap(ProductReference::productDescription));
            values.put(at + "OrderQuantity", line.orderQuantity());
            values.put(at + "LineType", line.lineType());
            values.put(at + "UnitPrice", line.unitPrice());
            values.put(at + "DiscountRate", line.discountRate());
            values.put(at + "LineTotal", line.lineTotal());
            values.put(at + "LineTax", line.lineTax());
            values.put(at + "TaxRate", line.taxRate());
        }
        values.forEach((name, value) -> value.ifPresent(v -> sent.add(name)));
        return sent;
    }
}
