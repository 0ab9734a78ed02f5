package io.github.ordersync.unleashed;

import static io.github.ordersync.unleashed.Wire.GUID;
import static io.github.ordersync.unleashed.Wire.json;
import static io.github.ordersync.unleashed.Wire.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.ordersync.client.Paged;
import io.github.ordersync.client.RepeatSafety;
import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.OutcomeUnknownException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb of each resource: what it looks like on the wire, and what is done when its answer is lost. */
class CallsTest {

    @RegisterExtension
    final Wire wire = new Wire();

    /** A row of {@code calls.txt}. */
    record Row(String verb, String request, String body, RepeatSafety safety, String sign) {

        static Row of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            String request = cells[1].strip()
                    .replace("{guid}", GUID.toString())
                    .replace("{below}", ResourceMethods.BELOW.toString());
            return new Row(
                    cells[0], request, cells[2], RepeatSafety.valueOf(cells[3]), cells.length > 4 ? cells[4] : "");
        }

        void call(UnleashedClient client) throws ReflectiveOperationException {
            Object result = VERBS.get(verb).call(client, body.equals("whole"));
            if (result instanceof Paged<?> rows) {
                Wire.all(rows);
            } else if (result instanceof ChangeScan<?> scan) {
                scan.read();
            }
        }

        /** The name of its last call, as errors tell it. Some verbs are made of another's calls. */
        String endpoint() {
            return verb.replaceAll("\\+.*", "").replaceAll("\\.find$", ".get").replaceAll("\\.changes$", ".list");
        }

        String sent() {
            String member = verb.startsWith("webhookSubscriptions.") ? "subscriptionId" : "Guid";
            Object guid = request.contains(ResourceMethods.BELOW.toString()) ? ResourceMethods.BELOW : GUID;
            return switch (body) {
                case "-" -> "";
                case "new" -> "{}";
                case "whole" -> "{\"" + member + "\":\"" + guid + "\"}";
                default -> "{\"Items\":[],\"Odd\":null}";
            };
        }
    }

    private static final Map<String, ResourceMethods.Verb> VERBS =
            ResourceMethods.verbs().stream().collect(Collectors.toMap(ResourceMethods.Verb::name, Function.identity()));

    static List<Row> calls() throws IOException {
        try (InputStream in = CallsTest.class.getResourceAsStream("calls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void looksLikeThisOnTheWire(Row row) throws Exception {
        // At once a list without rows and an object with members that no model knows.
        wire.answers(json(200, "{\"Items\":[],\"Odd\":null}"));

        row.call(wire.client());

        List<LoggedRequest> requests = wire.calls();
        assertThat(requests).hasSize(row.body().equals("read") ? 2 : 1);
        LoggedRequest request = requests.get(requests.size() - 1);
        assertThat(request.getMethod().value() + " " + request.getUrl()).isEqualTo(row.request());
        assertThat(request.getBodyAsString().isEmpty()).isEqualTo(row.body().equals("-"));
        if (!row.body().equals("-")) {
            assertThat(tree(request.getBodyAsString())).isEqualTo(tree(row.sent()));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isRepeatedOnlyWhereThatIsHarmless(Row row) {
        String path = row.request().replaceAll(".* ", "").replaceAll("\\?.*", "");
        String method = row.request().replaceAll(" .*", "");
        wire.failsOn(method, path);

        ApiException failure = catchThrowableOfType(ApiException.class, () -> row.call(wire.client()));

        boolean once = row.safety() == RepeatSafety.ONCE;
        assertThat(failure.endpoint()).isEqualTo(row.endpoint());
        assertThat(failure instanceof OutcomeUnknownException).isEqualTo(row.safety() != RepeatSafety.SAFE);
        assertThat(failure.getMessage()).contains(row.sign());
        assertThat(row.sign().isBlank()).isEqualTo(!once);
        assertThat(wire.calls().stream().filter(call -> call.getMethod().value().equals(method)))
                .hasSize(once ? 1 : 3);
    }

    @Test
    void theTableHoldsEveryVerbOfEveryResource() throws IOException {
        assertThat(calls().stream().map(Row::verb))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(VERBS.keySet());
    }
}
