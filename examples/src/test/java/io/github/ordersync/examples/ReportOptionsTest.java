package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as JSON and as a page, on the sandbox's shop. */
class ReportOptionsTest {

    @TempDir
    Path folder;

    @Test
    void jsonIsAllThatIsPrinted() {
        Ran ran = Ran.ordersync("sync", "--sandbox", "--json");
        assertThat(ran.code()).isEqualTo(1);
        JsonValue report = JsonValue.parse(ran.out());
        assertThat(report.members().get("counts").toJson()).isEqualTo("{\"SENT\":8,\"REFUSED\":2,\"STOCK_UPDATED\":9}");
        assertThat(report.members().get("outcomes").elements()).hasSize(19);
    }

    @Test
    void anOrdersExplanationIsPlainData() {
        Ran ran = Ran.ordersync("preview", "--sandbox", "--json", "--explain", "KC-1042");
        assertThat(ran.code()).isZero();
        List<JsonValue> outcomes =
                JsonValue.parse(ran.out()).members().get("outcomes").elements();
        assertThat(outcomes).hasSize(1);
        JsonValue mapping = outcomes.get(0).members().get("mapping");
        assertThat(mapping.members().get("total").toJson()).isEqualTo("317.29");
        assertThat(mapping.members().get("explanation").members().get("rows").elements())
                .extracting(JsonValue::toJson)
                .contains("{\"target\":\"Customer\",\"value\":\"HARBOUR\","
                        + "\"source\":\"checkout_data.customer_code\"}")
                .contains(
                        "{\"target\":\"line 1.LineTax\",\"value\":\"26.55\",\"source\":\"computed: LineTotal x 0.15\"}");
    }

    @Test
    void thePageIsWrittenBesideTheTextAndReplacesTheOneBefore() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "the page of yesterday");
        Ran ran = Ran.ordersync("sync", "--sandbox", "--html", page.toString());
        assertThat(ran.out()).contains("8 sent, 2 refused, 9 stock updated.");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("To be looked at (2)", "70035", "Orders (8)", "KC-1042", "317.29", "Stock (9)")
                .endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing unfinished is left behind").containsExactly(page);
        }
    }

    @Test
    void aPageThatCannotBeWrittenIsRefusedBeforeAnythingIsSent() {
        Ran nowhere = Ran.ordersync(
                        "sync", "--html", folder.resolve("no/report.html").toString())
                .couldNotRun();
        assertThat(nowhere.err()).contains("--html", "is not a folder that can be written to");
        Ran aFolder = Ran.ordersync("preview", "--html", folder.toString()).couldNotRun();
        assertThat(aFolder.err()).contains("is a folder; name a file");
    }
}
