package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.client.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

class UsageTest {

    @Test
    void helpNamesCommandsVariablesAndExitCodes() {
        Ran ran = Ran.ordersync("--help").fitsInto(80);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("sync", "preview", "check", "demo")
                .contains("UNLEASHED_API_ID", "UNLEASHED_API_KEY", "ORDERDESK_STORE_ID", "ORDERDESK_API_KEY")
                .contains("UNLEASHED_URL", "https://api.unleashedsoftware.com")
                .contains("ORDERDESK_URL", "https://app.orderdesk.me/api/v2")
                .containsPattern("(?m)^ +0 +all well$")
                .containsPattern("(?m)^ +1 +it ran; ")
                .containsPattern("(?m)^ +2 +it could not run, ")
                .containsPattern("(?m)^ +130 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "preview", "check", "demo", "probe", "worker", "completion"})
    void everyCommandHasHelp(String command) {
        Ran ran = Ran.ordersync(command, "--help").fitsInto(80);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: ordersync " + command);
    }

    @Test
    void theVersionComesFromTheBuildAndIsUnknownWithoutOne() {
        // Tests run on class folders, which have no manifest.
        assertThat(Ran.ordersync("--version").out())
                .startsWith("ordersync (version unknown: not run from its jar)")
                .contains("Java " + Runtime.version());
    }

    @Test
    void withoutACommandTheHelpIsShownAsAnError() {
        Ran ran = Ran.ordersync();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Usage: ordersync");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(Ran.ordersync("snyc").couldNotRun().err())
                .contains("there is no command 'snyc'.")
                .contains("Try 'ordersync --help'.");
    }

    @Test
    void anUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThat(Ran.ordersync("sync", "--wacth").couldNotRun().err())
                .contains("Unknown option: '--wacth'.")
                .contains("--watch")
                .contains("Try 'ordersync sync --help'.");
    }

    @Test
    void anUnknownArgumentIsNamed() {
        assertThat(Ran.ordersync("check", "everything").couldNotRun().err()).contains("'everything'");
    }

    @Test
    void settingsNeedAFile() {
        assertThat(Ran.ordersync("sync", "--settings").couldNotRun().err()).contains("'--settings' (FILE)");
    }

    @Test
    void everyOptionIsOnThePageOfTheProgram() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "ordersync.md"));
        Ordersync.commandLine(Map.of(), false).getSubcommands().forEach((name, command) -> {
            assertThat(page).as(name).contains("| `" + name + "` |");
            command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .filter(option -> !option.equals("--version"))
                    .forEach(option -> assertThat(page).as(name).containsPattern("[` ]" + option + "[` ]"));
        });
    }

    @Test
    void everyMemberOfTheDocumentsIsOnThePageOfTheProgram() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "ordersync.md"));
        for (String command : List.of("sync", "preview", "check")) {
            JsonValue document = JsonValue.parse(
                    Ran.ordersync(command, "--sandbox", "--json").out());
            assertThat(document.members().keySet())
                    .as(command)
                    .contains("version")
                    .allSatisfy(member -> assertThat(page).contains("`" + member + "`"));
        }
    }
}
