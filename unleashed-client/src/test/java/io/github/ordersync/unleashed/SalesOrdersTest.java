package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.all;
import static io.github.ordersync.unleashed.Wire.json;
import static io.github.ordersync.unleashed.Wire.list;
import static io.github.ordersync.unleashed.Wire.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.unleashed.model.CustomerReference;
import io.github.ordersync.unleashed.model.OrderStatus;
import io.github.ordersync.unleashed.model.ProductReference;
import io.github.ordersync.unleashed.model.SalesOrder;
import io.github.ordersync.unleashed.model.SalesOrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalesOrdersTest {

    private static final String PATH = "/SalesOrders/" + GUID;
    private static final String STORED = """
            {"Guid":"%s","OrderNumber":"SO-00000007","OrderStatus":"Placed","OrderDate":"\\/Date(1700000000000)\\/",
             "Customer":{"CustomerCode":"ACME","LastModifiedOn":"\\/Date(1600000000000)\\/"},"Comments":null,
             "TotalWeight":null,"NewMember":{"a":[1.50,null]},"LastModifiedOn":"\\/Date(1700000000000)\\/",
             "SalesOrderLines":[{"Guid":"11111111-2222-4333-8444-555555555555","LineNumber":1,"LineType":null,
               "OrderQuantity":2.0000,"UnitPrice":9.9500,"Colour":"red","LastModifiedOn":"\\/Date(1700000000000)\\/"}]}""".formatted(GUID);

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void listSendsEveryFilterInOneOrder() {
        wire.answers(list(1, 1, STORED));
        SalesOrderFilter filter = SalesOrderFilter.builder()
                .customerCode("ACME")
                .addCustomerId(GUID, new UUID(0, 1))
                .addOrderStatus(OrderStatus.PARKED, OrderStatus.DELETED)
                .addCustomOrderStatus("To pick")
                .startDate(LocalDate.of(2026, 1, 2))
                .endDate(LocalDate.of(2026, 1, 3))
                .completedAfter(LocalDate.of(2026, 1, 4))
                .completedBefore(LocalDate.of(2026, 1, 5))
                .modifiedSince(Instant.parse("2026-01-06T07:08:09.010Z"))
                .warehouseCode("W1")
                .serialBatch(true)
                .orderNumber("SO-00000007")
                .sourceId("a&b=c+d")
                .pageSize(500)
                .build();

        assertThat(all(wire.client().salesOrders().list(filter)))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.orderNumber()).hasValue("SO-00000007");
                    assertThat(order.orderDate()).hasValue(Instant.ofEpochMilli(1_700_000_000_000L));
                });

        assertThat(wire.onlyCall().getUrl())
                .isEqualTo(
                        "/SalesOrders?completedAfter=2026-01-04&completedBefore=2026-01-05&customOrderStatus=To%20pick"
                                + "&customerCode=ACME&customerId=" + GUID + ",00000000-0000-0000-0000-000000000001"
                                + "&endDate=2026-01-03&modifiedSince=2026-01-06T07:08:09.010&orderNumber=SO-00000007"
                                + "&orderStatus=Parked,Deleted&pageSize=500&serialBatch=true&sourceId=a%26b%3Dc%2Bd"
                                + "&startDate=2026-01-02&warehouseCode=W1");
    }

    @Test
    void everyCallHasTheFiveHeadersAndReadsHaveNoBody() {
        wire.answers(list(0, 0));

        assertThat(all(wire.client()
                        .salesOrders()
                        .list(SalesOrderFilter.builder().build())))
                .isEmpty();

        LoggedRequest call = wire.onlyCall();
        assertThat(call.getMethod().value()).isEqualTo("GET");
        assertThat(call.getUrl()).isEqualTo("/SalesOrders");
        assertThat(call.getHeader("Accept")).isEqualTo("application/json");
        assertThat(call.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(call.getHeader("client-type")).isEqualTo("ordersync/sdk");
        assertThat(call.getHeader("api-auth-id")).isEqualTo(Wire.ID);
        assertThat(call.getHeader("api-auth-signature")).isEqualTo("KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=");
        assertThat(call.getBody()).isEmpty();
    }

    @Test
    void getAndFindReadOne() {
        wire.answers(json(200, STORED), json(200, STORED), json(404, ""));
        SalesOrders orders = wire.client().salesOrders();

        assertThat(orders.get(GUID).guid()).hasValue(GUID);
        assertThat(orders.find(GUID))
                .hasValueSatisfying(order -> assertThat(order.orderStatus()).hasValue(OrderStatus.PLACED));
        assertThat(orders.find(GUID)).isEmpty();
        assertThatThrownBy(() -> orders.get(GUID))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("salesOrders.get");

        assertThat(wire.calls()).hasSize(4).allSatisfy(call -> {
            assertThat(call.getMethod().value()).isEqualTo("GET");
            assertThat(call.getUrl()).isEqualTo(PATH);
        });
    }

    @Test
    void createPostsToTheOrdersOwnGuid() {
        wire.answers(json(201, STORED));
        SalesOrder order = SalesOrder.builder()
                .guid(GUID)
                .orderStatus(OrderStatus.COMPLETED)
                .orderDate(Instant.parse("2026-02-03T04:05:06Z"))
                .customer(CustomerReference.builder().customerCode("ACME").build())
                .exchangeRate(BigDecimal.ONE)
                .bcTotal(new BigDecimal("19.90"))
                .addSalesOrderLines(SalesOrderLine.builder()
                        .lineNumber(1)
                        .product(ProductReference.builder().productCode("Ä-1").build())
                        .orderQuantity(new BigDecimal("2"))
                        .unitPrice(new BigDecimal("9.9500"))
                        .build())
                .build();

        assertThat(wire.client().salesOrders().create(order).orderNumber()).hasValue("SO-00000007");

        LoggedRequest call = wire.onlyCall();
        assertThat(call.getMethod().value()).isEqualTo("POST");
        assertThat(call.getUrl()).isEqualTo(PATH);
        assertThat(call.getHeader("api-auth-signature")).isEqualTo("KQbGYB5EX7JVVJv6YaiCEfMan0FU/qAs2V7n1CG+AB4=");
        assertThat(tree(call.getBodyAsString())).isEqualTo(tree("""
                                {"Guid":"%s","OrderDate":"2026-02-03T04:05:06.000","OrderStatus":"Completed",
                                 "Customer":{"CustomerCode":"ACME"},"ExchangeRate":1,"BCTotal":19.90,
                                 "SalesOrderLines":[{"LineNumber":1,"Product":{"ProductCode":"Ä-1"},"OrderQuantity":2,
                                 "UnitPrice":9.9500}]}""".formatted(GUID)));
    }

    @Test
    void createIsNeverRepeatedOnceItMayHaveArrived() {
        wire.answers(json(502, "<html>bad gateway</html>"));
        SalesOrder order = SalesOrder.builder().guid(GUID).build();

        assertThatThrownBy(() -> wire.client().salesOrders().create(order))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("salesOrders.create")
                .hasMessageContaining("Read the sales order by its guid.");
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void createWithALostAnswerIsNotRepeated() {
        wire.answers(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));
        SalesOrder order = SalesOrder.builder().guid(GUID).build();

        assertThatThrownBy(() -> wire.client().salesOrders().create(order)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void createIsRepeatedWhenItWasRefusedUnread() {
        wire.answers(json(429, ""), json(201, STORED));

        wire.client().salesOrders().create(SalesOrder.builder().guid(GUID).build());

        assertThat(wire.calls()).hasSize(2);
    }

    @Test
    void createReadsTheOrderWhenTheAnswerHasNoBody() {
        wire.answers(json(201, ""), json(200, STORED));

        SalesOrder made = wire.client()
                .salesOrders()
                .create(SalesOrder.builder().guid(GUID).build());

        assertThat(made.orderNumber()).hasValue("SO-00000007");
        assertThat(wire.calls()).extracting(call -> call.getMethod().value()).containsExactly("POST", "GET");
    }

    @Test
    void writesNeedAGuid() {
        SalesOrder order = SalesOrder.builder().orderNumber("SO-1").build();
        SalesOrders orders = wire.client().salesOrders();

        assertThatThrownBy(() -> orders.create(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("salesOrders.create")
                .hasMessageContaining("guid is missing");
        assertThatThrownBy(() -> orders.update(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("salesOrders.update");
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void updateChangesWhatWasReadAndKeepsTheRest() {
        wire.answers(json(200, STORED), json(200, STORED));

        wire.client()
                .salesOrders()
                .update(
                        GUID,
                        order -> order.toBuilder().comments("Leave at the door").build());

        assertThat(wire.calls()).extracting(call -> call.getMethod().value()).containsExactly("GET", "PUT");
        LoggedRequest put = wire.calls().get(1);
        assertThat(put.getUrl()).isEqualTo(PATH);
        assertThat(tree(put.getBodyAsString())).isEqualTo(tree("""
                                {"Guid":"%s","OrderNumber":"SO-00000007","OrderDate":"2023-11-14T22:13:20.000",
                                 "OrderStatus":"Placed","Customer":{"CustomerCode":"ACME"},
                                 "Comments":"Leave at the door","TotalWeight":null,"NewMember":{"a":[1.50,null]},
                                 "SalesOrderLines":[{"Guid":"11111111-2222-4333-8444-555555555555","LineNumber":1,
                                   "LineType":null,"OrderQuantity":2.0000,"UnitPrice":9.9500,"Colour":"red"}]}""".formatted(GUID)));
    }

    @Test
    void updateIsRepeatedAndMustKeepTheGuid() {
        wire.answers(json(200, STORED), json(503, ""), json(200, STORED));
        SalesOrders orders = wire.client().salesOrders();

        orders.update(GUID, order -> order);
        assertThat(wire.calls()).extracting(call -> call.getMethod().value()).containsExactly("GET", "PUT", "PUT");

        assertThatThrownBy(() -> orders.update(
                        GUID, order -> order.toBuilder().guid(new UUID(0, 9)).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(GUID.toString())
                .hasMessageContaining("00000000-0000-0000-0000-000000000009");
    }

    @Test
    void completeAndDeleteSendNoBody() {
        wire.answers(WireMock.aResponse().withStatus(204));
        SalesOrders orders = wire.client().salesOrders();

        orders.complete(GUID);
        orders.delete(GUID);

        assertThat(wire.calls())
                .extracting(call -> call.getMethod().value() + " " + call.getUrl())
                .containsExactly("POST " + PATH + "/Complete", "DELETE " + PATH);
        assertThat(wire.calls()).allSatisfy(call -> assertThat(call.getBody()).isEmpty());
    }

    @Test
    void completeIsNotRepeatedButDeleteIs() {
        wire.answers(json(500, ""));
        SalesOrders orders = wire.client().salesOrders();

        assertThatThrownBy(() -> orders.complete(GUID)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(wire.calls()).hasSize(1);
        assertThatThrownBy(() -> orders.delete(GUID)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(wire.calls()).hasSize(4);
    }
}
