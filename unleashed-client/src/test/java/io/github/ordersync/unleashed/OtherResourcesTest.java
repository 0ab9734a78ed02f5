package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.all;
import static io.github.ordersync.unleashed.Wire.json;
import static io.github.ordersync.unleashed.Wire.list;
import static io.github.ordersync.unleashed.Wire.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShipmentStatus;
import io.github.ordersync.unleashed.model.ShippingCompany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OtherResourcesTest {

    private static final Instant SINCE = Instant.parse("2026-01-06T07:08:09.010Z");

    @RegisterExtension
    final Wire wire = new Wire();

    /** Every filter with every value that it can hold, and what becomes of it. */
    static Stream<Arguments> lists() {
        return Stream.of(
                of(
                        client -> client.salesShipments()
                                .list(SalesShipmentFilter.builder()
                                        .orderNumber("SO-1")
                                        .shipmentStatus(ShipmentStatus.DISPATCHED)
                                        .startDate(LocalDate.of(2026, 1, 2))
                                        .endDate(LocalDate.of(2026, 1, 3))
                                        .modifiedSince(SINCE)
                                        .warehouseCode("W1")
                                        .serialBatch(false)
                                        .orderBy("ShipmentNumber")
                                        .sort(Sort.DESCENDING)
                                        .pageSize(1)
                                        .build()),
                        "/SalesShipments?endDate=2026-01-03&modifiedSince=2026-01-06T07:08:09.010"
                                + "&orderBy=ShipmentNumber&orderNumber=SO-1&pageSize=1&serialBatch=false"
                                + "&shipmentStatus=Dispatched&sort=desc&startDate=2026-01-02&warehouseCode=W1"),
                of(
                        client -> client.stockOnHand()
                                .list(StockOnHandFilter.builder()
                                        .modifiedSince(SINCE)
                                        .asAtDate(LocalDate.of(2026, 1, 2))
                                        .isAssembled(true)
                                        .addProductId(GUID)
                                        .productCode("A B")
                                        .warehouseCode("W1")
                                        .warehouseName("Main")
                                        .orderBy("ProductCode")
                                        .pageSize(1000)
                                        .build()),
                        "/StockOnHand?asAtDate=2026-01-02&isAssembled=true&modifiedSince=2026-01-06T07:08:09.010"
                                + "&orderBy=ProductCode&pageSize=1000&productCode=A%20B&productId=" + GUID
                                + "&warehouseCode=W1&warehouseName=Main"),
                of(
                        client -> client.products()
                                .list(ProductFilter.builder()
                                        .productCode("A")
                                        .productDescription("B")
                                        .product("C")
                                        .productGroup("D")
                                        .productBrand("E")
                                        .productBarcode("F")
                                        .addProductId(GUID)
                                        .customerCode("G")
                                        .brief(true)
                                        .smart(true)
                                        .includeObsolete(true)
                                        .includeAttributes(true)
                                        .excludeAssembled(true)
                                        .excludeComponents(true)
                                        .modifiedSince(SINCE)
                                        .orderBy("CreatedOn")
                                        .sort(Sort.ASCENDING)
                                        .pageSize(2)
                                        .build()),
                        "/Products?ProductBarcode=F&brief=true&customerCode=G&excludeAssembled=true"
                                + "&excludeComponents=true&includeAttributes=true&includeObsolete=true"
                                + "&modifiedSince=2026-01-06T07:08:09.010&orderBy=CreatedOn&pageSize=2&product=C"
                                + "&productBrand=E&productCode=A&productDescription=B&productGroup=D&productId=" + GUID
                                + "&smart=true&sort=asc"),
                of(
                        client -> client.customers()
                                .list(CustomerFilter.builder()
                                        .customerCode("A")
                                        .customerName("B")
                                        .customer("C")
                                        .customerType("D")
                                        .currency("NZD")
                                        .sellPriceTier("E")
                                        .salesOrderGroup("F")
                                        .contactEmail("sam@example.com")
                                        .stopCredit(false)
                                        .xeroContactId("G")
                                        .includeAllContacts(true)
                                        .includeObsolete(true)
                                        .modifiedSince(SINCE)
                                        .orderBy("CreatedOn")
                                        .sort(Sort.ASCENDING)
                                        .pageSize(2)
                                        .build()),
                        "/Customers?contactEmail=sam@example.com&currency=NZD&customer=C&customerCode=A&customerName=B"
                                + "&customerType=D&includeAllContacts=true&includeObsolete=true"
                                + "&modifiedSince=2026-01-06T07:08:09.010&orderBy=CreatedOn&pageSize=2&salesOrderGroup=F"
                                + "&sellPriceTier=E&sort=asc&stopCredit=false&xeroContactId=G"),
                of(
                        client -> client.warehouses()
                                .list(WarehouseFilter.builder()
                                        .warehouseCode("A")
                                        .warehouseName("B")
                                        .includeObsolete(true)
                                        .modifiedSince(SINCE)
                                        .pageSize(2)
                                        .build()),
                        "/Warehouses?includeObsolete=true&modifiedSince=2026-01-06T07:08:09.010&pageSize=2"
                                + "&warehouseCode=A&warehouseName=B"),
                of(
                        client -> client.taxes()
                                .list(TaxFilter.builder()
                                        .canApplyToRevenue(true)
                                        .canApplyToExpenses(false)
                                        .pageSize(2)
                                        .build()),
                        "/Taxes?canApplyToExpenses=false&canApplyToRevenue=true&pageSize=2"),
                of(
                        client -> client.currencies()
                                .list(CurrencyFilter.builder().inUse(true).build()),
                        "/Currencies?inUse=true"),
                of(
                        client -> client.shippingCompanies()
                                .list(PageFilter.builder().pageSize(2).build()),
                        "/ShippingCompanies?pageSize=2"),
                of(client -> client.deliveryMethods().list(PageFilter.builder().build()), "/DeliveryMethods"),
                of(
                        client -> client.customers()
                                .list(CustomerFilter.builder()
                                        .customerCode("")
                                        .customerName(" ")
                                        .build()),
                        "/Customers"));
    }

    private static Arguments of(Function<UnleashedClient, Paged<?>> list, String url) {
        return Arguments.of(list, url);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsSendTheirFilters(Function<UnleashedClient, Paged<?>> list, String url) {
        wire.answers(list(1, 1, "{}", "{}"));

        assertThat(all(list.apply(wire.client()))).hasSize(2);

        assertThat(wire.onlyCall().getUrl()).isEqualTo(url);
        assertThat(wire.onlyCall().getMethod().value()).isEqualTo("GET");
    }

    @Test
    void aShipmentIsPostedWithoutItsGuidInThePathAndNotRepeated() {
        wire.answers(json(201, "{\"ShipmentNumber\":\"SS-1\"}"), json(500, ""));
        SalesShipment shipment = SalesShipment.builder()
                .guid(GUID)
                .orderNumber("SO-1")
                .dispatchDate(Instant.parse("2026-02-03T00:00:00Z"))
                .shippingCompany(ShippingCompany.builder().name("Post").build())
                .addSalesShipmentLines(SalesShipmentLine.builder()
                        .product(ProductReference.builder()
                                .productCode("BOLT-M8")
                                .build())
                        .shipmentQty(new BigDecimal("2.0000"))
                        .build())
                .build();
        SalesShipments shipments = wire.client().salesShipments();

        assertThat(shipments.create(shipment).shipmentNumber()).hasValue("SS-1");

        LoggedRequest call = wire.onlyCall();
        assertThat(call.getMethod().value()).isEqualTo("POST");
        assertThat(call.getUrl()).isEqualTo("/SalesShipments");
        assertThat(tree(call.getBodyAsString())).isEqualTo(tree("""
                                {"Guid":"%s","OrderNumber":"SO-1","DispatchDate":"2026-02-03T00:00:00.000",
                                 "ShippingCompany":{"Name":"Post"},
                                 "SalesShipmentLines":[{"Product":{"ProductCode":"BOLT-M8"},"ShipmentQty":2.0000}]}""".formatted(GUID)));
        assertThatThrownBy(() -> shipments.create(shipment))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("List the shipments with the order's number");
        assertThat(wire.calls()).hasSize(2);
    }

    @Test
    void aShipmentIsReplacedWhole() {
        String stored = """
                {"Guid":"%s","TrackingNumber":null,"CreatedOn":"12/10/2014 8:08:10 p.m.",
                 "LastModifiedOn":"/Date(1413097692483)/","ShipmentWeight":"12.50","SalesShipmentLines":[{"LineNumber":1}]}""".formatted(GUID);
        wire.answers(json(200, stored));
        SalesShipments shipments = wire.client().salesShipments();

        shipments.update(
                GUID, shipment -> shipment.toBuilder().trackingNumber("TRK 1").build());
        shipments.update(shipments.get(GUID));

        assertThat(wire.calls())
                .extracting(call -> call.getMethod().value() + " " + call.getUrl())
                .containsExactly(
                        "GET /SalesShipments/" + GUID,
                        "PUT /SalesShipments/" + GUID,
                        "GET /SalesShipments/" + GUID,
                        "PUT /SalesShipments/" + GUID);
        assertThat(tree(wire.calls().get(1).getBodyAsString())).isEqualTo(tree("""
                                {"Guid":"%s","TrackingNumber":"TRK 1","CreatedOn":"12/10/2014 8:08:10 p.m.",
                                 "ShipmentWeight":"12.50","SalesShipmentLines":[{"LineNumber":1}]}""".formatted(GUID)));
        assertThat(tree(wire.calls().get(3).getBodyAsString()).get("TrackingNumber"))
                .isEqualTo(tree("null"));
    }

    @Test
    void stockOfOneProductIsFoundInAllAndByWarehouse() {
        wire.answers(
                json(200, "{\"ProductCode\":\"A\",\"AvailableQty\":-5.0000}"),
                json(404, ""),
                list(1, 1, "{\"WarehouseId\":\"" + GUID + "\",\"Warehouse\":\"Main\",\"AvailableQty\":3}"),
                json(200, "[{\"Warehouse\":\"Main\"},{\"Warehouse\":\"North\"}]"),
                json(404, ""));
        StockOnHands stock = wire.client().stockOnHand();

        assertThat(stock.find(GUID).orElseThrow().availableQty()).hasValue(new BigDecimal("-5.0000"));
        assertThat(stock.find(GUID)).isEmpty();
        assertThat(stock.allWarehouses(GUID))
                .singleElement()
                .satisfies(row -> assertThat(row.warehouseId()).hasValue(GUID));
        assertThat(stock.allWarehouses(GUID))
                .extracting(row -> row.warehouse().orElseThrow())
                .containsExactly("Main", "North");
        assertThatThrownBy(() -> stock.allWarehouses(GUID))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("stockOnHand.allWarehouses");

        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        "/StockOnHand/" + GUID,
                        "/StockOnHand/" + GUID,
                        "/StockOnHand/" + GUID + "/AllWarehouses",
                        "/StockOnHand/" + GUID + "/AllWarehouses",
                        "/StockOnHand/" + GUID + "/AllWarehouses");
    }

    @Test
    void rowsByWarehouseInPagesAreNotCutInSilence() {
        wire.answers(list(1, 2, "{}"));

        assertThatThrownBy(() -> wire.client().stockOnHand().allWarehouses(GUID))
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("rows in pages");
    }

    @Test
    void productsAndCustomersAreSavedUnderTheirGuidAndRepeated() {
        wire.answers(
                json(503, ""),
                json(201, "{\"ProductCode\":\"A\"}"),
                json(503, ""),
                json(201, "{\"CustomerCode\":\"B\"}"));
        UnleashedClient client = wire.client();

        assertThat(client.products()
                        .save(Product.builder().guid(GUID).productCode("A").build())
                        .productCode())
                .hasValue("A");
        assertThat(client.customers()
                        .save(Customer.builder()
                                .guid(GUID)
                                .gstVatNumber("1-2-3")
                                .emailCc("kim@example.com")
                                .build())
                        .customerCode())
                .hasValue("B");

        assertThat(wire.calls())
                .extracting(call -> call.getMethod().value() + " " + call.getUrl())
                .containsExactly(
                        "POST /Products/" + GUID,
                        "POST /Products/" + GUID,
                        "POST /Customers/" + GUID,
                        "POST /Customers/" + GUID);
        assertThat(tree(wire.calls().get(3).getBodyAsString()))
                .isEqualTo(tree("{\"Guid\":\"%s\",\"EmailCC\":\"kim@example.com\",\"GSTVATNumber\":\"1-2-3\"}"
                        .formatted(GUID)));
    }

    @Test
    void productsAndCustomersAreReadByTheirGuid() {
        wire.answers(json(200, "{}"), json(404, ""), json(200, "{}"), json(404, ""));
        UnleashedClient client = wire.client();
        UUID other = new UUID(0, 1);

        assertThat(client.products().get(GUID).productCode()).isEmpty();
        assertThat(client.products().find(other)).isEmpty();
        assertThat(client.customers().find(GUID)).isPresent();
        assertThatThrownBy(() -> client.customers().get(other)).isInstanceOf(NotFoundException.class);

        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        "/Products/" + GUID, "/Products/" + other, "/Customers/" + GUID, "/Customers/" + other);
    }

    @Test
    void savesNeedAGuid() {
        UnleashedClient client = wire.client();

        assertThatThrownBy(() -> client.products().save(Product.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("products.save: guid is missing");
        assertThatThrownBy(() -> client.customers().save(Customer.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customers.save: guid is missing");
        assertThatThrownBy(() ->
                        client.salesShipments().update(SalesShipment.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("salesShipments.update: guid is missing");
        assertThat(wire.calls()).isEmpty();
    }
}
