package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.sync.settings.SettingKey;
import io.github.ordersync.sync.settings.SettingKeys;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README says is true: its code compiles, its settings exist. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    private static String readme() throws IOException {
        return Files.readString(Path.of("..", "README.md"));
    }

    @Test
    void everyPieceOfCodeCompiles(@TempDir Path out) throws IOException {
        assertThat(compiled(readme(), out)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"watching.md", "webhooks.md"})
    void theCodeOfOtherPagesCompiles(String page, @TempDir Path out) throws IOException {
        assertThat(compiled(Files.readString(Path.of("..", "docs", page)), out)).isEqualTo(1);
    }

    private static int compiled(String page, Path out) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Matcher blocks = JAVA.matcher(page);
        int count = 0;
        while (blocks.find()) {
            StringWriter messages = new StringWriter();
            boolean compiled = compiler.getTask(
                            messages,
                            null,
                            null,
                            List.of(
                                    "-d",
                                    out.toString(),
                                    "-proc:none",
                                    "-Xlint:all,-path,-options",
                                    "-Werror",
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            List.of(source(blocks.group(1))))
                    .call();
            assertThat(compiled).as("%s%n%s", messages, blocks.group(1)).isTrue();
            count++;
        }
        return count;
    }

    @Test
    void everySettingIsNamed() throws IOException {
        String readme = readme();
        for (SettingKey key : SettingKeys.all()) {
            assertThat(readme).as("setting %s", key.key()).contains("`" + key.key() + "`");
        }
    }

    private static JavaFileObject source(String code) {
        Matcher name = CLASS.matcher(code);
        assertThat(name.find()).as("a class in%n%s", code).isTrue();
        return new SimpleJavaFileObject(
                URI.create("readme:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
