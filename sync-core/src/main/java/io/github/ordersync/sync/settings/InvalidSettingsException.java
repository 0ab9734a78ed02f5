package io.github.ordersync.sync.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot work, with every problem at once. */
public final class InvalidSettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of records; this exception is not sent anywhere
    private final List<SettingsProblem> problems;

    InvalidSettingsException(List<SettingsProblem> problems) {
        super(problems.stream()
                .map(SettingsProblem::text)
                .collect(Collectors.joining("\n", "Invalid settings:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems.
     *
     * @return at least one
     */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
