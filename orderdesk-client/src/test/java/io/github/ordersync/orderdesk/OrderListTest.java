package io.github.ordersync.orderdesk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ordersync.client.Page;
import io.github.ordersync.orderdesk.model.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Filters, sorting and paging of the list of orders. */
class OrderListTest extends WireTest {

    @Test
    void aListWithoutAFilterIsSortedByWhatNoWriteMoves() {
        answer("{\"status\":\"success\",\"total_records\":0,\"orders\":[]}");

        assertThat(client.orders().list(OrderFilter.all())).isEmpty();
        assertThat(onlyCall()).isEqualTo("GET /api/v2/orders?order_by=date_added&order=ASC&limit=500&offset=0");
    }

    @Test
    void everyFilterIsSentUnderTheNameOfTheService() {
        answer("{\"status\":\"success\",\"orders\":[]}");
        Instant start = Instant.parse("2026-07-01T00:00:00.900Z");
        OrderFilter filter = OrderFilter.builder()
                .addFolderIds("31", "32")
                .folderName("New & Old")
                .sourceId("SHOP-1")
                .sourceName("Shopify")
                .searchStartDate(start)
                .searchEndDate(start)
                .modifiedStartDate(start)
                .modifiedEndDate(start)
                .email("ann+x@example.org")
                .customerId("8")
                .customerFirstName("a")
                .customerLastName("b")
                .customerCompany("c")
                .customerAddress1("d")
                .customerPhone("e")
                .shippingFirstName("f")
                .shippingLastName("g")
                .shippingCompany("h")
                .shippingAddress1("i")
                .shippingPhone("j")
                .getOrderHistory(true)
                .orderBy("date_updated")
                .order(SortOrder.DESC)
                .pageSize(50)
                .build();

        assertThat(client.orders().list(filter)).isEmpty();

        assertThat(onlyCall())
                .isEqualTo(
                        "GET /api/v2/orders?folder_id=31,32&folder_name=New%20%26%20Old&source_id=SHOP-1&source_name=Shopify"
                                + "&search_start_date=2026-07-01%2000:00:00&search_end_date=2026-07-01%2000:00:01"
                                + "&modified_start_date=2026-07-01%2000:00:00&modified_end_date=2026-07-01%2000:00:01"
                                + "&email=ann%2Bx@example.org&customer_id=8&customer_first_name=a&customer_last_name=b"
                                + "&customer_company=c&customer_address1=d&customer_phone=e&shipping_first_name=f"
                                + "&shipping_last_name=g&shipping_company=h&shipping_address1=i&shipping_phone=j"
                                + "&get_order_history=1&order_by=date_updated&order=DESC&limit=50&offset=0");
    }

    @Test
    void aBlankFilterIsRefusedAsItWouldListEveryOrder() {
        OrderFilter blank = OrderFilter.builder().sourceId(" ").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.orders().list(blank))
                .withMessage("The filter source_id is ' '; give it a value, or do not set it at all.");
    }

    @Test
    void theZoneOfTheDateFiltersCanBeTheStores() {
        answer("{\"status\":\"success\",\"orders\":[]}");
        OrderDeskClient local =
                builder().filterZone(ZoneId.of("Pacific/Auckland")).build();

        assertThat(local.orders()
                        .list(OrderFilter.builder()
                                .searchStartDate(Instant.parse("2026-07-01T12:30:00Z"))
                                .build()))
                .isEmpty();

        assertThat(onlyCall()).contains("search_start_date=2026-07-02%2000:30:00&");
    }

    @Test
    void aListIsReadPageByPageAndNeverByItsTotal() {
        page(0, "1,2", 2, 1_000);
        page(2, "3,4", 2, 0);
        page(4, "5", 2, 1_000);
        OrderFilter two = OrderFilter.builder().pageSize(2).build();

        assertThat(ids(client.orders().list(two).stream().toList())).isEqualTo("1,2,3,4,5");
        assertThat(requests()).hasSize(3);
    }

    @Test
    void nothingIsReadBeforeItIsAskedForAndAListCanBeResumed() {
        page(0, "1,2", 2, 3);
        page(2, "3", 2, 3);
        OrderFilter two = OrderFilter.builder().pageSize(2).build();

        Page<Order> first = client.orders().list(two).pages().iterator().next();

        assertThat(requests()).hasSize(1);
        assertThat(first.total()).hasValue(3);
        assertThat(ids(client.orders().list(two).from(first.next().orElseThrow()).stream()
                        .toList()))
                .isEqualTo("3");
        assertThat(ids(client.orders().list(two).from("2").stream().toList())).isEqualTo("3");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> client.orders().list(two).from("first").iterator().next())
                .withMessageContaining("'first' is no position");
    }

    /** The service says which limit it obeyed; a smaller one than asked for is no end. */
    @Test
    void aPageThatTheServiceCutIsNotTheLast() {
        page(0, "1,2", 2, 3);
        page(2, "3", 2, 3);

        assertThat(ids(client.orders().list(OrderFilter.all()).stream().toList()))
                .isEqualTo("1,2,3");
    }

    @Test
    void aServiceThatIgnoresTheOffsetDoesNotKeepUsForever() {
        answer("{\"status\":\"success\",\"orders\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");

        assertThat(ids(client.orders().list(OrderFilter.builder().pageSize(2).build()).stream()
                        .toList()))
                .isEqualTo("1,2");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void ordersOfTheSameSecondComeByIdUnlessTheCallerSorts() {
        answer("""
                {"status":"success","orders":[{"id":"10","date_added":"2026-01-01 00:00:00"},
                {"id":"9","date_added":"2026-01-01 00:00:00"},{"id":"1","date_added":"2026-01-01 00:00:01"}]}
                """);

        assertThat(ids(client.orders().list(OrderFilter.all()).stream().toList()))
                .isEqualTo("9,10,1");
        assertThat(ids(client
                        .orders()
                        .list(OrderFilter.builder().orderBy("email").build())
                        .stream()
                        .toList()))
                .isEqualTo("10,9,1");
    }

    private static void page(int offset, String ids, int limit, int total) {
        String rows = List.of(ids.split(",", -1)).stream()
                .map(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        SERVER.stubFor(get(urlPathEqualTo("/api/v2/orders"))
                .withQueryParam("offset", equalTo(Integer.toString(offset)))
                .willReturn(okJson("{\"status\":\"success\",\"total_records\":" + total + ",\"offset\":" + offset
                        + ",\"limit\":" + limit + ",\"orders\":[" + rows + "]}")));
    }

    private static String ids(List<Order> orders) {
        return orders.stream().map(order -> order.id().orElseThrow()).collect(Collectors.joining(","));
    }
}
