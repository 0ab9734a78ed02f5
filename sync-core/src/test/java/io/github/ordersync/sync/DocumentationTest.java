package io.github.ordersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.mapping.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/rules.md}, {@code docs/faults.md} and {@code README.md} say about codes and tests is so. */
class DocumentationTest {

    private static final String RULES = "docs/rules.md";
    private static final String FAULTS = "docs/faults.md";
    private static final String README = "README.md";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`([A-Za-z0-9]+Test)((?:[.][A-Za-z0-9]+)*)#([A-Za-z0-9]+)`");
    private static final Pattern CODE = Pattern.compile("^\\| `([A-Z_]+)` \\| ([^|]+) \\| [^|]{10,} \\| [^|]{5,} \\|$");

    @ParameterizedTest
    @CsvSource({RULES + ", 80", FAULTS + ", 40", README + ", 30"})
    void everyTestThatHoldsALineExists(String page, int atLeast) throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named =
                TEST.matcher(Files.readString(ROOT.resolve(page))).results().toList();

        assertThat(named).hasSizeGreaterThan(atLeast).allSatisfy(test -> {
            assertThat(sources).as(test.group()).containsKey(test.group(1) + ".java");
            String source = sources.get(test.group(1) + ".java");
            assertThat(source).as(test.group()).containsPattern("@[A-Z][A-Za-z]*Test\\b|@Test\\b");
            assertThat(source).as(test.group()).contains("void " + test.group(3) + "(");
            Arrays.stream(test.group(2).split("[.]"))
                    .filter(nested -> !nested.isEmpty())
                    .forEach(nested -> assertThat(source).as(test.group()).contains("class " + nested + " {"));
        });
    }

    @Test
    void everyRuleHasATest() throws IOException {
        List<String> rows = rows(RULES, "| G |", "| D |");

        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void everyFaultHasATest() throws IOException {
        List<String> rows = rows(FAULTS, "| ").stream()
                .filter(row -> !row.startsWith("| When... |"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void everyCodeHasItsRowInTheOrderOfTheCode() throws IOException {
        List<MatchResult> rows = rows(RULES, "| `").stream()
                .flatMap(row -> CODE.matcher(row).results())
                .toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        Arrays.stream(FindingCode.values()).map(Enum::name).toList());
        String source = Files.readString(Path.of("src/main/java/io/github/ordersync/sync/mapping", "FindingCode.java"));
        assertThat(rows).allSatisfy(row -> {
            String kind = row.group(2).startsWith("problem") ? "Problem" : "Warning";
            assertThat(source).containsPattern("\\* " + kind + "[^*]*\\*/\\s+" + row.group(1) + "\\(");
        });
    }

    private static List<String> rows(String page, String... beginnings) throws IOException {
        return Files.readAllLines(ROOT.resolve(page)).stream()
                .filter(line -> Arrays.stream(beginnings).anyMatch(line::startsWith))
                .toList();
    }

    /** The tests of all modules: this one may not depend on those that come after it. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> roots = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return roots.stream()
                    .flatMap(DocumentationTest::tests)
                    .collect(Collectors.toMap(
                            path -> path.getFileName().toString(),
                            DocumentationTest::text,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> tests(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + root, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }
}
