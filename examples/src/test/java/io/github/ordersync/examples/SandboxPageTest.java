package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sandbox.Doubt;
import io.github.ordersync.sandbox.Fault;
import io.github.ordersync.sandbox.Window;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/sandbox.md against the sandbox. */
class SandboxPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "sandbox.md"));
    }

    @Test
    void everyDoubtIsInTheTable() throws IOException {
        assertThat(page().lines().filter(line -> line.matches("\\| `[UO]-.*")))
                .containsExactlyElementsOf(Stream.of(Doubt.values())
                        .map(doubt -> "| `" + doubt.id() + "` | "
                                + doubt.toString().replace(" (" + doubt.id() + ")", "") + " |")
                        .toList());
    }

    @Test
    void everyFaultAndWindowIsNamed() throws IOException {
        String page = page();
        Stream.of(Fault.class, Window.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> assertThat(page).containsPattern("\\b" + method.getName() + "\\b"));
    }
}
