package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command; what it finds out is tested in its package. */
class ProbeCommandTest {

    @TempDir
    Path folder;

    private String report() {
        return folder.resolve("report").toString();
    }

    @Test
    void realAccountsAreNotCalledUnlessTheyAreForTests() {
        try (Sandbox sandbox = Sandbox.start()) {
            Ran ran = Ran.ordersync(Ran.environment(sandbox), "probe", "--report", report())
                    .couldNotRun();
            assertThat(ran.err()).contains("test accounts only", "--yes-this-is-a-test-account");
            assertThat(sandbox.calls()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onTestAccountsItSaysWhatItWillDoAndWritesBothReports() throws IOException {
        try (Sandbox sandbox = Sandbox.start()) {
            Ran ran = Ran.ordersync(
                            Ran.environment(sandbox),
                            "probe",
                            "--yes-this-is-a-test-account",
                            "--custom-status",
                            "Packing",
                            "--report",
                            report())
                    .fitsInto100Columns();
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines().toList())
                    .first()
                    .asString()
                    .startsWith("Unleashed, customer GUEST, product APRON");
            assertThat(ran.out())
                    .contains("dispatches and completes nothing", "Nothing else is changed.")
                    .containsPattern("U-PUT-BLANKS +TRUE +comments left out: blank")
                    .containsPattern("U-TRACKING-EDITABLE +NOT DECIDED");
            List<String> texts = List.of(
                    Files.readString(folder.resolve("report.txt")), Files.readString(folder.resolve("report.json")));
            for (String text : texts) {
                assertThat(text)
                        .contains("O-PUT-REPLACES")
                        .doesNotContain(sandbox.unleashedApiId(), sandbox.unleashedApiKey(), sandbox.orderDeskApiKey());
            }
            assertThat(sandbox.unleashed().salesOrders())
                    .isNotEmpty()
                    .allMatch(order -> order.path("OrderStatus").asText().equals("Deleted"));
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidBeforehand() {
        Ran ran = Ran.ordersync(
                        "probe",
                        "--sandbox",
                        "--report",
                        folder.resolve("none").resolve("report").toString())
                .couldNotRun();
        assertThat(ran.err()).contains("the report cannot be written: there is no folder");
    }
}
