package io.github.ordersync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ordersync.orderdesk.OrderDeskClient;
import io.github.ordersync.unleashed.UnleashedClient;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of resources and verbs in docs/resources.md are those of the clients, no more and no less. */
class ResourcesPageTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    /** Under which verbs of the client itself are kept. */
    private static final String ITSELF = "";

    @Test
    void theTableOfUnleashedIsThatOfTheCode() throws IOException {
        assertThat(table("## Unleashed")).isEqualTo(code(UnleashedClient.class));
    }

    @Test
    void theTableOfOrderDeskIsThatOfTheCode() throws IOException {
        assertThat(table("## Order Desk")).isEqualTo(code(OrderDeskClient.class));
    }

    private static Map<String, Set<String>> table(String heading) throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        Files.readString(Path.of("..", "docs", "resources.md"))
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .forEach(line -> {
                    String[] cells = line.split("\\|", -1);
                    List<String> resources = names(cells[1]);
                    for (String resource : resources.isEmpty() ? List.of(ITSELF) : resources) {
                        table.computeIfAbsent(resource, name -> new TreeSet<>()).addAll(names(cells[2]));
                    }
                });
        return table;
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(result -> result.group(1)).toList();
    }

    private static Map<String, Set<String>> code(Class<?> client) {
        Map<String, Set<String>> verbs = new TreeMap<>();
        for (Method method : client.getDeclaredMethods()) {
            Class<?> result = method.getReturnType();
            if (Modifier.isStatic(method.getModifiers()) || method.getParameterCount() > 0 || result == client) {
                continue;
            }
            if (result.getPackageName().equals(client.getPackageName())) {
                verbs.put(method.getName(), verbsOf(result));
            } else if (result.getPackageName().equals(client.getPackageName() + ".model")) {
                verbs.computeIfAbsent(ITSELF, name -> new TreeSet<>()).add(method.getName());
            }
        }
        return verbs;
    }

    private static Set<String> verbsOf(Class<?> resource) {
        return Stream.of(resource.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
