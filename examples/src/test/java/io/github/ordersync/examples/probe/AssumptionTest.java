package io.github.ordersync.examples.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ids in the comments and the table of assumptions name the same things. */
class AssumptionTest {

    private static final List<String> MODULES =
            List.of("client-core", "unleashed-client", "orderdesk-client", "sync-core", "sync-engine");
    private static final Pattern ID = Pattern.compile("(?<![\\w-])[UO]-[A-Z]+(-[A-Z0-9]+)+(?![\\w-])");

    private static Set<String> idsInTheCode() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(AssumptionTest::read)
                        .forEach(source -> {
                            Matcher id = ID.matcher(source);
                            while (id.find()) {
                                ids.add(id.group());
                            }
                        });
            }
        }
        return ids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyAssumptionIsNamedWhereTheCodeReliesOnItAndNoOtherIs() throws IOException {
        Set<String> known = Stream.of(Assumption.values()).map(Assumption::id).collect(Collectors.toSet());
        assertThat(idsInTheCode()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyAssumptionIsASentenceOfAService() {
        for (Assumption assumption : Assumption.values()) {
            assertThat(assumption.text()).as(assumption.id()).matches("[A-Za-z].*\\.");
            assertThat(assumption.id()).startsWith(assumption.service().equals("Unleashed") ? "U-" : "O-");
            assertThat(assumption.reference()).as(assumption.id()).matches("(unleashed|orderdesk)-api \\d+(\\.\\d+)?");
        }
    }
}
