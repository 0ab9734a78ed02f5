package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.all;
import static io.github.ordersync.unleashed.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.unleashed.model.SalesOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list says of itself may be wrong or missing; neither rows nor calls may depend on more than is needed. */
class PagingFaultsTest {

    @RegisterExtension
    final Wire wire = new Wire();

    private static String order(int number) {
        return "{\"Guid\":\"" + new UUID(7, number) + "\",\"OrderNumber\":\"SO-" + number
                + "\",\"LastModifiedOn\":\"/Date(" + (1_772_360_130_000L - number) + ")/\"}";
    }

    private static ResponseDefinitionBuilder page(String pagination, int... numbers) {
        return json(
                200,
                "{\"Pagination\":" + pagination + ",\"Items\":["
                        + String.join(
                                ",",
                                IntStream.of(numbers)
                                        .mapToObj(PagingFaultsTest::order)
                                        .toList()) + "]}");
    }

    private static String pagination(int page, int pages, String items) {
        return "{\"NumberOfItems\":" + items + ",\"PageSize\":2,\"PageNumber\":" + page + ",\"NumberOfPages\":" + pages
                + "}";
    }

    private List<String> numbers() {
        return all(wire.client().salesOrders().list(SalesOrderFilter.all())).stream()
                .map(order -> order.orderNumber().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void asManyCallsAsPages(int pages) {
        List<ResponseDefinitionBuilder> answers = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            answers.add(page(pagination(page, pages, Integer.toString(pages * 2)), page * 2, page * 2 + 1));
        }
        wire.answers(answers.toArray(ResponseDefinitionBuilder[]::new));

        assertThat(numbers()).hasSize(pages * 2).doesNotHaveDuplicates();
        assertThat(wire.calls()).hasSize(pages);
        assertThat(wire.calls()).extracting(LoggedRequest::getUrl).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-5", "null", "99999999999", "\"\"", "\"5\"", "3.0"})
    void aWrongNumberOfRowsMakesNoDifference(String items) {
        wire.answers(page(pagination(1, 2, items), 1, 2), page(pagination(2, 2, items), 3));

        assertThat(numbers()).containsExactly("SO-1", "SO-2", "SO-3");
        assertThat(wire.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"NumberOfItems\":3}",
                "{\"NumberOfPages\":null}",
                "{\"NumberOfPages\":0,\"PageNumber\":0}",
                "{\"NumberOfPages\":-1,\"PageNumber\":1}"
            })
    void withoutANumberOfPagesThereIsOne(String pagination) {
        wire.answers(page(pagination, 1, 2, 3));

        assertThat(numbers()).containsExactly("SO-1", "SO-2", "SO-3");
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void rowsThatMoveComeTwiceOrNotAtAllButTheListEnds() {
        // An order was changed after the first page: all below move down by one. Then one was deleted: all move up.
        wire.answers(
                page(pagination(1, 3, "6"), 1, 2), page(pagination(2, 3, "6"), 2, 3), page(pagination(3, 3, "5"), 6));

        assertThat(numbers()).containsExactly("SO-1", "SO-2", "SO-2", "SO-3", "SO-6");
        assertThat(wire.calls()).hasSize(3);
    }

    @Test
    void theScanOfChangesGoesBackOverTheWire() {
        // SO-1 moves away with the first page read: SO-3 slips up and would be on no page.
        wire.answers(
                page(pagination(1, 2, "4"), 1, 2),
                page(pagination(2, 2, "3"), 4),
                page(pagination(1, 2, "3"), 2, 3),
                page(pagination(2, 2, "3"), 4),
                page(pagination(1, 2, "3"), 2, 3));

        Changes<SalesOrder> changes =
                wire.client().salesOrders().changes(SalesOrderFilter.all()).read();

        assertThat(changes.rows())
                .extracting(order -> order.orderNumber().orElseThrow())
                .containsExactly("SO-1", "SO-2", "SO-4", "SO-3");
        assertThat(changes.mark()).isPresent();
        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/SalesOrders", "/SalesOrders/2", "/SalesOrders", "/SalesOrders/2", "/SalesOrders");
    }

    @Test
    void aScanWithoutPaginationIsOneCall() {
        wire.answers(page("null", 1, 2));

        assertThat(wire.client()
                        .salesOrders()
                        .changes(SalesOrderFilter.all())
                        .read()
                        .rows())
                .hasSize(2);
        assertThat(wire.calls()).hasSize(1);
    }
}
