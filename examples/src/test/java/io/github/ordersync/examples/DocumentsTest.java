package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.ordersync.client.json.JsonValue;
import io.github.ordersync.examples.Document.Block;
import io.github.ordersync.sync.settings.IntegrationSettings;
import io.github.ordersync.sync.settings.SettingKey;
import io.github.ordersync.sync.settings.SettingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Everything in the pages that a machine can read is so: Java compiles and runs and prints what the page says it prints;
 * settings are settings, commands have the options that they are given, dependencies exist, links lead somewhere.
 */
class DocumentsTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>io\\.github\\.ordersync</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*(?:<version>([^<]+)</version>)?");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>ordersync-parent</artifactId>\\s*<version>([^<]+)</version>");
    /** A command of the program in a sentence: its name alone would be a word like any other. */
    private static final Pattern SPOKEN = Pattern.compile("(ordersync )?(sync|preview|check|demo|probe|worker) --.*");

    private static final List<String> MODULES = List.of(
            "client-core",
            "unleashed-client",
            "orderdesk-client",
            "sync-core",
            "sync-engine",
            "sync-micrometer",
            "sandbox");
    private static final Pattern OVERVIEW_CODE =
            Pattern.compile("<pre>\\{@code\n(.*?)\n \\* \\}</pre>", Pattern.DOTALL);

    static Stream<Document> pages() {
        return Document.all().stream();
    }

    @Test
    void javaCompilesAndRunsAndPrintsWhatThePageSays(@TempDir Path out, @TempDir Path folders) throws Exception {
        List<Block> blocks = Document.blocks("java");
        Map<String, String> wrong = new LinkedHashMap<>();
        int run = 0;
        try (DocumentCode code = DocumentCode.compile(blocks, out)) {
            for (Block block : blocks) {
                Path folder =
                        Files.createDirectory(folders.resolve(block.place().replaceAll("\\W", "_")));
                Optional<String> printed;
                try {
                    printed = DocumentRun.of(block, code.of(block), folder);
                } catch (AssertionError e) {
                    wrong.put(block.place(), e.getMessage() + " " + e.getCause());
                    continue;
                }
                run += printed.isPresent() ? 1 : 0;
                promised(block)
                        .filter(text -> !text.equals(printed.orElse("(not run)")))
                        .ifPresent(text -> wrong.put(block.place(), "It printed:\n" + printed.orElse("(not run)")));
            }
        }
        assertThat(wrong).isEmpty();
        // A mechanism that finds nothing any more would be green as well.
        assertThat(run).isGreaterThan(2);
    }

    /** What stands as text right behind a piece of Java is what it prints. */
    private static Optional<String> promised(Block block) {
        List<Block> all = block.page().blocks();
        int next = all.indexOf(block) + 1;
        return next < all.size() && all.get(next).language().equals("text")
                ? Optional.of(all.get(next).code())
                : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void jsonIsReadAndSettingsAreSettings(Document page) {
        Set<String> keys = SettingKeys.all().stream().map(SettingKey::key).collect(Collectors.toSet());
        for (Block block : page.blocks()) {
            if (block.language().equals("json")) {
                JsonValue json = JsonValue.parse(block.code());
                if (json.members().keySet().stream().anyMatch(keys::contains)) {
                    assertThatCode(() -> IntegrationSettings.fromJson(block.code()))
                            .as(block.place())
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsHaveTheOptionsThatTheyAreGiven(Document page) {
        List<String> commands = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.language().equals("sh")) {
                block.code()
                        .replace("\\\n", " ")
                        .lines()
                        .filter(line -> line.matches("(.*\\s)?(\\S*ordersync\\.jar|ordersync)\\s.*"))
                        .map(line -> line.replaceFirst("^(.*\\s)?(\\S*ordersync\\.jar|ordersync)\\s+", ""))
                        .map(line -> line.replaceFirst("\\s+([#|&>].*)?$", ""))
                        .map(line -> line.replaceFirst("\\s+[#|&>].*$", ""))
                        .forEach(commands::add);
            }
        }
        page.inlineCode().stream()
                .filter(code -> SPOKEN.matcher(code).matches())
                .map(code -> code.replaceFirst("^ordersync ", ""))
                .forEach(commands::add);
        for (String command : commands) {
            String[] arguments = command.replace("MINUTES", "10").strip().split("\\s+");
            CommandLine line = Ordersync.commandLine(Map.of(), false);
            assertThatCode(() -> parse(line, arguments))
                    .as("%s: ordersync %s", page, command)
                    .doesNotThrowAnyException();
        }
    }

    /** A sentence may name an option without its value. */
    private static void parse(CommandLine program, String... arguments) {
        try {
            program.parseArgs(arguments);
        } catch (CommandLine.MissingParameterException e) {
            if (!arguments[arguments.length - 1].startsWith("--")) {
                throw e;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dependenciesAreModules(Document page) {
        String version = VERSION.matcher(Document.of("examples/pom.xml").text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        DEPENDENCY.matcher(page.text()).results().forEach(dependency -> {
            String artifact = dependency.group(1);
            String folder = artifact.startsWith("ordersync-") ? artifact.substring("ordersync-".length()) : artifact;
            assertThat(Document.ROOT.resolve(folder).resolve("pom.xml"))
                    .as("%s: %s", page, artifact)
                    .exists();
            if (dependency.group(2) != null) {
                assertThat(dependency.group(2)).as("%s: %s", page, artifact).isEqualTo(version);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Document page) {
        Path folder = Document.ROOT.resolve(page.name()).getParent();
        for (MatchResult link : LINK.matcher(page.prose()).results().toList()) {
            String target = link.group(1);
            if (target.contains("://") || target.startsWith("mailto:")) {
                continue;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty()
                    ? Document.ROOT.resolve(page.name())
                    : folder.resolve(parts[0]).normalize();
            assertThat(file).as("%s: %s", page, target).exists();
            if (parts.length > 1 && file.toString().endsWith(".md")) {
                assertThat(Document.of(Document.ROOT.relativize(file).toString())
                                .anchors())
                        .as("%s: %s", page, target)
                        .contains(parts[1]);
            }
        }
    }

    /** Javadoc is compiled by nobody; so its pieces are pieces of the pages. */
    @Test
    void theCodeOfPackageOverviewsIsThatOfAPage() throws IOException {
        List<String> pages = Document.blocks("java").stream()
                .map(block -> folded(block.code()))
                .toList();
        List<String> pieces = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Document.ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.endsWith("package-info.java")).toList()) {
                    OVERVIEW_CODE
                            .matcher(Files.readString(file))
                            .results()
                            .map(code -> folded(code.group(1).replaceAll("(?m)^ \\* ?", "")))
                            .forEach(pieces::add);
                }
            }
        }

        assertThat(pieces)
                .hasSizeGreaterThan(6)
                .allSatisfy(piece -> assertThat(pages).anyMatch(page -> page.contains(piece)));
    }

    private static String folded(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    @Test
    void theClassesOfTheArchitecturePageAreThere() throws IOException {
        Set<String> classes = new HashSet<>();
        for (String module :
                Stream.concat(MODULES.stream(), Stream.of("examples")).toList()) {
            try (Stream<Path> files = Files.walk(Document.ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        assertThat(CLASS_NAME
                        .matcher(Document.of("docs/architecture.md").prose())
                        .results()
                        .map(name -> name.group(1)))
                .hasSizeGreaterThan(30)
                .isSubsetOf(classes);
    }

    @Test
    void everyPageIsInTheIndex() {
        String index = Document.of("README.md").text()
                + Document.of("docs/decisions/README.md").text();
        pages().map(Document::name)
                .filter(name -> name.startsWith("docs/"))
                .forEach(name -> assertThat(index.contains("(" + name + ")")
                                || index.contains("(" + Path.of(name).getFileName() + ")"))
                        .as("a link to %s", name)
                        .isTrue());
    }
}
