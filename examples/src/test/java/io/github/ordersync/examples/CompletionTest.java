package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no bash")
class CompletionTest {

    @TempDir
    Path folder;

    private Path script() throws IOException {
        Ran ran = Ran.ordersync("completion", "bash");
        assertThat(ran.code()).isZero();
        return Files.writeString(folder.resolve("completion"), ran.out());
    }

    private static String bash(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[1 + arguments.length];
        command[0] = "bash";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void bashTakesTheScript() throws Exception {
        assertThat(bash("-n", script().toString())).isEmpty();
    }

    @Test
    void theScriptIsTheSameWhereDigitsAreOthers() {
        Locale before = Locale.getDefault();
        String here = Ran.ordersync("completion", "bash").out();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            String there = Ran.ordersync("completion", "bash").out();
            assertThat(there.lines().filter(line -> !line.startsWith("#")))
                    .containsExactlyElementsOf(
                            here.lines().filter(line -> !line.startsWith("#")).toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"'ordersync sy', sync", "'ordersync sync --on', --only", "'ordersync preview --expl', --explain"})
    void bashCompletes(String typed, String whole) throws Exception {
        String[] words = typed.split(" ", -1);
        String completed = bash(
                "--norc",
                "-c",
                "source \"$0\"; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                        + "; _complete_ordersync 2>/dev/null; echo \"${COMPREPLY[@]}\"",
                script().toString());
        assertThat(completed.strip()).isEqualTo(whole);
    }

    @Test
    void anotherShellIsNamed() {
        assertThat(Ran.ordersync("completion", "fish").couldNotRun().err()).contains("bash", "zsh", "fish");
    }
}
