package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts in the headings of docs/troubleshooting.md are those that the code says. */
class TroubleshootingPageTest {

    private static final String HEADING = "### `";

    @Test
    void everyTextIsThatOfTheCode() throws IOException {
        List<String> sources = sources();
        List<String> texts = Document.of("docs/troubleshooting.md")
                .text()
                .lines()
                .filter(line -> line.startsWith("### "))
                .toList();

        assertThat(texts).hasSizeGreaterThan(30).doesNotHaveDuplicates().allSatisfy(heading -> {
            assertThat(heading).startsWith(HEADING).endsWith("`");
            List<String> pieces = Arrays.stream(heading.substring(HEADING.length(), heading.length() - 1)
                            .split("…"))
                    .map(String::strip)
                    .filter(piece -> piece.length() > 1)
                    .toList();
            assertThat(String.join("", pieces)).hasSizeGreaterThan(10);
            assertThat(sources.stream().anyMatch(source -> pieces.stream().allMatch(source::contains)))
                    .as("one source file with all of %s", pieces)
                    .isTrue();
        });
    }

    @Test
    void everyExceptionOfACallIsOnThePageOfTheClients() throws IOException {
        String page = Document.of("docs/clients.md").text();
        try (Stream<Path> files =
                Files.list(Document.ROOT.resolve("client-core/src/main/java/io/github/ordersync/client/error"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> name.endsWith("Exception") && !name.equals("ApiException")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
    }

    /** With the pieces of each text put together, as they are at run time. */
    private static List<String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Document.ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(TroubleshootingPageTest::javaFiles)
                    .map(TroubleshootingPageTest::texts)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + root, e);
        }
    }

    private static String texts(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }
}
