package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.json;
import static io.github.ordersync.unleashed.Wire.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.Page;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.error.AnswerNotUnderstoodException;
import io.github.ordersync.unleashed.model.Tax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @RegisterExtension
    final Wire wire = new Wire();

    @Test
    void readsPageByPageWithTheNumberInThePath() {
        wire.answers(list(1, 3, tax("A"), tax("B")), list(2, 3, tax("C"), tax("D")), list(3, 3, tax("E")));
        Paged<Tax> taxes = taxes(TaxFilter.builder().pageSize(2).build());

        assertThat(codes(taxes)).containsExactly("A", "B", "C", "D", "E");

        assertThat(wire.calls())
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/Taxes?pageSize=2", "/Taxes/2?pageSize=2", "/Taxes/3?pageSize=2");
        // The number of the page is not signed.
        assertThat(wire.calls())
                .extracting(call -> call.getHeader("api-auth-signature"))
                .containsOnly(wire.calls().get(0).getHeader("api-auth-signature"));
    }

    @Test
    void isLazyAndCanBeReadAgain() {
        wire.answers(list(1, 2, tax("A")), list(2, 2, tax("B")), list(1, 2, tax("A")), list(2, 2, tax("B")));
        Paged<Tax> taxes = taxes(TaxFilter.builder().build());
        assertThat(wire.calls()).isEmpty();

        assertThat(taxes.iterator().next().taxCode()).hasValue("A");
        assertThat(wire.calls()).hasSize(1);
        wire.resetScenarios();

        assertThat(codes(taxes)).containsExactly("A", "B");
        assertThat(codes(taxes)).containsExactly("A", "B");
        assertThat(wire.calls()).hasSize(5);
    }

    @Test
    void resumesAtAPosition() {
        wire.answers(list(1, 3, tax("A")), list(2, 3, tax("B")), list(3, 3, tax("C")));
        Paged<Tax> taxes = taxes(TaxFilter.builder().build());

        Page<Tax> first = taxes.pages().iterator().next();
        assertThat(first.total()).hasValue(3);
        assertThat(first.next()).hasValue("2");

        assertThat(codes(taxes.from("2"))).containsExactly("B", "C");
        assertThat(wire.calls()).extracting(LoggedRequest::getUrl).containsExactly("/Taxes", "/Taxes/2", "/Taxes/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1/../2", "99999999999", " 2"})
    void refusesAPositionThatIsNoPageNumber(String position) {
        Paged<Tax> from = taxes(TaxFilter.builder().build()).from(position);

        assertThatThrownBy(() -> codes(from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + position + "'");
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void anEmptyListSaysPageZeroOfZero() {
        wire.answers(list(0, 0));

        assertThat(codes(taxes(TaxFilter.builder().build()))).isEmpty();
        assertThat(wire.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"TaxCode\":\"A\"}]}",
                "{\"Pagination\":null,\"Items\":[{\"TaxCode\":\"A\"}]}",
                "{\"Pagination\":{},\"Items\":[{\"TaxCode\":\"A\"}]}",
                "{\"Pagination\":{\"NumberOfPages\":null,\"PageNumber\":null},\"Items\":[{\"TaxCode\":\"A\"}]}",
                " [{\"TaxCode\":\"A\"}]"
            })
    void withoutPaginationThereIsOnePage(String body) {
        wire.answers(json(200, body));

        assertThat(codes(taxes(TaxFilter.builder().build()))).containsExactly("A");
        assertThat(wire.calls()).hasSize(1);
    }

    static Stream<Arguments> listsInOnePiece() {
        return ResourceMethods.verbs().stream()
                .filter(verb -> verb.name().endsWith(".list"))
                .flatMap(verb -> Stream.of(
                                "{\"Items\":[{},{}]}",
                                "{\"Pagination\":null,\"Items\":[{},{}]}",
                                "{\"pagination\":null,\"items\":[{},{}]}",
                                "[{},{}]")
                        .map(body -> Arguments.of(verb.name(), verb, body)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("listsInOnePiece")
    void everyListMayComeInOnePiece(String name, ResourceMethods.Verb verb, String body) throws Exception {
        wire.answers(json(200, body));

        assertThat((Paged<?>) verb.call(wire.client(), false)).hasSize(2);
        assertThat(wire.calls()).as(name).hasSize(1);
    }

    @Test
    void aPageThatDoesNotAdvanceIsAnErrorNotALoop() {
        wire.answers(list(1, 3, tax("A")));

        assertThatThrownBy(() -> codes(taxes(TaxFilter.builder().build())))
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("page 1 where page 2 of 3 was asked for");
        assertThat(wire.calls()).hasSize(2);
    }

    @Test
    void aListThatShrinksWhileItIsReadEnds() {
        // What the service answers beyond the end is not documented: nothing, or the last page once more.
        wire.answers(list(1, 3, tax("A")), list(2, 3, tax("B")), list(2, 2, tax("B")));
        assertThat(codes(taxes(TaxFilter.builder().build()))).containsExactly("A", "B", "B");

        wire.answers(list(1, 3, tax("A")), list(0, 0));
        wire.resetScenarios();
        assertThat(codes(taxes(TaxFilter.builder().build()))).containsExactly("A");
    }

    @Test
    void aListThatGrowsWhileItIsReadIsReadToItsNewEnd() {
        wire.answers(list(1, 2, tax("A")), list(2, 3, tax("B")), list(3, 3, tax("C")));

        assertThat(codes(taxes(TaxFilter.builder().build()))).containsExactly("A", "B", "C");
    }

    @Test
    void anAnswerWithoutItemsIsNotAnEmptyList() {
        wire.answers(json(200, "{\"Status\":\"ok\"}"));

        assertThatThrownBy(() -> codes(taxes(TaxFilter.builder().build())))
                .isInstanceOf(AnswerNotUnderstoodException.class)
                .hasMessageContaining("taxes.list")
                .hasMessageContaining("a list without Items");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void refusesAPageSizeThatTheServiceDoesNotKnow(int size) {
        assertThatThrownBy(() -> TaxFilter.builder().pageSize(size).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize is " + size + "; 1 to 1000 is allowed.");
    }

    private Paged<Tax> taxes(TaxFilter filter) {
        return wire.client().taxes().list(filter);
    }

    private static String tax(String code) {
        return "{\"TaxCode\":\"" + code + "\"}";
    }

    private static List<String> codes(Iterable<Tax> taxes) {
        List<String> codes = new ArrayList<>();
        taxes.forEach(tax -> codes.add(tax.taxCode().orElseThrow()));
        return codes;
    }
}
