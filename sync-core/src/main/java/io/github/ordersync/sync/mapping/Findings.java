package io.github.ordersync.sync.mapping;

import java.util.ArrayList;
import java.util.List;

/** What is found while one order is mapped, in the order in which it is found. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    void problem(FindingCode code, String field, String place, String value, String wanted) {
        problems.add(new Problem(code, field, place, value, wanted, sentence(field, place, value, wanted)));
    }

    void warn(FindingCode code, String field, String place, String value, String wanted) {
        warnings.add(new Warning(code, field, place, value, wanted, sentence(field, place, value, wanted)));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    boolean refused() {
        return !problems.isEmpty();
    }

    private static String sentence(String field, String place, String value, String wanted) {
        return value.isBlank()
                ? field + " is missing (" + place + "): " + wanted
                : field + " is " + Text.shown(value) + " (" + place + "): " + wanted;
    }
}
