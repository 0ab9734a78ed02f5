package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.all;
import static io.github.ordersync.unleashed.Wire.json;
import static io.github.ordersync.unleashed.Wire.list;
import static io.github.ordersync.unleashed.Wire.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.unleashed.model.Customer;
import io.github.ordersync.unleashed.model.CustomerContact;
import io.github.ordersync.unleashed.model.Product;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.PurchaseOrderLine;
import io.github.ordersync.unleashed.model.SalesShipment;
import io.github.ordersync.unleashed.model.SalesShipmentLine;
import io.github.ordersync.unleashed.model.ShippingCompany;
import io.github.ordersync.unleashed.model.WarehouseStockTransfer;
import io.github.ordersync.unleashed.model.WebhookSubscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherResourcesTest {

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void aFilterWithASpaceIsEncoded() {
        wire.answers(list(1, 1, "{}"));

        all(wire.client()
                .customers()
                .list(CustomerFilter.builder().customer("A B").build()));

        assertThat(wire.onlyCall().getUrl()).isEqualTo("/Customers?customer=A%20B");
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

    @Test
    void aDeleteWhoseAnswerWasLostFindsNothingLeft() {
        wire.answers(json(503, ""), json(404, ""), json(404, ""));
        UnleashedClient client = wire.client();

        client.salesShipments().delete(GUID);
        assertThatThrownBy(() -> client.salesShipments().delete(GUID))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("salesShipments.delete");

        assertThat(wire.calls()).hasSize(3);
    }

    @Test
    void aGuidThatTheServiceChoosesIsRefusedBeforeTheCall() {
        UnleashedClient client = wire.client();

        assertThatThrownBy(() -> client.warehouseStockTransfers()
                        .create(WarehouseStockTransfer.builder().guid(GUID).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("warehouseStockTransfers.create: guid is " + GUID
                        + "; the service chooses it, so leave it out.");
        assertThatThrownBy(() -> client.customers()
                        .createContact(
                                GUID, CustomerContact.builder().guid(GUID).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customers.createContact: guid is");
        assertThatThrownBy(() -> client.purchaseOrders()
                        .updateLine(GUID, PurchaseOrderLine.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("purchaseOrders.updateLine: guid is missing");
        assertThat(wire.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2", " 17 "})
    void aTransferNumberThatWouldNameAPageIsRefused(String number) {
        assertThatThrownBy(() -> wire.client().warehouseStockTransfers().findByNumber(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transferNumber is '" + number + "'");
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void aTransferIsFoundByItsNumberOrNot() {
        wire.answers(json(200, "{\"TransferNumber\":\"WT/1 2\"}"), json(404, ""));
        WarehouseStockTransfers transfers = wire.client().warehouseStockTransfers();

        assertThat(transfers.findByNumber("WT/1 2").orElseThrow().transferNumber())
                .hasValue("WT/1 2");
        assertThat(transfers.findByNumber("WT-3")).isEmpty();
        assertThat(wire.calls().get(0).getUrl()).isEqualTo("/WarehouseStockTransfers/WT%2F1%202");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"Guid\":\"5f2d0a0e-1111-4222-8333-444455556666\"}]}",
                "[{\"Guid\":\"5f2d0a0e-1111-4222-8333-444455556666\"}]",
                "{\"Guid\":\"5f2d0a0e-1111-4222-8333-444455556666\"}"
            })
    void costsAreReadInWhateverFormTheyCome(String body) {
        wire.answers(json(200, body));

        assertThat(wire.client().purchaseOrders().costs(GUID))
                .singleElement()
                .satisfies(cost -> assertThat(cost.guid()).hasValue(GUID));
    }

    @Test
    void contactsComeInPagesBelowTheirCustomer() {
        wire.answers(list(1, 2, "{\"LastName\":\"A\"}"), list(2, 2, "{\"LastName\":\"B\"}"));

        assertThat(all(wire.client()
                        .customers()
                        .contacts(GUID, PageFilter.builder().pageSize(1).build())))
                .extracting(contact -> contact.lastName().orElseThrow())
                .containsExactly("A", "B");

        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        "/Customers/" + GUID + "/Contacts?pageSize=1", "/Customers/" + GUID + "/Contacts/2?pageSize=1");
    }

    @Test
    void theKeyOfASubscriptionIsShownByNothingAndNeverSentBack() {
        String key = "ObviouslyNotAKey0123456789==";
        wire.answers(json(201, "{\"SubscriptionId\":\"%s\",\"SignatureKey\":\"%s\"}".formatted(GUID, key)));
        WebhookSubscriptions subscriptions = wire.client().webhookSubscriptions();

        WebhookSubscription made = subscriptions.create(WebhookSubscription.builder()
                .notificationUrl("https://example.com")
                .build());
        subscriptions.update(made);

        assertThat(made.signatureKey().orElseThrow().<String>use(text -> text)).isEqualTo(key);
        assertThat(made.toString()).contains(GUID.toString()).doesNotContain(key);
        assertThat(tree(wire.calls().get(1).getBodyAsString()))
                .isEqualTo(tree("{\"subscriptionId\":\"" + GUID + "\"}"));
    }
}
