package io.github.ordersync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Unleashed refuses as a sales order; over real HTTP. Nothing refused is stored, so one sandbox serves all. */
class SalesOrderRulesTest {

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.builder().time(new SimulatedClock(Orders.START)).start();
        caller = Caller.http(sandbox);
        sandbox.unleashed().addProduct("OLD", "No longer sold", "5");
        sandbox.unleashed().editProduct("OLD", product -> product.put("Obsolete", true));
        sandbox.unleashed().addProduct("DEAR", "Never below 10", "12");
        sandbox.unleashed().editProduct("DEAR", product -> product.put("MinimumSellPrice", new BigDecimal("10")));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("unknown customer", "Customer", "NOBODY", o -> customer(o, "NOBODY")),
                wrong("no customer", "Customer", "required", o -> o.remove("Customer")),
                wrong("customer without a name", "Customer", "required", o -> o.putObject("Customer")),
                wrong(
                        "unknown warehouse",
                        "Warehouse",
                        "WEST",
                        o -> o.putObject("Warehouse").put("WarehouseCode", "WEST")),
                wrong("no warehouse", "Warehouse", "required", o -> o.remove("Warehouse")),
                wrong(
                        "unknown tax",
                        "Tax.TaxCode",
                        "GST99",
                        o -> o.putObject("Tax").put("TaxCode", "GST99")),
                wrong("no tax", "Tax", "required", o -> o.remove("Tax")),
                wrong("rate against code", "TaxRate", "0.2", o -> o.put("TaxRate", new BigDecimal("0.2"))),
                wrong("no exchange rate", "ExchangeRate", "required", o -> o.remove("ExchangeRate")),
                wrong("exchange rate 0", "ExchangeRate", "above 0", o -> o.put("ExchangeRate", 0)),
                wrong("no status", "OrderStatus", "required", o -> o.putNull("OrderStatus")),
                wrong("status Deleted", "OrderStatus", "Deleted", o -> o.put("OrderStatus", "Deleted")),
                wrong("status of old clients", "OrderStatus", "Open", o -> o.put("OrderStatus", "Open")),
                wrong(
                        "long custom status",
                        "CustomOrderStatus",
                        "15",
                        o -> o.put("OrderStatus", "Parked").put("CustomOrderStatus", "Waiting for customs")),
                wrong(
                        "custom status on Placed",
                        "CustomOrderStatus",
                        "Parked",
                        o -> o.put("OrderStatus", "Placed").put("CustomOrderStatus", "On hold")),
                wrong(
                        "currency of another",
                        "Currency",
                        "USD",
                        o -> o.putObject("Currency").put("CurrencyCode", "USD")),
                wrong(
                        "unknown currency",
                        "Currency",
                        "XXX",
                        o -> o.putObject("Currency").put("CurrencyCode", "XXX")),
                wrong("order number of 18", "OrderNumber", "17", o -> o.put("OrderNumber", "A23456789012345678")),
                wrong("required before 2000", "RequiredDate", "1999-12-31", o -> o.put("RequiredDate", "1999-12-31")),
                wrong("impossible date", "RequiredDate", "2026-02-31", o -> o.put("RequiredDate", "2026-02-31")),
                wrong("date as it comes out", "OrderDate", "/Date(", o -> o.put("OrderDate", "/Date(1795442200912)/")),
                wrong(
                        "long instruction",
                        "DeliveryInstruction",
                        "500",
                        o -> o.put("DeliveryInstruction", "x".repeat(501))),
                wrong("long post code", "DeliveryPostCode", "50", o -> o.put("DeliveryPostCode", "x".repeat(51))),
                wrong("long comments", "Comments", "2048", o -> o.put("Comments", "x".repeat(2049))),
                wrong("order discount 10", "DiscountRate", "10", o -> o.put("DiscountRate", 10)),
                wrong("no lines", "SalesOrderLines", "required", o -> o.putArray("SalesOrderLines")),
                wrong("sub total", "SubTotal", "47.80", o -> o.put("SubTotal", new BigDecimal("47.81"))),
                wrong("tax total", "TaxTotal", "7.17", o -> o.put("TaxTotal", BigDecimal.ZERO)),
                wrong("total", "Total", "54.97", o -> o.put("Total", new BigDecimal("55"))),
                wrong("no total", "Total", "required", o -> o.remove("Total")),
                wrong("unknown product", "SalesOrderLines[1].Product", "MUG-BLUE", o -> product(o, "MUG-BLUE")),
                wrong("obsolete product", "SalesOrderLines[1].Product", "obsolete", o -> product(o, "OLD")),
                wrong(
                        "no product",
                        "SalesOrderLines[1].Product",
                        "required",
                        o -> second(o).remove("Product")),
                wrong(
                        "price of 5 decimals",
                        "SalesOrderLines[1].UnitPrice",
                        "12.00001",
                        o -> second(o).put("UnitPrice", new BigDecimal("12.00001"))),
                wrong(
                        "quantity of 5 decimals",
                        "SalesOrderLines[1].OrderQuantity",
                        "4 decimal",
                        o -> second(o).put("OrderQuantity", new BigDecimal("1.00001"))),
                wrong(
                        "quantity 0",
                        "SalesOrderLines[1].OrderQuantity",
                        "above 0",
                        o -> second(o).put("OrderQuantity", 0)),
                wrong(
                        "discount in percent",
                        "SalesOrderLines[1].DiscountRate",
                        "between 0 and 1",
                        o -> second(o).put("DiscountRate", 10)),
                wrong(
                        "discount below 0",
                        "SalesOrderLines[1].DiscountRate",
                        "-0.1",
                        o -> second(o).put("DiscountRate", new BigDecimal("-0.1"))),
                wrong(
                        "no line total",
                        "SalesOrderLines[1].LineTotal",
                        "required",
                        o -> second(o).remove("LineTotal")),
                wrong(
                        "line tax",
                        "SalesOrderLines[1].LineTax",
                        "1.62",
                        o -> second(o).put("LineTax", new BigDecimal("1.63"))),
                wrong(
                        "line tax code",
                        "SalesOrderLines[1].LineTaxCode",
                        "GST99",
                        o -> second(o).put("LineTaxCode", "GST99")),
                wrong(
                        "line type",
                        "SalesOrderLines[1].LineType",
                        "Component",
                        o -> second(o).put("LineType", "Component")),
                wrong(
                        "same line number",
                        "SalesOrderLines[1].LineNumber",
                        "twice",
                        o -> second(o).put("LineNumber", 1)),
                wrong("below the least price", "SalesOrderLines[1].UnitPrice", "MinimumSellPrice", o -> {
                    product(o, "DEAR");
                    second(o).put("UnitPrice", new BigDecimal("11.00"));
                }),
                wrong("charge without a label", "SalesOrderLines[1].Product.ProductDescription", "required", o -> {
                    second(o).put("LineType", "Charge").put("LineNumber", 0);
                }),
                wrong("charge with a number", "SalesOrderLines[1].LineNumber", "must be 0", o -> {
                    second(o).put("LineType", "Charge").putObject("Product").put("ProductDescription", "Freight");
                }),
                wrong(
                        "absurd number",
                        "SalesOrderLines[1].UnitPrice",
                        "not a number",
                        o -> second(o).put("UnitPrice", "1E+999999999")));
    }

    private static Arguments wrong(String name, String field, String words, Consumer<ObjectNode> change) {
        return Arguments.of(Named.of(name, change), field, words);
    }

    private static void customer(ObjectNode order, String code) {
        order.putObject("Customer").put("CustomerCode", code);
    }

    private static void product(ObjectNode order, String code) {
        second(order).putObject("Product").put("ProductCode", code);
    }

    private static ObjectNode second(ObjectNode order) {
        return Orders.line(order, 1);
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Consumer<ObjectNode> change, String field, String words) throws Exception {
        ObjectNode order = Orders.body("Completed");
        change.accept(order);
        Caller.Reply reply = caller.unleashed("POST", "/SalesOrders", order.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        JsonNode items = reply.json().path("Items");
        assertThat(items.findValuesAsText("Field")).contains(field);
        assertThat(problem(items, field)).contains(words);
        assertThat(reply.json().path("Description").asText()).isNotEmpty();
        assertThat(items.get(0).path("ErrorCode").isInt()).isTrue();
        assertThat(sandbox.unleashed().salesOrders()).isEmpty();
    }

    private static String problem(JsonNode items, String field) {
        for (JsonNode item : items) {
            if (item.path("Field").asText().equals(field)) {
                return item.path("Description").asText();
            }
        }
        return "";
    }

    @Test
    void wrongLineTotalIsExplained() throws Exception {
        ObjectNode order = Orders.body("Completed");
        second(order).put("LineTotal", new BigDecimal("10.81"));
        JsonNode items = caller.unleashed("POST", "/SalesOrders", order.toString())
                .json()
                .path("Items");
        assertThat(problem(items, "SalesOrderLines[1].LineTotal"))
                .contains(
                        "Calculation is as follows: (OrderQuantity:'1' * UnitPrice:'12.00' * (1 - DiscountRate:'0.1'))"
                                + " rounded to 2 Decimal Places");
    }

    @Test
    void allProblemsAreTold() throws Exception {
        JsonNode reply = caller.unleashed("POST", "/SalesOrders", "{}").json();
        assertThat(reply.path("Items").findValuesAsText("Field"))
                .containsAll(List.of(
                        "OrderStatus",
                        "Customer",
                        "Warehouse",
                        "ExchangeRate",
                        "Tax",
                        "SalesOrderLines",
                        "SubTotal",
                        "TaxTotal",
                        "Total"));
    }

    /** Half up, not half even: 0.125 becomes 0.13. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.25, 0, 0.13", "1, 283.305, 0, 283.31", "1000, 0.3333, 0.15, 283.31", "3, 179.00, 1, 0.00"})
    void lineTotalsRoundHalfUp(BigDecimal quantity, String price, BigDecimal discount, BigDecimal total)
            throws Exception {
        ObjectNode order = Orders.body("Parked");
        order.putArray("SalesOrderLines");
        order.putObject("Tax").put("TaxCode", "NONE");
        Orders.line(
                order, 1, "MUG", quantity.toPlainString(), price, discount.toPlainString(), total.toPlainString(), "0");
        order.put("SubTotal", total).put("TaxTotal", 0).put("Total", total);
        try (Sandbox own = Sandbox.builder().inProcess()) {
            Caller inProcess = Caller.inProcess(own);
            assertThat(inProcess
                            .unleashed("POST", "/SalesOrders", order.toString())
                            .status())
                    .isEqualTo(201);
            Orders.line(order, 0).put("LineTotal", total.add(new BigDecimal("0.01")));
            assertThat(inProcess
                            .unleashed("POST", "/SalesOrders", order.toString())
                            .status())
                    .isEqualTo(400);
        }
    }
}
