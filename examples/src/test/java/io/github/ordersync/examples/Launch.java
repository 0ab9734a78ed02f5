package io.github.ordersync.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the program as a process of its own, in an environment of its own. */
final class Launch {

    static final String SETTINGS =
            Path.of("src/main/resources/sandbox-settings.json").toString();

    private Launch() {}

    static ProcessBuilder ordersync(Map<String, String> environment, Path errors, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Ordersync.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("UNLEASHED_") || name.startsWith("ORDERDESK_"));
        // Nothing is remembered in the home of whoever runs the tests.
        builder.environment().keySet().removeAll(List.of("HOME", "XDG_STATE_HOME", "LOCALAPPDATA"));
        builder.environment().putAll(environment);
        return builder;
    }
}
